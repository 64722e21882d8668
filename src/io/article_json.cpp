#include "io/article_json.h"

#include <utility>

#include "base/utf8.h"
#include "engine/session.h"

namespace px {
namespace {

struct Field {
  const char* key;
  std::string SourceText::*member;
};
constexpr Field kFields[] = {
    {"name", &SourceText::name}, {"title", &SourceText::title}, {"outlet", &SourceText::outlet},
    {"date", &SourceText::date}, {"url", &SourceText::url},     {"text", &SourceText::text},
};

// The day of an ISO 8601 date or time stamp, "" for anything else.
std::string IsoDay(const std::string& date) {
  if (date.size() < 10) return {};
  for (int i = 0; i < 10; ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? date[i] != '-' : (date[i] < '0' || date[i] > '9')) return {};
  }
  return date.substr(0, 10);
}

}  // namespace

Json ArticlesToJson(const std::vector<SourceText>& articles) {
  Json array = Json::array();
  for (const SourceText& article : articles) {
    Json object = Json::object();
    for (const Field& field : kFields) {
      if (!(article.*field.member).empty()) object[field.key] = article.*field.member;
    }
    array.push_back(std::move(object));
  }
  return array;
}

Result<SourceText> ArticleFromJson(const Json& object) {
  if (!object.is_object() || !object.contains("text")) {
    return Error{ErrorCode::kBadFormat,
                 "An article has no \"text\": each article is an object with at least a \"text\".",
                 {}};
  }
  SourceText article;
  for (const Field& field : kFields) {
    const auto it = object.find(field.key);
    if (it == object.end() || it->is_null()) continue;
    if (!it->is_string()) {
      return Error{ErrorCode::kBadFormat,
                   "The \"" + std::string(field.key) + "\" of an article is not a string.",
                   {}};
    }
    article.*field.member = it->get<std::string>();
    if (FindInvalidUtf8(article.*field.member)) {
      return Error{ErrorCode::kInvalidUtf8, "An article is not valid UTF-8.", {}};
    }
  }
  if (const auto id = object.find("id"); article.name.empty() && id != object.end()) {
    article.name = id->is_string() ? id->get<std::string>() : id->dump();
  }
  article.date = IsoDay(article.date);
  if (article.text.size() > kMaxSourceBytes) {
    return Error{ErrorCode::kTooLarge,
                 "An article is longer than 2 MB: load single articles, not whole archives.",
                 {}};
  }
  return article;
}

Result<std::vector<SourceText>> ArticlesFromJson(const Json& tree) {
  const auto it = tree.find("articles");
  if (it == tree.end() || !it->is_array() || it->size() > kMaxDocuments) {
    return Error{ErrorCode::kBadFormat, "The file has no usable list of articles.", {}};
  }
  std::vector<SourceText> articles;
  for (const Json& object : *it) {
    Result<SourceText> article = ArticleFromJson(object);
    if (!article.ok()) return article.error();
    articles.push_back(std::move(article).value());
  }
  return articles;
}

Status CheckHeader(const Json& tree, std::string_view format, const std::string& what) {
  if (!tree.is_object()) {
    return Error{ErrorCode::kBadFormat,
                 "The " + what + " is damaged or incomplete: get it again from its source.",
                 {}};
  }
  const auto found_format = tree.find("format");
  if (found_format == tree.end() || *found_format != format) {
    return Error{ErrorCode::kBadFormat, "This is not a Parallax " + what + ".", {}};
  }
  const auto version = tree.find("version");
  if (version == tree.end() || *version != 1) {
    return Error{ErrorCode::kBadVersion,
                 "The " + what + " was made by another version of Parallax: open it with that one.",
                 {}};
  }
  return OkStatus();
}

}  // namespace px
