#include "claims/independence.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

#include "claims/claim_terms.h"
#include "claims/compare.h"

namespace px {
namespace {

// As many as FindReuse asks of a run.
constexpr std::uint32_t kMinOwnWords = 8;
// A member of an origin with this share of its own words in others is a copy for the most part.
constexpr std::uint32_t kCopyShare = 500;  // per mille

// Whether the words after the token are quoted, `quoted` being whether the ones before it are.
bool QuotedAfter(std::string_view mark, bool quoted) {
  if (mark == "\"") return !quoted;
  if (mark == "\u201C" || mark == "\u201E" || mark == "\u00AB" || mark == "``") return true;
  if (mark == "\u201D" || mark == "\u00BB" || mark == "''") return false;
  return quoted;
}

std::vector<std::uint32_t> CountOwnWords(const AnalyzedDocument& article) {
  const Document& document = article.document;
  std::vector<std::uint32_t> before(document.tokens.size() + 1, 0);
  bool quoted = false;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (s == 0 || sentence.paragraph != document.sentences[s - 1].paragraph) quoted = false;
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const TokenKind kind = document.tokens[t].kind;
      if (kind == TokenKind::kWord || kind == TokenKind::kNumber) {
        before[t + 1] = !quoted && sentence.kind != SentenceKind::kBoilerplate;
      } else {
        quoted = QuotedAfter(article.TokenText(t), quoted);
      }
    }
  }
  std::partial_sum(before.begin(), before.end(), before.begin());
  return before;
}

bool LiesIn(const Claim& claim, ByteRange run) {
  const std::uint32_t begin = std::max(claim.range.begin, run.begin);
  const std::uint32_t end = std::min(claim.range.end, run.end);
  return begin < end && 2 * (end - begin) >= claim.range.size();
}

// Disjoint sets of positions 0..count-1, each named by its smallest.
class Sets {
 public:
  explicit Sets(std::size_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), 0u);
  }
  std::uint32_t Find(std::uint32_t i) {
    while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
    return i;
  }
  void Join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t x = Find(a);
    const std::uint32_t y = Find(b);
    parents_[std::max(x, y)] = std::min(x, y);
  }

 private:
  std::vector<std::uint32_t> parents_;
};

using DocPair = std::pair<std::uint32_t, std::uint32_t>;

// Pairs of articles of which one is told by the other to kMinOriginShare.
std::vector<DocPair> PairsOfOneOrigin(const OwnWords& own, const std::vector<Reuse>& reuse) {
  std::map<DocPair, DocPair> shared;  // own words in runs, of either
  for (const Reuse& run : reuse) {
    DocPair& words = shared[{run.a.doc.value, run.b.doc.value}];
    words.first += own.In(run.a);
    words.second += own.In(run.b);
  }
  const auto reaches = [&](std::uint32_t words, std::uint32_t doc) {
    return std::uint64_t{words} * 1000 >=
           std::uint64_t{own.InArticle(DocId{doc})} * kMinOriginShare;
  };
  std::vector<DocPair> pairs;
  for (const auto& [docs, words] : shared) {
    if (std::min(words.first, words.second) < kMinOwnWords) continue;
    if (reaches(words.first, docs.first) || reaches(words.second, docs.second)) {
      pairs.push_back(docs);
    }
  }
  return pairs;
}

// Per mille of the own words marked in `shared`, by token.
std::uint32_t ShareOf(const OwnWords& own, DocId doc, const std::vector<bool>& shared) {
  std::uint64_t words = 0;
  for (std::uint32_t t = 0; t < shared.size(); ++t) {
    if (shared[t] && own.IsOwn(doc, t)) ++words;
  }
  return static_cast<std::uint32_t>(words * 1000 / std::max(own.InArticle(doc), 1u));
}

}  // namespace

OwnWords::OwnWords(const std::vector<AnalyzedDocument>& documents) : documents_(documents) {
  for (const AnalyzedDocument& article : documents) before_.push_back(CountOwnWords(article));
}

IndexRange OwnWords::Tokens(const DocRange& range) const {
  const AnalyzedDocument& article = documents_[range.doc.value];
  const auto all = static_cast<std::uint32_t>(article.document.tokens.size());
  return TokensIn(article, {0, all}, range.range);
}

std::uint32_t OwnWords::In(const DocRange& range) const {
  const IndexRange tokens = Tokens(range);
  return before_[range.doc.value][tokens.end] - before_[range.doc.value][tokens.begin];
}

std::vector<Reuse> RunsOfOwnWords(const OwnWords& own, const std::vector<Reuse>& reuse) {
  std::vector<Reuse> runs;
  for (const Reuse& run : reuse) {
    if (own.In(run.a) >= kMinOwnWords && own.In(run.b) >= kMinOwnWords) runs.push_back(run);
  }
  return runs;
}

std::vector<Origin> FindOrigins(const OwnWords& own, const std::vector<Reuse>& reuse) {
  const std::vector<DocPair> pairs = PairsOfOneOrigin(own, reuse);
  std::uint32_t count = 0;
  for (const DocPair& pair : pairs) count = std::max(count, pair.second + 1);
  Sets sets(count);
  for (const auto& [a, b] : pairs) sets.Join(a, b);

  std::map<std::uint32_t, std::vector<bool>> shared;  // of each member: tokens told by another one
  for (const auto& [a, b] : pairs) {
    shared[a];
    shared[b];
  }
  for (const Reuse& run : reuse) {
    if (run.b.doc.value >= count) continue;
    if (sets.Find(run.a.doc.value) != sets.Find(run.b.doc.value)) continue;
    for (const DocRange& side : {run.a, run.b}) {
      const IndexRange tokens = own.Tokens(side);
      std::vector<bool>& marks = shared[side.doc.value];
      if (marks.size() < tokens.end) marks.resize(tokens.end, false);
      std::fill(marks.begin() + tokens.begin, marks.begin() + tokens.end, true);
    }
  }
  std::map<std::uint32_t, Origin> origins;  // by first member
  for (const auto& [doc, marks] : shared) {
    origins[sets.Find(doc)].members.push_back({DocId{doc}, ShareOf(own, DocId{doc}, marks)});
  }
  std::vector<Origin> result;
  for (auto& [first, origin] : origins) result.push_back(std::move(origin));
  return result;
}

std::vector<Origin> FindOrigins(const std::vector<AnalyzedDocument>& documents,
                                const std::vector<Reuse>& reuse) {
  return FindOrigins(OwnWords(documents), reuse);
}

SharedWording::SharedWording(const std::vector<Claim>& claims, const std::vector<Reuse>& reuse,
                             const std::vector<Origin>& origins)
    : runs_of_claim_(claims.size()) {
  const auto add = [&](const DocRange& side, std::uint32_t run) {
    // Claims are ordered by document and sentence, those of one sentence may lie in each other.
    auto claim = std::partition_point(claims.begin(), claims.end(), [&](const Claim& c) {
      return c.doc != side.doc ? c.doc < side.doc : c.range.end <= side.range.begin;
    });
    for (; claim != claims.end() && claim->doc == side.doc; ++claim) {
      if (claim->range.begin >= side.range.end) break;
      if (!LiesIn(*claim, side.range)) continue;
      runs_of_claim_[static_cast<std::size_t>(claim - claims.begin())].push_back(run);
    }
  };
  for (std::uint32_t r = 0; r < reuse.size(); ++r) {
    add(reuse[r].a, r);
    add(reuse[r].b, r);
  }
  for (std::uint32_t o = 0; o < origins.size(); ++o) {
    for (const OriginMember& member : origins[o].members) {
      if (member.shared_permille >= kCopyShare) origin_of_copy_.emplace(member.doc.value, o);
    }
  }
}

std::uint32_t SharedWording::IndependentTexts(const std::vector<Claim>& claims,
                                              const std::vector<ClaimId>& members) const {
  std::vector<DocId> docs;
  for (const ClaimId id : members) {
    if (docs.empty() || docs.back() != claims[id.value].doc) docs.push_back(claims[id.value].doc);
  }
  Sets sets(docs.size());
  std::map<std::uint32_t, std::uint32_t> first_in_run;  // run -> position in docs
  for (const ClaimId id : members) {
    const auto doc = static_cast<std::uint32_t>(
        std::lower_bound(docs.begin(), docs.end(), claims[id.value].doc) - docs.begin());
    for (const std::uint32_t run : runs_of_claim_[id.value]) {
      sets.Join(doc, first_in_run.emplace(run, doc).first->second);
    }
  }
  std::map<std::uint32_t, std::uint32_t> first_of_origin;  // origin -> position in docs
  for (std::uint32_t i = 0; i < docs.size(); ++i) {
    const auto origin = origin_of_copy_.find(docs[i].value);
    if (origin == origin_of_copy_.end()) continue;
    sets.Join(i, first_of_origin.emplace(origin->second, i).first->second);
  }
  std::uint32_t independent = 0;
  for (std::uint32_t i = 0; i < docs.size(); ++i) {
    if (sets.Find(i) == i) ++independent;
  }
  return independent;
}

}  // namespace px
