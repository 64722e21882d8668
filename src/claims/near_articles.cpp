#include "claims/near_articles.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "claims/flat_lists.h"

namespace px {
namespace {

// A term that stands in more articles than this brings each of them together with so many of its
// neighbours on either side.
constexpr std::ptrdiff_t kMaxNeighbours = kMaxNearArticles / 2;
// Shared weight by the geometric mean of both weights. Articles on one event had 0.10 to 0.7; those
// with less than 0.05 count as far (similarity.cpp). Terms of very many articles are not all seen.
constexpr double kMinNearness = 0.10;

struct Near {
  double nearness;
  std::uint32_t article;
};

// The nearest of those with a shared weight, ascending; forgets the weights.
std::vector<std::uint32_t> TakeNearest(const TermSpace& space, std::uint32_t article,
                                       std::vector<std::uint32_t>& touched,
                                       std::vector<double>& shared) {
  const double own_weight = space.articles()[article].weight;
  std::vector<Near> near;
  for (const std::uint32_t other : touched) {
    const double mean = std::sqrt(own_weight * space.articles()[other].weight);
    if (shared[other] >= kMinNearness * mean) near.push_back({shared[other] / mean, other});
    shared[other] = 0;
  }
  touched.clear();
  const std::size_t kept = std::min<std::size_t>(near.size(), kMaxNearArticles - 1);
  std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(kept), near.end(),
                    [](const Near& x, const Near& y) {
                      return x.nearness != y.nearness ? x.nearness > y.nearness
                                                      : x.article < y.article;
                    });
  std::vector<std::uint32_t> nearest = {article};
  for (std::size_t i = 0; i < kept; ++i) nearest.push_back(near[i].article);
  std::sort(nearest.begin(), nearest.end());
  return nearest;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> FindNearArticles(const TermSpace& space) {
  const std::vector<ArticleTerms>& articles = space.articles();
  FlatLists terms;
  for (const ArticleTerms& article : articles) terms.Append(article.content);
  const FlatLists articles_with = terms.Inverted(space.terms().size());
  std::vector<std::uint32_t> next(space.terms().size(), 0);  // places of the article in hand
  std::vector<std::vector<std::uint32_t>> near;
  std::vector<double> shared(articles.size(), 0);
  std::vector<std::uint32_t> touched;
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    for (const TermId term : articles[a].content) {
      const std::span<const std::uint32_t> with = articles_with[term];
      const std::ptrdiff_t place = next[term]++;
      const auto size = static_cast<std::ptrdiff_t>(with.size());
      const bool all = size <= std::ptrdiff_t{kMaxNearArticles};
      const std::ptrdiff_t begin = all ? 0 : std::max<std::ptrdiff_t>(place - kMaxNeighbours, 0);
      const std::ptrdiff_t end = all ? size : std::min(place + kMaxNeighbours + 1, size);
      const double weight = space.WeightOf(term);
      if (weight <= 0) continue;
      for (std::ptrdiff_t i = begin; i < end; ++i) {
        const std::uint32_t other = with[static_cast<std::size_t>(i)];
        if (other == a) continue;
        if (shared[other] == 0) touched.push_back(other);
        shared[other] += weight;
      }
    }
    near.push_back(TakeNearest(space, a, touched, shared));
  }
  return near;
}

}  // namespace px
