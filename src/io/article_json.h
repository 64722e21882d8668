// Articles as JSON members; shared by workspace, snapshot and import.
#ifndef PX_IO_ARTICLE_JSON_H_
#define PX_IO_ARTICLE_JSON_H_

#include <string>
#include <vector>

#include "base/result.h"
#include "io/json_lines.h"
#include "text/source_text.h"

namespace px {

// [{"name", "title", "outlet", "date", "url", "text"}]; empty fields are left out.
Json ArticlesToJson(const std::vector<SourceText>& articles);

// The member "articles" of `tree`, every text checked for size and for being well-formed.
Result<std::vector<SourceText>> ArticlesFromJson(const Json& tree);

// One article object. Unknown members are ignored, so that files of other programs can be read;
// "id" stands in for a missing "name". A date that is not "YYYY-MM-DD..." is dropped.
Result<SourceText> ArticleFromJson(const Json& object);

// Whether `tree` is an object with "format": format and "version": 1. `what` is how the error
// sentence calls the file.
Status CheckHeader(const Json& tree, std::string_view format, const std::string& what);

}  // namespace px

#endif  // PX_IO_ARTICLE_JSON_H_
