#include "app/views/shared_text.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/views/overview.h"
#include "app/views/words.h"

namespace px {
namespace {

using RunsOfPairs = std::map<std::pair<DocId, DocId>, std::vector<SharedPassage>>;

// Bytes that the ranges cover together.
std::uint32_t Covered(std::vector<ByteRange> ranges) {
  std::sort(ranges.begin(), ranges.end());
  std::uint32_t covered = 0;
  std::uint32_t end = 0;
  for (const ByteRange range : ranges) {
    const std::uint32_t begin = std::max(range.begin, end);
    if (begin < range.end) covered += range.end - begin;
    end = std::max(end, range.end);
  }
  return covered;
}

std::uint32_t ShareOf(const Analysis& analysis, DocId doc, std::vector<ByteRange> ranges) {
  const std::size_t size = analysis.documents[doc.value].source.text.size();
  if (size == 0) return 0;
  return static_cast<std::uint32_t>(std::uint64_t{Covered(std::move(ranges))} * 1000 / size);
}

std::string Percent(std::uint32_t permille) {
  if (permille > 0 && permille < 10) return "under 1%";
  return std::to_string((permille + 5) / 10) + "%";
}

std::uint32_t CountWords(std::string_view line) {
  return line.empty() ? 0
                      : 1 + static_cast<std::uint32_t>(std::count(line.begin(), line.end(), ' '));
}

std::string OrderOf(const Analysis& analysis, const AnalysisIndex& index, DocId a, DocId b) {
  const std::string& date_a = analysis.documents[a.value].source.date;
  const std::string& date_b = analysis.documents[b.value].source.date;
  if (date_a.empty() || date_b.empty()) return "Which came first is not known: a date is missing.";
  // "2026-03" and "2026-03-04" tell nothing of the order.
  const std::size_t known = std::min(date_a.size(), date_b.size());
  const int order = date_a.compare(0, known, date_b, 0, known);
  if (order == 0) return "Both are of " + ShortDate(date_a) + ": which came first is not known.";
  const DocId first = order < 0 ? a : b;
  const DocId second = order < 0 ? b : a;
  return index.names[first.value].badge + " came first (" +
         ShortDate(analysis.documents[first.value].source.date) + "), then " +
         index.names[second.value].badge + " (" +
         ShortDate(analysis.documents[second.value].source.date) + ").";
}

// Whether `range` has words of a claim that the filter leaves.
bool HoldsShownClaim(const Analysis& analysis, const AnalysisIndex& index,
                     const std::vector<bool>& shown, DocId doc, ByteRange range) {
  const IndexRange claims = index.claims_of_doc[doc.value];
  for (std::uint32_t c = claims.begin; c < claims.end; ++c) {
    if (analysis.claims[c].range.Overlaps(range) && shown[HostOfClaim(index, ClaimId{c})])
      return true;
  }
  return false;
}

SharedPair DescribePair(const Analysis& analysis, const AnalysisIndex& index,
                        const std::vector<bool>* shown, DocId a, DocId b,
                        std::vector<SharedPassage> passages) {
  SharedPair pair;
  pair.a = a;
  pair.b = b;
  std::vector<ByteRange> in_a;
  std::vector<ByteRange> in_b;
  for (const SharedPassage& passage : passages) {
    in_a.push_back(passage.a);
    in_b.push_back(passage.b);
  }
  const std::size_t all = passages.size();
  if (shown != nullptr) {
    std::erase_if(passages, [&](const SharedPassage& passage) {
      return !HoldsShownClaim(analysis, index, *shown, a, passage.a) &&
             !HoldsShownClaim(analysis, index, *shown, b, passage.b);
    });
  }
  std::uint32_t words = 0;
  for (SharedPassage& passage : passages) {
    passage.words = OneLine(Slice(analysis.documents[a.value].source.text, passage.a));
    words += CountWords(passage.words);
  }
  pair.share_a = ShareOf(analysis, a, std::move(in_a));
  pair.share_b = ShareOf(analysis, b, std::move(in_b));
  const std::string& badge_a = index.names[a.value].badge;
  const std::string& badge_b = index.names[b.value].badge;
  pair.words_a = Percent(pair.share_a) + " of " + badge_a + " is in " + badge_b;
  pair.words_b = Percent(pair.share_b) + " of " + badge_b + " is in " + badge_a;
  if (passages.size() < all) pair.summary = std::to_string(passages.size()) + " of ";
  pair.summary += Counted(static_cast<std::uint32_t>(all), "passage", "passages") + ", " +
                  Counted(words, "word", "words") + ". " + OrderOf(analysis, index, a, b);
  pair.passages = std::move(passages);
  return pair;
}

OriginGroup DescribeOrigin(const AnalysisIndex& index, const Origin& origin) {
  OriginGroup group;
  for (std::size_t i = 0; i < origin.members.size(); ++i) {
    const OriginMember& member = origin.members[i];
    group.members.push_back(member.doc);
    group.shares.push_back(Percent(member.shared_permille) +
                           " of its words stand in another one here");
    if (i > 0) group.heading += i + 1 == origin.members.size() ? " and " : ", ";
    group.heading += index.names[member.doc.value].badge;
  }
  group.heading += " go back to one text";
  return group;
}

bool HoldsPair(const Origin& origin, const std::vector<SharedPair>& pairs) {
  const auto holds = [&](DocId doc) {
    return std::any_of(origin.members.begin(), origin.members.end(),
                       [doc](const OriginMember& member) { return member.doc == doc; });
  };
  return std::any_of(pairs.begin(), pairs.end(),
                     [&](const SharedPair& pair) { return holds(pair.a) && holds(pair.b); });
}

std::string Headline(const Analysis& analysis) {
  const auto articles = static_cast<std::uint32_t>(analysis.documents.size());
  return Counted(articles, "article", "articles") + ", " +
         Counted(CountIndependentTexts(analysis), "independent text", "independent texts");
}

}  // namespace

SharedText CollectSharedText(const Analysis& analysis, const AnalysisIndex& index,
                             const std::vector<bool>* shown, std::size_t most) {
  SharedText shared;
  shared.headline = Headline(analysis);
  // See kMinOriginShare.
  shared.note = analysis.origins.empty()
                    ? "None has 4 in 10 words in common with another; quotations do not count."
                    : "Words in quotation marks do not count.";
  RunsOfPairs runs;
  for (const Reuse& reuse : analysis.reuse) {
    if (reuse.a.doc == reuse.b.doc) continue;
    runs[{reuse.a.doc, reuse.b.doc}].push_back({reuse.a.range, reuse.b.range, {}});
  }
  for (auto& [docs, passages] : runs) {
    std::sort(passages.begin(), passages.end(),
              [](const SharedPassage& x, const SharedPassage& y) { return x.a < y.a; });
    shared.pairs.push_back(
        DescribePair(analysis, index, shown, docs.first, docs.second, std::move(passages)));
  }
  shared.hidden = static_cast<std::uint32_t>(
      std::erase_if(shared.pairs, [](const SharedPair& pair) { return pair.passages.empty(); }));
  for (const Origin& origin : analysis.origins) {
    if (HoldsPair(origin, shared.pairs)) shared.groups.push_back(DescribeOrigin(index, origin));
  }
  std::stable_sort(shared.pairs.begin(), shared.pairs.end(),
                   [](const SharedPair& x, const SharedPair& y) {
                     return std::max(x.share_a, x.share_b) > std::max(y.share_a, y.share_b);
                   });
  if (shared.pairs.size() > most) {
    shared.left_out = "The " + std::to_string(most) + " of " + std::to_string(shared.pairs.size()) +
                      " pairs that share most.";
    shared.pairs.resize(most);
  }
  if (shared.hidden > 0) {
    shared.left_out += shared.left_out.empty() ? "" : " ";
    shared.left_out +=
        Counted(shared.hidden, "more pair is", "more pairs are") + " hidden by the filter.";
  }
  return shared;
}

}  // namespace px
