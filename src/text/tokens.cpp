#include "text/tokens.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "base/utf8.h"
#include "text/abbreviations.h"
#include "text/clitics.h"
#include "text/hyphens.h"
#include "text/scripts.h"
#include "text/token_marks.h"
#include "text/urls.h"

namespace px {
namespace {

// What a byte says before anything is decoded: most of a text is told apart by this table alone.
enum ByteClass : std::uint8_t {
  kLetterByte = 1,
  kSpaceByte = 2,
  kAddressByte = 4,   // see kAddressMarks
  kEndsWordByte = 8,  // after letters: ends the word whatever follows
  kHighByte = 16,     // part of a character over ASCII
};

constexpr std::array<std::uint8_t, 256> MakeByteClasses() {
  std::array<std::uint8_t, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool space = c == ' ' || (c >= 0x09 && c <= 0x0D);
    classes[c] = static_cast<std::uint8_t>((letter ? kLetterByte : 0) | (space ? kSpaceByte : 0) |
                                           (c >= 0x80 ? kHighByte : 0));
  }
  for (const char c : kAddressMarks) classes[static_cast<std::uint8_t>(c)] |= kAddressByte;
  for (const char c : std::string_view(" \t\n\r,;?!)\"")) {
    classes[static_cast<std::uint8_t>(c)] |= kEndsWordByte;
  }
  return classes;
}
constexpr std::array<std::uint8_t, 256> kByteClasses = MakeByteClasses();

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kProlongedSound = 0x30FC;  // of kana

bool IsWordPart(char32_t c) {
  return IsLetter(c) || IsDigit(c) || c == kSoftHyphen || c == kZeroWidthJoiner ||
         c == kZeroWidthNonJoiner;
}

// The script of a letter that stands for itself, or kOther.
Script UnspacedScript(char32_t c) {
  if (c < 0x0E00) return Script::kOther;
  const Script script = ScriptOf(c);
  return WritesWithoutSpaces(script) ? script : Script::kOther;
}

// Single letters behind digits that are units ("50m", "20k", "2x"); others name things ("3D").
constexpr std::string_view kUnitLetters = "bfkmtx";

bool IsOrdinalSuffix(std::string_view letters) {
  const std::string lower = Lowercase(letters);
  return lower == "st" || lower == "nd" || lower == "rd" || lower == "th";
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, ByteRange range, std::vector<Token>& tokens,
            TokenOptions options)
      : range_text_(text.substr(0, range.end)),
        text_(range_text_),
        tokens_(tokens),
        options_(options),
        range_begin_(range.begin) {}

  void Run() {
    const auto size = static_cast<std::uint32_t>(text_.size());
    for (std::uint32_t pos = range_begin_; pos < size;) {
      const std::uint8_t byte = ClassAt(pos);
      if (byte & kSpaceByte) {
        ++pos;
      } else if (const std::uint32_t end = byte & kLetterByte ? EndOfPlainWord(pos) : pos;
                 end > pos) {
        Add(pos, end, TokenKind::kWord);
        pos = end;
      } else if (byte & kHighByte && IsSpace(At(pos).value)) {
        pos += At(pos).size;
      } else {
        pos = CutChunk(pos);
      }
    }
  }

 private:
  std::uint8_t ClassAt(std::uint32_t pos) const {
    return kByteClasses[static_cast<std::uint8_t>(text_[pos])];
  }
  CodePoint At(std::uint32_t pos) const { return DecodeAt(text_, pos); }
  // The code point before `pos`, or nothing at the start of the range.
  CodePoint Before(std::uint32_t pos) const {
    return pos > range_begin_ ? DecodeBefore(text_, pos) : CodePoint{};
  }

  void Add(std::uint32_t begin, std::uint32_t end, TokenKind kind, bool continues_word = false) {
    tokens_.push_back({{begin, end}, kind, continues_word});
  }

  // End of the ASCII letters at `begin` where nothing else can be part of their word, with the full
  // stop of an abbreviation before a space; `begin` where the long way must decide.
  std::uint32_t EndOfPlainWord(std::uint32_t begin) const {
    const auto size = static_cast<std::uint32_t>(text_.size());
    std::uint32_t end = begin + 1;
    while (end < size && ClassAt(end) & kLetterByte) ++end;
    const std::uint32_t letters = end - begin;
    if (MayBeContraction(letters) && FirstOfContraction(begin, end) > 0) return begin;
    if (end == size || ClassAt(end) & kEndsWordByte) return end;
    const bool last_stop = text_[end] == '.' && (end + 1 == size || ClassAt(end + 1) & kSpaceByte);
    return last_stop ? TakeFullStop(begin, begin, end) : begin;
  }

  // Appends the tokens of the longest run without white space at `begin`; returns its end.
  std::uint32_t CutChunk(std::uint32_t begin) {
    std::uint8_t seen = 0;
    std::uint32_t end = begin;
    while (end < text_.size()) {
      const std::uint8_t byte = ClassAt(end);
      if (byte & kSpaceByte) break;
      seen |= byte;
      if (byte & kHighByte) {
        const CodePoint c = At(end);
        if (IsSpace(c.value)) break;
        end += c.size;
      } else {
        ++end;
      }
    }
    const ByteRange address = seen & kAddressByte ? FindAddress(text_, {begin, end}) : ByteRange{};
    if (!address.empty()) {
      // No token reaches into the address.
      text_ = range_text_.substr(0, address.begin);
      CutPart({begin, address.begin});
      text_ = range_text_;
      Add(address.begin, address.end, TokenKind::kUrl);
      begin = address.end;
    }
    CutPart({begin, end});
    return end;
  }

  void CutPart(ByteRange part) {
    for (std::uint32_t pos = part.begin; pos < part.end;) pos = CutToken(pos);
  }

  // Appends the token or, for contractions, the tokens that start at `pos`; returns their end.
  std::uint32_t CutToken(std::uint32_t pos) {
    const CodePoint c = At(pos);
    if (IsLetter(c.value)) return CutWord(pos);
    const char32_t next = At(pos + c.size).value;
    if (IsDigit(c.value) || (c.value == '.' && IsDigit(next) && !FollowsWord(pos))) {
      return CutNumber(pos, pos + c.size);
    }
    if (IsApostrophe(c.value)) {
      if (const std::uint32_t end = CutApostrophe(pos, c)) return end;
    }
    const std::uint32_t end = EndOfMark(text_, pos, c);
    Add(pos, end, IsSign(c.value) ? TokenKind::kSymbol : TokenKind::kPunctuation);
    return end;
  }

  bool FollowsWord(std::uint32_t pos) const { return IsWordPart(Before(pos).value); }

  // ---- apostrophes that stand outside of words

  // The token that an apostrophe begins where it is no quotation mark; returns its end or 0.
  std::uint32_t CutApostrophe(std::uint32_t pos, CodePoint c) {
    const bool after_space = Before(pos).size == 0 || IsSpace(Before(pos).value);
    if (!after_space) {
      if (const std::uint32_t end = EndOfDetachedClitic(pos + c.size)) {
        Add(pos, end, TokenKind::kWord, /*continues_word=*/true);
        return end;
      }
      if (IsGenitive(pos, c)) {
        Add(pos, pos + c.size, TokenKind::kWord, /*continues_word=*/true);
        return pos + c.size;
      }
    }
    if (const std::uint32_t end = EndOfShortYear(pos, c.size)) {
      Add(pos, end, TokenKind::kNumber);
      return end;
    }
    inside_quotation_ = !FollowsWord(pos) && IsWordPart(At(pos + c.size).value);
    return 0;
  }

  // "'s" after a word that a mark has closed: "U.S.'s", "(Reuters)'s".
  std::uint32_t EndOfDetachedClitic(std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end - begin <= kMaxCliticLetters && IsLetter(At(end).value)) end += At(end).size;
    return IsCliticLetters(Slice(text_, {begin, end})) ? end : 0;
  }

  // "boys'", "James'": unless it closes a quotation that a single mark has opened.
  bool IsGenitive(std::uint32_t pos, CodePoint c) const {
    return c.value != 0x2018 && ToLower(Before(pos).value) == 's' && !inside_quotation_ &&
           !IsWordPart(At(pos + c.size).value);
  }

  // "'90s", "'08".
  std::uint32_t EndOfShortYear(std::uint32_t pos, std::uint32_t size) const {
    if (FollowsWord(pos)) return 0;
    std::uint32_t end = pos + size;
    for (int i = 0; i < 2; ++i) {
      if (!IsDigit(At(end).value)) return 0;
      end += At(end).size;
    }
    if (At(end).value == 's') ++end;
    return IsWordPart(At(end).value) ? 0 : end;
  }

  // ---- numbers

  // Digits with inner separators, then letters that are no unit: "1,200.5", "17th", "1980s".
  std::uint32_t CutNumber(std::uint32_t begin, std::uint32_t pos) {
    if (const std::uint32_t end = EndOfDigitGroups(text_, begin); end > begin) {
      Add(begin, end, TokenKind::kNumber);
      return end;
    }
    while (true) {
      const CodePoint c = At(pos);
      if (IsLetter(c.value)) {
        const std::uint32_t letters_end = EndOfLetters(pos);
        if (IsUnit({pos, letters_end})) break;
        pos = letters_end;
      } else if (IsWordPart(c.value)) {
        pos += c.size;
      } else if (IsDigitJoiner(c.value) && IsDigit(Before(pos).value) &&
                 IsDigit(At(pos + c.size).value)) {
        pos += c.size;
      } else {
        break;
      }
    }
    return AddWordAndClitics(begin, pos, TokenKind::kNumber);
  }

  static bool IsDigitJoiner(char32_t c) { return c == '.' || c == ',' || c == ':' || c == '/'; }

  std::uint32_t EndOfLetters(std::uint32_t pos) const {
    while (IsLetter(At(pos).value)) pos += At(pos).size;
    return pos;
  }

  // "km", "pm", "m" behind digits; not "th", "s", "D", nor letters inside a code ("4x4").
  bool IsUnit(ByteRange letters) const {
    if (!IsDigit(Before(letters.begin).value)) return false;
    const CodePoint first = At(letters.begin);
    if (UnspacedScript(first.value) != Script::kOther) return true;
    if (IsWordPart(At(letters.end).value)) return false;
    const std::string_view word = Slice(text_, letters);
    if (word.size() == 1) return kUnitLetters.find(Lowercase(word)) != std::string_view::npos;
    return !IsOrdinalSuffix(word);
  }

  // ---- words

  std::uint32_t CutWord(std::uint32_t begin) {
    if (UnspacedScript(At(begin).value) != Script::kOther) return CutUnspaced(begin);
    std::uint32_t pos = begin;
    std::uint32_t part = begin;  // where the letters since the last full stop or hyphen start
    while (true) {
      const CodePoint c = At(pos);
      if (IsWordPart(c.value)) {
        if (UnspacedScript(c.value) != Script::kOther) break;
        pos += c.size;
        continue;
      }
      const CodePoint next = At(pos + c.size);
      if (!IsWordPart(next.value)) break;
      if (c.value == '.') {
        if (!JoinsAroundStop(part, pos)) break;
        part = pos + c.size;
      } else if (IsHyphen(c.value)) {
        if (part > begin || !JoinsParts(Slice(text_, {begin, pos}), LettersAt(pos + c.size))) break;
        part = pos + c.size;
      } else if (IsElision(begin, pos, c)) {
        Add(begin, pos + c.size, TokenKind::kWord);
        return pos + c.size;
      } else if (!JoinsLetters(pos, c, next)) {
        break;
      }
      pos += c.size;
    }
    if (const std::uint32_t end = EndOfCurrency(begin, pos)) {
      Add(begin, end, TokenKind::kSymbol);
      return end;
    }
    return AddWordAndClitics(begin, TakeFullStop(begin, part, pos), TokenKind::kWord);
  }

  std::string_view LettersAt(std::uint32_t pos) const {
    return Slice(text_, {pos, EndOfLetters(pos)});
  }

  // One ideograph or Thai letter with its marks, or a run of one kana.
  std::uint32_t CutUnspaced(std::uint32_t begin) {
    const Script script = ScriptOf(At(begin).value);
    const bool runs = script == Script::kHiragana || script == Script::kKatakana;
    std::uint32_t pos = begin + At(begin).size;
    while (true) {
      const CodePoint c = At(pos);
      const bool same = runs && (c.value == kProlongedSound ||
                                 (IsLetter(c.value) && ScriptOf(c.value) == script));
      if (!same && !IsMark(c.value)) break;
      pos += c.size;
    }
    Add(begin, pos, TokenKind::kWord);
    return pos;
  }

  // Apostrophes, '_' and the '&' of "AT&T" between letters.
  bool JoinsLetters(std::uint32_t pos, CodePoint c, CodePoint next) const {
    if (IsApostrophe(c.value)) return IsLetter(next.value);
    if (c.value == '&') return IsUpper(Before(pos).value) && IsUpper(next.value);
    return c.value == '_';
  }

  // Whether the apostrophe at `pos` ends an elided article or pronoun.
  bool IsElision(std::uint32_t begin, std::uint32_t pos, CodePoint c) const {
    return options_.elisions && IsApostrophe(c.value) && IsElidedWord(Slice(text_, {begin, pos}));
  }

  // Whether the full stop at `pos`, after the letters from `part` and before a letter or digit,
  // stands inside a word: "U.S", "Node.js", "v1.2", "Ph.D"; not in "said.The" or "Fig.2".
  bool JoinsAroundStop(std::uint32_t part, std::uint32_t pos) const {
    const CodePoint next = At(pos + 1);
    const CodePoint after = At(pos + 1 + next.size);
    if (IsDigit(next.value)) return IsDigit(Before(pos).value);
    if (!IsLetter(next.value)) return false;
    if (At(part).size == pos - part) return !IsWordPart(after.value);
    const bool degree = IsUpper(next.value) && after.value == '.';
    if (degree) return pos - part == 2;
    if (ClassifyAbbreviation(Slice(text_, {part, pos})) != Abbreviation::kNone) return false;
    if (IsLower(next.value)) return true;
    // Capital after a full stop: two sentences, unless both sides are capitals ("ASP.NET").
    return IsUpper(Before(pos).value) && IsUpper(after.value);
  }

  // "US$", "A$" before digits.
  std::uint32_t EndOfCurrency(std::uint32_t begin, std::uint32_t pos) const {
    constexpr std::uint32_t kMaxCountryLetters = 3;
    if (At(pos).value != '$' || pos - begin > kMaxCountryLetters) return 0;
    for (std::uint32_t i = begin; i < pos; ++i) {
      if (!IsUpper(At(i).value)) return 0;
    }
    return pos + 1;
  }

  // The word's end, past the full stop that follows it when that is part of an abbreviation.
  std::uint32_t TakeFullStop(std::uint32_t begin, std::uint32_t part, std::uint32_t pos) const {
    if (At(pos).value != '.') return pos;
    // "and so on...", but "Washington, D.C.."
    if (At(pos + 1).value == '.' && (At(pos + 2).value == '.' || part == begin)) return pos;
    // For "non-U.S." the part behind the hyphen decides, all of it.
    std::uint32_t from = part;
    while (from > begin && text_[from - 1] == '.') {
      --from;
      while (from > begin && text_[from - 1] != '.' && !IsHyphen(Before(from).value)) --from;
    }
    switch (ClassifyAbbreviation(Slice(text_, {from, pos}))) {
      case Abbreviation::kNone:
        return pos;
      case Abbreviation::kNumber:
        return IsDigit(FirstAfterSpace(pos + 1)) ? pos + 1 : pos;
      case Abbreviation::kUnit:
        return IsLower(FirstAfterSpace(pos + 1)) ? pos + 1 : pos;
      case Abbreviation::kEnd:
        return EndsSentenceBefore(FirstAfterSpace(pos + 1)) ? pos : pos + 1;
      default:
        return pos + 1;
    }
  }

  static bool EndsSentenceBefore(char32_t next) { return next == 0 || IsUpper(next); }

  char32_t FirstAfterSpace(std::uint32_t pos) const {
    CodePoint c = DecodeAt(range_text_, pos);
    // One gap is enough to look over: longer ones are layout.
    for (int i = 0; i < 4 && IsSpace(c.value); ++i) {
      pos += c.size;
      c = DecodeAt(range_text_, pos);
    }
    return c.value;
  }

  // ---- contractions and clitics

  // Splits "don't", "they've", "cannot"; returns `end`.
  std::uint32_t AddWordAndClitics(std::uint32_t begin, std::uint32_t end, TokenKind kind) {
    if (const std::uint32_t first = FirstOfContraction(begin, end)) {
      Add(begin, begin + first, kind);
      Add(begin + first, end, kind, /*continues_word=*/true);
      return end;
    }
    const std::size_t first_token = tokens_.size();
    std::uint32_t body_end = end;
    while (const std::uint32_t cut = CliticBegin(text_, {begin, body_end})) {
      Add(cut, body_end, TokenKind::kWord, /*continues_word=*/true);
      body_end = cut;
    }
    Add(begin, body_end, kind);
    std::reverse(tokens_.begin() + static_cast<std::ptrdiff_t>(first_token), tokens_.end());
    return end;
  }

  std::uint32_t FirstOfContraction(std::uint32_t begin, std::uint32_t end) const {
    return options_.contractions ? FirstPartOfContraction(Slice(text_, {begin, end})) : 0;
  }

  const std::string_view range_text_;  // up to the end of the range
  std::string_view text_;              // up to where a token may reach
  std::vector<Token>& tokens_;
  const TokenOptions options_;
  const std::uint32_t range_begin_;
  bool inside_quotation_ = false;  // opened by a single quotation mark
};

}  // namespace

void AppendTokens(std::string_view text, ByteRange range, std::vector<Token>& tokens,
                  TokenOptions options) {
  Tokenizer(text, range, tokens, options).Run();
}

}  // namespace px
