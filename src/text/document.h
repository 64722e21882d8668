// The text cut into paragraphs, sentences and tokens, without losing a byte.
#ifndef PX_TEXT_DOCUMENT_H_
#define PX_TEXT_DOCUMENT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/range.h"

namespace px {

enum class SentenceKind : std::uint8_t {
  kBody,
  kHeading,      // headline or sub-heading, also a question of a Q&A block ("Q1: What is ...?")
  kListItem,     // sentence of a bulleted or numbered item
  kBoilerplate,  // "Subscribe to our newsletter", "Tweets from ...": states nothing about the event
};

enum class TokenKind : std::uint8_t {
  kWord,         // letters, may hold inner apostrophes, full stops, digits: "U.S.", "o'clock", "Q1"
  kNumber,       // starts with a digit: "50", "1,200.5", "17th", "2008-12-31"; also ".5", "'90s"
  kPunctuation,  // one mark or a run of the same mark or of "!" and "?": "...", "--", "?!"; ":-)"
  kSymbol,       // currency, per cent and other signs: "$", "US$", "%"
  kUrl,          // web address, mail address, @handle, #tag
};

// Words as the English treebanks of Universal Dependencies cut them: clitics are tokens of their
// own
// ("OpenAI" + "'s", "do" + "n't"), so are the parts of hyphenated words ("U.S." "-" "led"; but
// "non-profit"), currency signs ("$" + "50") and units ("5" + "km"). HyphenatedWord (hyphens.h)
// gives what readers see as one word.
struct Token {
  ByteRange range;
  TokenKind kind = TokenKind::kWord;
  // Whether this clitic and the token before are one word as written, a UD multiword token.
  bool continues_word = false;
};

struct Sentence {
  ByteRange range;    // without surrounding white space and without a list bullet
  IndexRange tokens;  // into Document::tokens
  std::uint32_t paragraph = 0;
  SentenceKind kind = SentenceKind::kBody;
};

struct Paragraph {
  ByteRange range;
  IndexRange sentences;  // into Document::sentences
};

// Invariants: every range lies on UTF-8 boundaries inside the text; paragraphs, sentences and
// tokens are ascending and disjoint; each token lies inside its sentence, each sentence inside its
// paragraph; bytes outside every token are white space or a list bullet.
struct Document {
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::string language = "und";  // by DetectLanguage (language.h): "en", "de"...
};

// A sentence of more tokens than this is cut, with a diagnostic: the cost of a tree grows with the
// third power of its tokens, and no sentence that somebody wrote to be read is as long.
inline constexpr std::uint32_t kMaxSentenceTokens = 200;

// Cuts `text` into paragraphs (lines; in text wrapped at a fixed width, runs of lines), sentences
// and tokens and marks headings, list items and boilerplate. Windows, Unix and old Mac line ends
// give the same words. REQUIRES: valid UTF-8. Appends a diagnostic without `doc` for every sentence
// cut for length. Time O(text.size()); keeps no reference to `text`.
Document SegmentText(std::string_view text, Diagnostics& diagnostics);

}  // namespace px

#endif  // PX_TEXT_DOCUMENT_H_
