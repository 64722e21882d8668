#include "text/sentences.h"

#include <cstdint>

#include "base/utf8.h"
#include "text/abbreviations.h"
#include "text/token_marks.h"

namespace px {
namespace {

bool IsOneOf(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

// Which of them opens differs: English and French, German books, German newspapers.
constexpr char32_t kLeftGuillemet = 0xAB;
constexpr char32_t kRightGuillemet = 0xBB;
constexpr char32_t kLeftDoubleQuote = 0x201C;

constexpr std::u32string_view kOpeners = U"([{\u201C\u2018\u00AB\u201E\u300C\u300E\u00BF\u00A1";
constexpr std::u32string_view kClosers = U")]}\u201D\u2019\u00BB\u300D\u300F";
constexpr std::u32string_view kStraightQuotes = U"\"'`";
constexpr std::u32string_view kDashes = U"-\u2013\u2014\u2022\u00B7*";

// A lower-case word of at least so many letters, with a vowel, is no unknown abbreviation.
constexpr std::uint32_t kMinPlainWordSize = 3;

enum class QuoteRole : std::uint8_t { kNone, kOpens, kCloses };

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Token>& tokens, IndexRange paragraph,
           bool ordinal_stops)
      : text_(text), tokens_(tokens), paragraph_(paragraph), ordinal_stops_(ordinal_stops) {
    MarkStraightQuotes();
  }

  std::vector<IndexRange> Run() {
    std::vector<IndexRange> sentences;
    Begin(paragraph_.begin);
    for (std::uint32_t i = paragraph_.begin; i < paragraph_.end;) {
      NoteContent(i);
      if (!Terminates(i)) {
        ++i;
        continue;
      }
      const std::uint32_t after = SkipTerminatorsAndClosers(i);
      if (after < paragraph_.end && has_content_ && IsBoundary(i, after)) {
        sentences.push_back({begin_, after});
        Begin(after);
      }
      i = after;
    }
    if (begin_ < paragraph_.end) sentences.push_back({begin_, paragraph_.end});
    return sentences;
  }

 private:
  std::string_view TextOf(std::uint32_t i) const { return Slice(text_, tokens_[i].range); }
  char32_t FirstOf(std::uint32_t i) const { return DecodeAt(text_, tokens_[i].range.begin).value; }
  bool IsMark(std::uint32_t i) const { return tokens_[i].kind == TokenKind::kPunctuation; }
  bool GapBefore(std::uint32_t i) const {
    return i == paragraph_.begin || tokens_[i - 1].range.end < tokens_[i].range.begin;
  }
  bool GapAfter(std::uint32_t i) const { return i + 1 >= paragraph_.end || GapBefore(i + 1); }

  // Straight quotation marks: spaces tell which side they stand on; where they do not, an open
  // quotation is closed and otherwise one is opened.
  void MarkStraightQuotes() {
    roles_.assign(paragraph_.size(), QuoteRole::kNone);
    bool inside = false;
    for (std::uint32_t i = paragraph_.begin; i < paragraph_.end; ++i) {
      if (!IsMark(i) || FirstOf(i) != '"') continue;
      const bool before = GapBefore(i);
      const bool after = GapAfter(i);
      const bool opens = before != after ? before : !inside;
      inside = opens;
      RoleOf(i) = opens ? QuoteRole::kOpens : QuoteRole::kCloses;
    }
  }
  QuoteRole& RoleOf(std::uint32_t i) { return roles_[i - paragraph_.begin]; }
  QuoteRole RoleOf(std::uint32_t i) const { return roles_[i - paragraph_.begin]; }

  bool IsOpener(std::uint32_t i) const {
    if (!IsMark(i)) return false;
    const char32_t c = FirstOf(i);
    if (c == '"') return RoleOf(i) == QuoteRole::kOpens;
    if (c == kRightGuillemet) return GapBefore(i) && !GapAfter(i);
    return IsOneOf(c, kOpeners) || (IsOneOf(c, kStraightQuotes) && GapBefore(i));
  }

  bool IsCloser(std::uint32_t i) const {
    if (!IsMark(i)) return false;
    const char32_t c = FirstOf(i);
    if (c == '"') return RoleOf(i) == QuoteRole::kCloses;
    if (c == kRightGuillemet) return !GapBefore(i) || GapAfter(i);
    if (c == kLeftGuillemet || c == kLeftDoubleQuote) return !GapBefore(i) && GapAfter(i);
    return (IsOneOf(c, kClosers) || IsOneOf(c, kStraightQuotes)) && !GapBefore(i);
  }

  bool IsAbbreviation(std::uint32_t i) const {
    return tokens_[i].kind == TokenKind::kWord && text_[tokens_[i].range.end - 1] == '.';
  }

  bool Terminates(std::uint32_t i) const {
    if (IsAbbreviation(i)) return true;
    if (!IsMark(i)) return false;
    const char32_t c = FirstOf(i);
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || EndsSentenceAlone(c);
  }

  std::uint32_t SkipTerminatorsAndClosers(std::uint32_t i) const {
    ++i;
    while (i < paragraph_.end && !IsAbbreviation(i) &&
           (IsCloser(i) || (Terminates(i) && !GapBefore(i)))) {
      ++i;
    }
    return i;
  }

  // A sentence needs a word: "..." at its start and the "1." of a list do not end one.
  void NoteContent(std::uint32_t i) {
    has_content_ = has_content_ || tokens_[i].kind == TokenKind::kWord ||
                   tokens_[i].kind == TokenKind::kUrl ||
                   (tokens_[i].kind == TokenKind::kNumber && i > begin_);
  }

  void Begin(std::uint32_t token) {
    begin_ = token;
    has_content_ = false;
  }

  // The token that begins the next sentence if there is one: past quotes, brackets and dashes.
  std::uint32_t SkipOpeners(std::uint32_t i) const {
    while (i < paragraph_.end && (IsOpener(i) || (IsMark(i) && IsOneOf(FirstOf(i), kDashes)))) {
      ++i;
    }
    return i;
  }

  // Whether a sentence ends between the tokens after - 1 and `after`; `end` is the token that may
  // end it, what stands between are closing marks.
  bool IsBoundary(std::uint32_t end, std::uint32_t after) const {
    if (EndsSentenceAlone(FirstOf(end))) return after == end + 1 || !GoesOnBehindQuote(after);
    const std::uint32_t head = SkipOpeners(after);
    if (head == paragraph_.end) return false;
    if (IsMark(head)) return false;
    if (IsAbbreviation(end)) return EndsAfterAbbreviation(end, head);
    if (ordinal_stops_ && IsOrdinal(end)) return false;
    if (!GapBefore(after) && !IsGluedStart(after, head)) return false;
    if (StartsLikeSentence(head)) return true;
    return EndsBeforeLowerCase(end, after);
  }

  // A quotation with a full stop in it is followed by the Japanese particle "to" or by a comma.
  bool GoesOnBehindQuote(std::uint32_t after) const {
    return after < paragraph_.end && !GapBefore(after) &&
           IsOneOf(FirstOf(after), U"\u3068\u3001\uFF0C,");
  }

  // "3" "." behind one or two digits.
  bool IsOrdinal(std::uint32_t end) const {
    return end > begin_ && tokens_[end - 1].kind == TokenKind::kNumber &&
           tokens_[end - 1].range.size() <= 2 && TextOf(end) == "." && !GapBefore(end);
  }

  // "said.The", "glacier.\"The": without a space only a capitalised word starts a sentence.
  bool IsGluedStart(std::uint32_t after, std::uint32_t head) const {
    return (after == head || IsOpener(after)) && IsUpper(FirstOf(head));
  }

  // Capital, figure, sign, address or a letter of a script without case; also "iPhone".
  bool StartsLikeSentence(std::uint32_t head) const {
    const char32_t first = FirstOf(head);
    if (!IsLower(first)) return true;
    const std::string_view word = TextOf(head);
    return IsUpper(DecodeAt(word, DecodeAt(word, 0).size).value);
  }

  bool EndsAfterAbbreviation(std::uint32_t end, std::uint32_t head) const {
    std::string_view word = TextOf(end);
    word.remove_suffix(1);
    const std::string_view next = TextOf(head);
    switch (ClassifyAbbreviation(word)) {
      case Abbreviation::kTitle:
        return IsInitial(word) && end > begin_ && StartsSentence(next);
      case Abbreviation::kFinal:
        return StartsSentence(next);
      case Abbreviation::kTime:
        return IsUpper(FirstOf(head)) && !FollowsTime(next);
      default:
        return false;
    }
  }

  // "Plan B. It works." ends a sentence, "Mr. He" would not.
  static bool IsInitial(std::string_view word) { return DecodeAt(word, 0).size == word.size(); }

  bool EndsBeforeLowerCase(std::uint32_t end, std::uint32_t after) const {
    const bool quoted = after > end + 1;
    if (quoted || end == begin_ || TextOf(end).size() > 1) return false;
    if (tokens_[end - 1].kind != TokenKind::kWord || !IsLower(FirstOf(end - 1))) return false;
    const std::string_view word = TextOf(end - 1);
    if (FirstOf(end) != '.') return true;
    return word.size() >= kMinPlainWordSize && word.find_first_of("aeiouy") != word.npos;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const IndexRange paragraph_;
  const bool ordinal_stops_;
  std::vector<QuoteRole> roles_;  // of the paragraph's tokens
  std::uint32_t begin_ = 0;       // of the sentence being read
  bool has_content_ = false;      // whether the sentence being read holds a word
};

}  // namespace

std::vector<IndexRange> SplitSentences(std::string_view text, const std::vector<Token>& tokens,
                                       IndexRange paragraph, bool ordinal_stops) {
  return Splitter(text, tokens, paragraph, ordinal_stops).Run();
}

}  // namespace px
