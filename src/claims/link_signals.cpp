#include "claims/link_signals.h"

namespace px {

double ArticleCosines::Of(DocId a, DocId b) {
  if (a == b) return 1;
  if (a != first_) {
    for (const DocId other : known_) with_[other.value] = kUnknown;
    known_.clear();
    first_ = a;
  }
  double& cosine = with_[b.value];
  if (cosine == kUnknown) {
    cosine = space_.Cosine(space_.articles()[a.value], space_.articles()[b.value]);
    known_.push_back(b);
  }
  return cosine;
}

std::optional<Signals> LinkSignals::Of(ClaimId a, ClaimId b) {
  Signals signals = CompareShared(space_, claims_, a, b);
  const auto falls_short_of = [&](double least) { return SumOf(signals, kOfCollections) < least; };
  const auto set = [&](Signal signal, double value) {
    signals[static_cast<std::size_t>(signal)] = value;
  };
  if (falls_short_of(least_first_sum_)) return std::nullopt;
  AddDifferences(space_, claims_, a, b, signals);
  if (falls_short_of(least_first_sum_)) return std::nullopt;
  set(Signal::kFarArticles, Farness(cosines_.Of(claims_[a.value].doc, claims_[b.value].doc)));
  set(Signal::kMeaning, 1);  // at most
  if (falls_short_of(least_sum_)) return std::nullopt;
  set(Signal::kMeaning, NearMeaning(space_, a, b));
  if (falls_short_of(least_sum_)) return std::nullopt;
  return signals;
}

}  // namespace px
