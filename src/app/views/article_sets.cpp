#include "app/views/article_sets.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/views/words.h"

namespace px {
namespace {

constexpr std::size_t kMostBadgesInLabel = 8;

struct SetCounts {
  std::uint32_t rows = 0;
  std::uint32_t differing = 0;
  std::uint32_t perhaps = 0;
};

using CountsOfSets = std::map<std::vector<DocId>, SetCounts>;

std::string LabelOf(const AnalysisIndex& index, const std::vector<DocId>& articles) {
  const std::size_t all = index.names.size();
  if (articles.size() == 1) return "Only " + index.names[articles[0].value].badge;
  if (articles.size() == all) {
    return all == 2 ? "Both articles" : "All " + std::to_string(all) + " articles";
  }
  std::string label;
  const bool cut = articles.size() > kMostBadgesInLabel;
  const std::size_t named = cut ? kMostBadgesInLabel - 1 : articles.size();
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) label += !cut && i + 1 == named ? " and " : ", ";
    label += index.names[articles[i].value].badge;
  }
  if (cut) label += " and " + std::to_string(articles.size() - named) + " more";
  return label;
}

// Every combination of `articles` articles has an entry, if only an empty one.
void AddEmptySets(std::size_t articles, CountsOfSets& counts) {
  for (std::uint32_t mask = 1; mask < 1u << articles; ++mask) {
    std::vector<DocId> set;
    for (std::uint32_t doc = 0; doc < articles; ++doc) {
      if ((mask >> doc & 1u) != 0) set.push_back(DocId{doc});
    }
    counts[std::move(set)];
  }
}

bool ComesBefore(const ArticleSet& x, const ArticleSet& y) {
  if ((x.rows == 0) != (y.rows == 0)) return x.rows > 0;
  if (x.articles.size() != y.articles.size()) return x.articles.size() > y.articles.size();
  if (x.rows != y.rows) return x.rows > y.rows;
  return x.articles < y.articles;
}

// Keeps the `most` sets with most rows.
void KeepLargest(std::size_t most, ArticleSets& all) {
  if (all.sets.size() <= most) return;
  std::stable_sort(all.sets.begin(), all.sets.end(),
                   [](const ArticleSet& x, const ArticleSet& y) { return x.rows > y.rows; });
  std::uint32_t rows = 0;
  for (std::size_t i = most; i < all.sets.size(); ++i) rows += all.sets[i].rows;
  const auto left = static_cast<std::uint32_t>(all.sets.size() - most);
  all.left_out = "The " + std::to_string(most) + " largest sets. " +
                 Counted(left, "smaller one", "smaller ones") + " with " +
                 Counted(rows, "claim", "claims") + " in all " + (left == 1 ? "is" : "are") +
                 " left out.";
  all.sets.resize(most);
}

}  // namespace

std::string WriteArticles(const AnalysisIndex& index, const std::vector<DocId>& articles) {
  std::string badges;
  for (const DocId doc : articles) {
    if (!badges.empty()) badges += ',';
    badges += index.names[doc.value].badge;
  }
  return badges;
}

ArticleSets CollectArticleSets(const Analysis& analysis, const AnalysisIndex& index,
                               const std::vector<bool>& shown, std::size_t most,
                               const std::string& chosen) {
  CountsOfSets counts;
  const std::size_t articles = index.names.size();
  if (articles <= kMostArticlesWithEmptySets) AddEmptySets(articles, counts);
  ArticleSets all;
  for (std::uint32_t row = 0; row < index.rows.size(); ++row) {
    if (!shown[row]) continue;
    SetCounts& set = counts[analysis.clusters[index.rows[row].cluster.value].documents];
    ++set.rows;
    set.differing += index.rows[row].group == RowGroup::kDiffers;
    set.perhaps += index.rows[row].group == RowGroup::kPerhaps;
    ++all.rows;
  }
  for (const auto& [docs, count] : counts) {
    ArticleSet set;
    set.articles = docs;
    set.rows = count.rows;
    set.differing = count.differing;
    set.perhaps = count.perhaps;
    all.most_rows = std::max(all.most_rows, count.rows);
    all.sets.push_back(std::move(set));
  }
  KeepLargest(most, all);
  std::sort(all.sets.begin(), all.sets.end(), ComesBefore);
  for (ArticleSet& set : all.sets) {
    set.label = LabelOf(index, set.articles);
    set.count = std::to_string(set.rows);
    set.term = WriteArticles(index, set.articles);
    set.chosen = set.term == chosen;
  }
  return all;
}

}  // namespace px
