// The promises of text/document.h, checked on any document.
#ifndef PX_TESTS_UNIT_TEXT_DOCUMENT_INVARIANTS_H_
#define PX_TESTS_UNIT_TEXT_DOCUMENT_INVARIANTS_H_

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "text/document.h"

namespace px {

// True when text[begin, end) is white space only.
inline bool IsBlank(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (begin < end) {
    const CodePoint c = DecodeAt(text, begin);
    if (!IsSpace(c.value)) return false;
    begin += c.size;
  }
  return true;
}

inline bool OnBoundaries(std::string_view text, ByteRange range) {
  const auto starts = [&](std::uint32_t pos) {
    return pos == text.size() || (static_cast<unsigned char>(text[pos]) & 0xC0) != 0x80;
  };
  return range.end <= text.size() && starts(range.begin) && starts(range.end);
}

// The first broken promise in words, or an empty string.
inline std::string BrokenInvariant(std::string_view text, const Document& document) {
  std::uint32_t sentence = 0;
  std::uint32_t token = 0;
  std::uint32_t pos = 0;  // everything before it is accounted for
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.range.empty() || !OnBoundaries(text, paragraph.range)) return "paragraph range";
    if (!IsBlank(text, pos, paragraph.range.begin)) return "text between paragraphs";
    if (paragraph.sentences.begin != sentence || paragraph.sentences.empty()) return "sentences";
    // A list bullet may stand between the start of a paragraph and its first sentence.
    pos = document.sentences[sentence].range.begin;
    for (; sentence < paragraph.sentences.end; ++sentence) {
      const Sentence& s = document.sentences[sentence];
      if (!paragraph.range.Contains(s.range)) return "sentence outside its paragraph";
      if (&document.paragraphs[s.paragraph] != &paragraph) return "sentence's paragraph number";
      if (s.tokens.begin != token || s.tokens.empty()) return "tokens of a sentence";
      if (s.tokens.size() > kMaxSentenceTokens) return "sentence too long";
      if (document.tokens[token].range.begin != s.range.begin) return "sentence start";
      for (; token < s.tokens.end; ++token) {
        const ByteRange range = document.tokens[token].range;
        if (range.empty() || range.begin < pos || !s.range.Contains(range)) return "token order";
        if (!OnBoundaries(text, range)) return "token inside a character";
        if (!IsBlank(text, pos, range.begin)) return "text outside tokens";
        pos = range.end;
      }
      if (pos != s.range.end) return "sentence end";
    }
    if (pos != paragraph.range.end) return "paragraph end";
  }
  if (token != document.tokens.size() || sentence != document.sentences.size()) return "leftovers";
  return IsBlank(text, pos, static_cast<std::uint32_t>(text.size())) ? "" : "text at the end";
}

}  // namespace px

#endif  // PX_TESTS_UNIT_TEXT_DOCUMENT_INVARIANTS_H_
