#include "text/tokens.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"
#include "text/abbreviations.h"
#include "text/urls.h"

namespace px {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kEnDash = 0x2013;

bool IsApostrophe(char32_t c) { return c == '\'' || c == 0x2018 || c == 0x2019; }
bool IsHyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool IsWordPart(char32_t c) {
  return IsLetter(c) || IsDigit(c) || c == kSoftHyphen || c == kZeroWidthJoiner ||
         c == kZeroWidthNonJoiner;
}
// Marks that are never read as a run: each one opens or closes something, or is a sign.
bool StandsAlone(char32_t c) {
  return std::u32string_view(U"()[]{}\"%$&@#\u2018\u2019\u201C\u201D\u00AB\u00BB").find(c) !=
         std::u32string_view::npos;
}
// What is neither word nor punctuation: signs, pictures, control characters.
bool IsSign(char32_t c) {
  if (std::u32string_view(U"%&@#\u2030\u00A7").find(c) != std::u32string_view::npos) return true;
  if (c == '`' || c == 0xB4) return false;  // stand for quotation marks
  return IsSymbol(c) || !IsPunctuation(c);
}

// Words written as one that are two.
struct Contraction {
  std::string_view word;
  std::uint32_t first_size;
};
constexpr Contraction kContractions[] = {{"cannot", 3}, {"gonna", 3}, {"gotta", 3},
                                         {"wanna", 3},  {"gimme", 3}, {"lemme", 3}};
constexpr std::size_t kMaxContractionSize = 6;

constexpr std::string_view kClitics[] = {"s", "m", "d", "re", "ve", "ll"};

// Letters of a clitic that follow an apostrophe; longer strings are none.
constexpr std::uint32_t kMaxCliticLetters = 2;

class ChunkTokenizer {
 public:
  ChunkTokenizer(std::string_view text, ByteRange range, std::vector<Token>& tokens)
      : text_(text.substr(0, range.end)), tokens_(tokens) {}

  // REQUIRES: text[chunk] is a longest run without white space.
  void Run(ByteRange chunk) {
    const ByteRange address = FindAddress(text_, chunk);
    chunk_begin_ = chunk.begin;
    if (address.empty()) return Scan(chunk);
    Scan({chunk.begin, address.begin});
    Add(address.begin, address.end, TokenKind::kUrl);
    Scan({address.end, chunk.end});
  }

 private:
  CodePoint At(std::uint32_t pos) const { return DecodeAt(text_.substr(0, end_), pos); }
  CodePoint Before(std::uint32_t pos) const { return DecodeBefore(text_, pos); }

  void Add(std::uint32_t begin, std::uint32_t end, TokenKind kind) {
    tokens_.push_back({{begin, end}, kind});
  }

  void Scan(ByteRange part) {
    end_ = part.end;
    for (std::uint32_t pos = part.begin; pos < part.end;) pos = ScanToken(pos);
  }

  // Appends the token or, for contractions, the tokens that start at `pos`; returns their end.
  std::uint32_t ScanToken(std::uint32_t pos) {
    const CodePoint c = At(pos);
    const char32_t next = At(pos + c.size).value;
    if (IsDigit(c.value) || (c.value == '.' && IsDigit(next) && !FollowsWord(pos))) {
      return ScanNumber(pos, pos + c.size);
    }
    if (IsLetter(c.value)) return ScanWord(pos);
    if (IsApostrophe(c.value)) {
      if (const std::uint32_t end = EndOfDetachedClitic(pos, c.size)) {
        Add(pos, end, TokenKind::kWord);
        return end;
      }
      if (const std::uint32_t end = EndOfShortYear(pos, c.size)) {
        Add(pos, end, TokenKind::kNumber);
        return end;
      }
    }
    return ScanMark(pos, c);
  }

  bool FollowsWord(std::uint32_t pos) const {
    return pos > chunk_begin_ && IsWordPart(Before(pos).value);
  }

  // "'s" after a word that a mark has closed: "U.S.'s", "(Reuters)'s".
  std::uint32_t EndOfDetachedClitic(std::uint32_t pos, std::uint32_t size) const {
    if (pos == chunk_begin_) return 0;
    const std::uint32_t begin = pos + size;
    std::uint32_t end = begin;
    while (end - begin <= kMaxCliticLetters && IsLetter(At(end).value)) end += At(end).size;
    return IsCliticLetters({begin, end}) ? end : 0;
  }

  bool IsCliticLetters(ByteRange letters) const {
    if (letters.empty() || letters.size() > kMaxCliticLetters) return false;
    const std::string lower = Lowercase(Slice(text_, letters));
    return std::find(std::begin(kClitics), std::end(kClitics), lower) != std::end(kClitics);
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

  // A run of one mark.
  std::uint32_t ScanMark(std::uint32_t pos, CodePoint c) {
    std::uint32_t end = pos + c.size;
    if (!StandsAlone(c.value)) {
      while (end < end_ && At(end).value == c.value) end += c.size;
    }
    Add(pos, end, IsSign(c.value) ? TokenKind::kSymbol : TokenKind::kPunctuation);
    return end;
  }

  // Digits with inner separators, then letters: "1,200.5", "17th", "2024-25", "38-year-old".
  std::uint32_t ScanNumber(std::uint32_t begin, std::uint32_t pos) {
    while (pos < end_) {
      const CodePoint c = At(pos);
      const CodePoint next = At(pos + c.size);
      const bool after_digit = IsDigit(Before(pos).value);
      if (IsLetter(c.value)) {
        if (after_digit && IsTimeOfDay(pos)) break;
        pos += c.size;
      } else if (IsWordPart(c.value)) {
        pos += c.size;
      } else if (after_digit && IsDigit(next.value) && IsDigitJoiner(c.value)) {
        pos += c.size;
      } else if (IsHyphen(c.value) && IsWordPart(next.value)) {
        pos += c.size;
      } else {
        break;
      }
    }
    return AddWordAndClitics(begin, pos, TokenKind::kNumber);
  }

  static bool IsDigitJoiner(char32_t c) {
    return c == '.' || c == ',' || c == ':' || c == '/' || c == kEnDash;
  }

  // "am" or "pm" glued to its hour.
  bool IsTimeOfDay(std::uint32_t pos) const {
    const char32_t first = ToLower(At(pos).value);
    const std::uint32_t end = pos + 2;
    return (first == 'a' || first == 'p') && ToLower(At(pos + 1).value) == 'm' && end <= end_ &&
           !IsWordPart(At(end).value);
  }

  std::uint32_t ScanWord(std::uint32_t begin) {
    std::uint32_t pos = begin;
    std::uint32_t part = begin;  // where the letters since the last full stop or hyphen start
    while (pos < end_) {
      const CodePoint c = At(pos);
      const CodePoint next = At(pos + c.size);
      if (IsWordPart(c.value)) {
        pos += c.size;
        continue;
      }
      if (c.value == '.' && JoinsParts(part, pos)) {
        pos += c.size;
        part = pos;
        if (IsHyphen(next.value)) pos += next.size, part = pos;
        continue;
      }
      if (!IsWordPart(next.value) || !JoinsLetters(pos, c, next)) break;
      pos += c.size;
      if (IsHyphen(c.value)) part = pos;
    }
    if (const std::uint32_t end = EndOfCurrency(begin, pos)) {
      Add(begin, end, TokenKind::kSymbol);
      return end;
    }
    return AddWordAndClitics(begin, TakeFullStop(begin, part, pos), TokenKind::kWord);
  }

  // Apostrophes, hyphens, '_' and the '&' of "AT&T" between letters.
  bool JoinsLetters(std::uint32_t pos, CodePoint c, CodePoint next) const {
    if (IsApostrophe(c.value)) return IsLetter(next.value);
    if (c.value == '&') return IsUpper(Before(pos).value) && IsUpper(next.value);
    return IsHyphen(c.value) || c.value == '_';
  }

  // Whether the full stop at `pos`, after the letters from `part`, stands inside a word: "U.S",
  // "Node.js", "v1.2", "Ph.D", "U.S.-led", "Lt.-Col"; not in "said.The" or "Fig.2".
  bool JoinsParts(std::uint32_t part, std::uint32_t pos) const {
    const std::uint32_t begin = pos + 1;
    const CodePoint next = At(begin);
    const CodePoint after = At(begin + next.size);
    const bool single = At(part).size == pos - part;
    if (IsHyphen(next.value)) return IsLetter(after.value) && (single || IsTitle({part, pos}));
    if (IsDigit(next.value)) return IsDigit(Before(pos).value);
    if (!IsLetter(next.value)) return false;
    if (single) return !IsWordPart(after.value);
    const bool degree = IsUpper(next.value) && after.value == '.';
    if (degree) return pos - part == 2;
    if (ClassifyAbbreviation(Slice(text_, {part, pos})) != Abbreviation::kNone) return false;
    if (IsLower(next.value)) return true;
    // Capital after a full stop: two sentences, unless both sides are capitals ("ASP.NET").
    return IsUpper(Before(pos).value) && IsUpper(after.value);
  }

  bool IsTitle(ByteRange part) const {
    return ClassifyAbbreviation(Slice(text_, part)) == Abbreviation::kTitle;
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
    if (At(pos).value != '.' || At(pos + 1).value == '.') return pos;
    // For "vice-pres." the last part decides, for "U.S." the whole word.
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
      default:
        return pos + 1;
    }
  }

  char32_t FirstAfterSpace(std::uint32_t pos) const {
    CodePoint c = DecodeAt(text_, pos);
    // One gap is enough to look over: longer ones are layout.
    for (int i = 0; i < 4 && IsSpace(c.value); ++i) {
      pos += c.size;
      c = DecodeAt(text_, pos);
    }
    return c.value;
  }

  // Splits "don't", "they've", "cannot"; returns `end`.
  std::uint32_t AddWordAndClitics(std::uint32_t begin, std::uint32_t end, TokenKind kind) {
    if (const std::uint32_t first = FirstOfContraction(begin, end)) {
      Add(begin, begin + first, kind);
      Add(begin + first, end, kind);
      return end;
    }
    const std::size_t first_clitic = tokens_.size();
    std::uint32_t body_end = end;
    while (const std::uint32_t cut = CliticBegin(begin, body_end)) {
      Add(cut, body_end, TokenKind::kWord);
      body_end = cut;
    }
    Add(begin, body_end, kind);
    std::reverse(tokens_.begin() + static_cast<std::ptrdiff_t>(first_clitic), tokens_.end());
    return end;
  }

  std::uint32_t FirstOfContraction(std::uint32_t begin, std::uint32_t end) const {
    if (end - begin > kMaxContractionSize) return 0;
    const std::string word = Lowercase(Slice(text_, {begin, end}));
    for (const Contraction& contraction : kContractions) {
      if (contraction.word == word) return contraction.first_size;
    }
    return 0;
  }

  // Start of the clitic that ends the word, or 0. Never the whole word.
  std::uint32_t CliticBegin(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t letters = end;
    for (std::uint32_t i = 0; i < kMaxCliticLetters && letters > begin; ++i) {
      const CodePoint c = Before(letters);
      if (!IsLetter(c.value)) break;
      letters -= c.size;
      const CodePoint mark = Before(letters);
      if (letters <= begin + mark.size || !IsApostrophe(mark.value)) continue;
      const std::uint32_t cut = letters - mark.size;
      if (IsCliticLetters({letters, end})) return cut;
      const bool negation = end - letters == 1 && ToLower(c.value) == 't' &&
                            ToLower(Before(cut).value) == 'n' && cut - 1 > begin;
      return negation ? cut - 1 : 0;
    }
    return 0;
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
  std::uint32_t chunk_begin_ = 0;
  std::uint32_t end_ = 0;  // nothing at or after this byte is looked at, but for "No. 5"
};

}  // namespace

void AppendTokens(std::string_view text, ByteRange range, std::vector<Token>& tokens) {
  ChunkTokenizer tokenizer(text, range, tokens);
  std::uint32_t pos = range.begin;
  while (pos < range.end) {
    CodePoint c = DecodeAt(text, pos);
    if (IsSpace(c.value)) {
      pos += c.size;
      continue;
    }
    const std::uint32_t begin = pos;
    while (pos < range.end && !IsSpace(c.value)) {
      pos += c.size;
      c = DecodeAt(text, pos);
    }
    tokenizer.Run({begin, std::min(pos, range.end)});
  }
}

}  // namespace px
