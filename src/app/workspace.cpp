#include "app/workspace.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "engine/session.h"

namespace px {

std::vector<std::string> Workspace::Add(std::vector<SourceText> articles) {
  // A session that never runs: the engine alone knows which articles it takes.
  Session gate;
  for (const SourceText& article : articles_) {
    // What is loaded was accepted before; only newcomers are judged.
    [[maybe_unused]] const Status status = gate.Add(article);
  }
  std::vector<std::string> refusals;
  for (SourceText& article : articles) {
    const Status status = gate.Add(article);
    if (status.ok()) {
      articles_.push_back(std::move(article));
    } else {
      refusals.push_back(std::string(DisplayTitle(article)) + ": " + status.error().message);
    }
  }
  return refusals;
}

void Workspace::Remove(std::uint32_t position) {
  PX_CHECK(position < articles_.size());
  articles_.erase(articles_.begin() + position);
}

void Workspace::Insert(std::uint32_t position, SourceText article) {
  const auto place = std::min<std::size_t>(position, articles_.size());
  articles_.insert(articles_.begin() + static_cast<std::ptrdiff_t>(place), std::move(article));
}

void Workspace::Replace(std::vector<SourceText> articles) { articles_ = std::move(articles); }

std::string_view DisplayTitle(const SourceText& article) {
  return article.title.empty() ? article.name : article.title;
}

}  // namespace px
