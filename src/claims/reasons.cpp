#include "claims/reasons.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>

#include "base/utf8.h"

namespace px {
namespace {

constexpr std::size_t kMaxNamed = 4;
constexpr std::int32_t kMinWeight = 10;
constexpr std::size_t kUsualReasons = 4;
constexpr std::size_t kReasonKinds = static_cast<std::size_t>(ReasonKind::kSynonym) + 1;

constexpr std::string_view kBothName = "both name ";
constexpr std::string_view kInCommon = "words in common: ";

// "both name a, b and c".
std::string Listed(std::string_view what, std::span<const std::string_view> words) {
  if (words.size() > kMaxNamed) words = words.first(kMaxNamed);
  std::size_t size = what.size();
  for (const std::string_view word : words) size += word.size() + std::string_view(" and ").size();
  std::string text;
  text.reserve(size);
  text += what;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

struct SharedTerm {
  ReasonKind part;
  TermId id;
  double weight;
};

// What two claims share, each term in one of the parts that have a weight of their own. The words
// of a shared name, number or date go with it.
struct SharedParts {
  std::vector<SharedTerm> terms;  // but for those words; by part, heaviest first
  std::array<double, kReasonKinds> weights = {};

  double& WeightOf(ReasonKind part) { return weights[static_cast<std::size_t>(part)]; }

  std::span<const SharedTerm> Of(ReasonKind part) const {
    const auto first = std::find_if(terms.begin(), terms.end(),
                                    [&](const SharedTerm& term) { return term.part == part; });
    const auto last =
        std::find_if(first, terms.end(), [&](const SharedTerm& term) { return term.part != part; });
    return {first, last};
  }
};

SharedParts SplitShared(const TermSpace& space, const ClaimTerms& x, const ClaimTerms& y) {
  SharedParts parts;
  const TermSet shared = Shared(x.content, y.content);
  parts.terms.reserve(shared.size());
  const auto add = [&](ReasonKind part, TermId id) {
    parts.terms.push_back({part, id, space.WeightOf(id)});
    parts.WeightOf(part) += space.WeightOf(id);
  };
  struct Name {
    std::string folded;
    ReasonKind part;
  };
  std::vector<Name> names;
  for (const TermId id : shared) {
    const Term& term = space.terms()[id];
    if (term.kind == TermKind::kWord) continue;
    const ReasonKind part = term.kind == TermKind::kEntity   ? ReasonKind::kEntity
                            : term.kind == TermKind::kNumber ? ReasonKind::kNumber
                                                             : ReasonKind::kDate;
    add(part, id);
    names.push_back({' ' + FoldKey(term.name) + ' ', part});
  }
  const auto is_in = [](TermView set, TermId id) {
    return std::find(set.begin(), set.end(), id) != set.end();
  };
  for (const TermId id : shared) {
    const Term& term = space.terms()[id];
    if (term.kind != TermKind::kWord) continue;
    const std::string padded = names.empty() ? std::string() : ' ' + term.name + ' ';
    const auto name = std::find_if(names.begin(), names.end(), [&](const Name& n) {
      return n.folded.find(padded) != std::string::npos;
    });
    if (name != names.end()) {
      parts.WeightOf(name->part) += space.WeightOf(id);
    } else {
      const bool predicate = is_in(x.predicate, id) && is_in(y.predicate, id);
      add(predicate ? ReasonKind::kPredicate : ReasonKind::kWording, id);
    }
  }
  std::sort(parts.terms.begin(), parts.terms.end(), [](const SharedTerm& m, const SharedTerm& n) {
    if (m.part != n.part) return m.part < n.part;
    return m.weight != n.weight ? m.weight > n.weight : m.id < n.id;
  });
  return parts;
}

// The names of the first of `terms`.
std::string ListedTerms(const TermSpace& space, std::string_view what,
                        std::span<const SharedTerm> terms) {
  std::array<std::string_view, kMaxNamed> names;
  const std::size_t count = std::min(terms.size(), kMaxNamed);
  for (std::size_t i = 0; i < count; ++i) names[i] = space.terms()[terms[i].id].name;
  return Listed(what, {names.data(), count});
}

}  // namespace

std::string EntityReason(const std::vector<std::string_view>& names) {
  return Listed(kBothName, names);
}

std::string WordingReason(const std::vector<std::string_view>& words) {
  return Listed(kInCommon, words);
}

std::vector<Reason> ExplainLink(const TermSpace& space, ClaimId a, ClaimId b,
                                const Signals& signals, const SignalWeights& weights) {
  const std::uint32_t score = ScoreOf(signals, weights);
  const ClaimTerms& x = space.claims()[a.value];
  const ClaimTerms& y = space.claims()[b.value];
  SharedParts parts = SplitShared(space, x, y);
  const double weight = parts.WeightOf(ReasonKind::kEntity) + parts.WeightOf(ReasonKind::kNumber) +
                        parts.WeightOf(ReasonKind::kDate) + parts.WeightOf(ReasonKind::kPredicate) +
                        parts.WeightOf(ReasonKind::kWording);
  double for_it = 0;
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    for_it += std::max(0.0, ContributionOf(signals, static_cast<Signal>(i), weights));
  }
  const double terms = ContributionOf(signals, Signal::kCosine, weights) +
                       ContributionOf(signals, Signal::kEvidence, weights);

  std::vector<Reason> reasons;
  reasons.reserve(kUsualReasons);
  // `detail()`: the words.
  const auto add = [&](ReasonKind kind, double contribution, const auto& detail) {
    const double part = for_it > 0 ? score * contribution / for_it : 0;
    const auto per_mille = static_cast<std::int32_t>(std::floor(part + 0.5));
    if (per_mille < kMinWeight) return;
    const auto place = std::find_if(reasons.begin(), reasons.end(), [&](const Reason& reason) {
      return reason.weight < per_mille;
    });
    reasons.insert(place, {kind, per_mille, detail()});
  };
  const auto add_plain = [&](ReasonKind kind, Signal signal, const char* detail) {
    add(kind, ContributionOf(signals, signal, weights), [&] { return std::string(detail); });
  };
  const auto add_terms = [&](ReasonKind kind, double extra, std::string_view what) {
    const std::span<const SharedTerm> part = parts.Of(kind);
    if (part.empty() || weight <= 0) return;
    add(kind, terms * parts.WeightOf(kind) / weight + extra,
        [&] { return ListedTerms(space, what, part); });
  };
  const double number = ContributionOf(signals, Signal::kNumberEqual, weights);
  add_terms(ReasonKind::kEntity, 0, kBothName);
  add_terms(ReasonKind::kPredicate, ContributionOf(signals, Signal::kPredicate, weights),
            "same predicate: ");
  add_terms(ReasonKind::kNumber, number, "same figure: ");
  if (parts.Of(ReasonKind::kNumber).empty()) {
    add_plain(ReasonKind::kNumber, Signal::kNumberEqual, "figures that fit each other");
  }
  add_terms(ReasonKind::kDate, 0, "same date: ");
  add_terms(ReasonKind::kWording, 0, kInCommon);
  add_plain(ReasonKind::kSynonym, Signal::kMeaning, "words of near meaning");
  add_plain(ReasonKind::kWording, Signal::kRarestRelation, "the same words depend on each other");
  add_plain(ReasonKind::kWording, Signal::kLead, "both stand near the start of their article");

  // Near an even chance a step of the sum changes the score by a quarter of it.
  const auto add_against = [&](Signal signal, ReasonKind kind, const char* detail) {
    const double contribution = ContributionOf(signals, signal, weights);
    if (contribution >= 0) return;
    reasons.push_back({kind, static_cast<std::int32_t>(std::floor(contribution * 250)), detail});
  };
  add_against(Signal::kFarArticles, ReasonKind::kWording, "their articles share little else");
  add_against(Signal::kDateDiffers, ReasonKind::kDate, "their dates differ");
  add_against(Signal::kPolarity, ReasonKind::kPredicate, "one is negated");
  add_against(Signal::kReordered, ReasonKind::kWording,
              "the words they share stand in another order");
  add_against(Signal::kSwapped, ReasonKind::kPredicate,
              "who does it to whom is the other way round");
  return reasons;
}

}  // namespace px
