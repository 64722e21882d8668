// Files of the reader -> articles. Used by the page and the native program alike.
#ifndef PX_IO_IMPORT_H_
#define PX_IO_IMPORT_H_

#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/source_text.h"

namespace px {

// Reads one file by its name's ending or content:
//   .txt .md and anything without a known ending: one article, decoded by DecodeText;
//   .json: an array of articles, or one article object; .jsonl: one article object per line.
//     Article object: {"id"?, "title"?, "text", "date"?, "outlet"?, "url"?};
//   a workspace file (see workspace.h): its articles.
// `name` without folder becomes SourceText::name ("file.jsonl#id" for articles of a collection).
// Fails with DecodeText's codes, kBadFormat (broken JSON, wrong types, a line without "text") or
// kUnsupportedType (PDF, DOCX, HTML and other kinds that this version does not read). A message
// starts with what is wrong and says what to do; it does not repeat the name.
Result<std::vector<SourceText>> ImportFile(std::string_view name, std::string_view bytes);

}  // namespace px

#endif  // PX_IO_IMPORT_H_
