#include "io/import.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <utility>

#include "engine/session.h"
#include "io/article_json.h"
#include "io/workspace.h"
#include "text/decode.h"

namespace px {
namespace {

std::string_view BaseName(std::string_view path) {
  const auto slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// ".TXT" of "a.TXT" as ".txt"; "" without an ending.
std::string ExtensionOf(std::string_view name) {
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos) return {};
  std::string extension(name.substr(dot));
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

std::string_view SkipSpace(std::string_view bytes) {
  const auto start = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return start == std::string_view::npos ? std::string_view() : bytes.substr(start);
}

bool StartsWithIgnoringCase(std::string_view bytes, std::string_view prefix) {
  return bytes.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), bytes.begin(), [](char want, unsigned char got) {
           return want == static_cast<char>(std::tolower(got));
         });
}

// Formats that are known and cannot be read yet: what to say instead of "not a text".
std::optional<Error> UnsupportedType(std::string_view extension, std::string_view bytes) {
  const auto refuse = [](const char* sentence) {
    return Error{ErrorCode::kUnsupportedType, sentence, {}};
  };
  if (bytes.starts_with("%PDF-") || extension == ".pdf") {
    return refuse("PDF files cannot be read yet: copy the article's text and paste it.");
  }
  if (extension == ".docx" || extension == ".odt" || bytes.starts_with("PK\x03\x04")) {
    return refuse("Word and ZIP files cannot be read yet: save the article as plain text.");
  }
  const std::string_view head = SkipSpace(bytes.substr(0, 1024));
  if (extension == ".html" || extension == ".htm" || extension == ".mht" ||
      StartsWithIgnoringCase(head, "<!doctype html") || StartsWithIgnoringCase(head, "<html")) {
    return refuse("Web pages cannot be read yet: copy the article's text and paste it.");
  }
  return std::nullopt;
}

// "file.jsonl#id", and a number where the article has no id of its own.
std::string NameInCollection(std::string_view file, const std::string& id, std::size_t position) {
  return std::string(file) + "#" + (id.empty() ? std::to_string(position + 1) : id);
}

Status AppendArticle(const Json& object, std::string_view file, std::vector<SourceText>& out) {
  if (out.size() >= kMaxDocuments) {
    return Error{ErrorCode::kTooLarge, "The file holds more than 10,000 articles: split it.", {}};
  }
  Result<SourceText> article = ArticleFromJson(object);
  if (!article.ok()) return article.error();
  out.push_back(std::move(article).value());
  out.back().name = NameInCollection(file, out.back().name, out.size() - 1);
  return OkStatus();
}

Error NotJson() {
  return Error{ErrorCode::kBadFormat,
               "The file is not valid JSON: save it again, or load the articles as plain text.",
               {}};
}

Result<std::vector<SourceText>> ImportJson(std::string_view file, std::string_view bytes) {
  const Json tree = Json::parse(bytes, nullptr, /*allow_exceptions=*/false);
  if (tree.is_discarded()) return NotJson();
  if (tree.is_object() && tree.contains("format")) {
    Result<SavedWorkspace> workspace = ReadWorkspace(bytes);
    if (!workspace.ok()) return workspace.error();
    return std::move(workspace).value().articles;
  }
  const Json items = tree.is_array() ? tree : Json::array({tree});
  std::vector<SourceText> articles;
  for (const Json& object : items) {
    if (Status status = AppendArticle(object, file, articles); !status.ok()) {
      return status.error();
    }
  }
  if (!tree.is_array()) articles.front().name = std::string(file);
  return articles;
}

Result<std::vector<SourceText>> ImportJsonLines(std::string_view file, std::string_view bytes) {
  std::vector<SourceText> articles;
  std::size_t line_number = 0;
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = SkipSpace(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++line_number;
    if (line.empty()) continue;
    const Json object = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    Status status =
        object.is_discarded() ? Status(NotJson()) : AppendArticle(object, file, articles);
    if (!status.ok()) {
      Error error = status.error();
      error.message = "Line " + std::to_string(line_number) + ": " + error.message;
      return error;
    }
  }
  return articles;
}

Result<std::vector<SourceText>> ImportText(std::string_view file, std::string_view bytes) {
  Result<DecodedText> decoded = DecodeText(bytes);
  if (!decoded.ok()) return decoded.error();
  SourceText article;
  article.name = std::string(file);
  article.text = std::move(decoded).value().text;
  std::vector<SourceText> articles;
  articles.push_back(std::move(article));
  return articles;
}

}  // namespace

Result<std::vector<SourceText>> ImportFile(std::string_view name, std::string_view bytes) {
  const std::string_view file = BaseName(name);
  const std::string extension = ExtensionOf(file);
  if (auto error = UnsupportedType(extension, bytes)) return *error;
  if (extension != ".json" && extension != ".jsonl") return ImportText(file, bytes);

  Result<std::vector<SourceText>> articles =
      extension == ".json" ? ImportJson(file, bytes) : ImportJsonLines(file, bytes);
  if (articles.ok() && articles.value().empty()) {
    return Error{ErrorCode::kEmptyInput, "The file holds no articles.", {}};
  }
  return articles;
}

}  // namespace px
