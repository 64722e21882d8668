// One article as given by the reader: immutable text and what is known of it.
#ifndef PX_TEXT_SOURCE_TEXT_H_
#define PX_TEXT_SOURCE_TEXT_H_

#include <cstdint>
#include <string>

namespace px {

// An article longer than this is refused: it is a book or a data dump, not an article.
inline constexpr std::uint32_t kMaxSourceBytes = 2'000'000;

struct SourceText {
  std::string name;    // file name or other label that tells sources apart, e.g. "a.txt"
  std::string title;   // headline; empty: the first heading of the text stands in
  std::string outlet;  // who published it; may be empty
  std::string date;    // ISO 8601 day of publication "2026-03-17"; may be empty
  std::string url;     // where it came from; may be empty; never fetched
  std::string text;    // valid UTF-8 (see DecodeText), at most kMaxSourceBytes
};

}  // namespace px

#endif  // PX_TEXT_SOURCE_TEXT_H_
