#include "nlp/tagger.h"

#include <algorithm>
#include <limits>
#include <string>

#include "nlp/features.h"

namespace px {
namespace {

constexpr std::size_t kMaxCandidates = 10;
constexpr std::size_t kMaxParticleBytes = 4;
constexpr Cost kUnreachable = std::numeric_limits<Cost>::max() / 2;

using Candidates = std::vector<Candidate>;

void AddCheaper(Candidates& candidates, Candidate added) {
  const auto it = std::find_if(candidates.begin(), candidates.end(),
                               [&](const Candidate& c) { return c.tag == added.tag; });
  if (it == candidates.end()) {
    candidates.push_back(added);
  } else {
    it->cost = std::min(it->cost, added.cost);
  }
}

// The endings of words that have capitals because of their place are counted apart.
char SuffixClass(PlacedShape word) {
  const bool capitalized = word.shape == WordShape::kCapitalized;
  if (word.place == WordPlace::kStart && capitalized) return 'i';
  if (word.place == WordPlace::kHeadline && (capitalized || word.shape == WordShape::kAllCaps)) {
    return 't';
  }
  return static_cast<char>(word.shape);
}

// "Frontier" in a name says nothing about "frontier"; particles ("de", "van") are small in names.
bool CannotBeName(std::string_view form, PlacedShape word) {
  return word.shape == WordShape::kLower && form.size() > kMaxParticleBytes;
}

// The tags that `form` may have, cheapest first: those seen with the word, and at the price of
// novelty those that its shape and ending suggest.
Candidates CandidatesFor(const TaggerModel& model, std::string_view form, PlacedShape shape) {
  const std::string folded = FoldWord(form);
  const char shape_key[] = {static_cast<char>(shape.place), static_cast<char>(shape.shape)};
  const TaggerModel::ShapeCosts shape_costs = model.Shape({shape_key, 2});
  const TaggerModel::KnownWord known = model.FindWord(folded);
  Candidates candidates;
  for (const Candidate& c : known.candidates) {
    if (model.tag(c.tag).upos == Upos::kPropn && CannotBeName(form, shape)) continue;
    AddCheaper(candidates, {c.tag, c.cost + shape_costs.by_tag[c.tag]});
  }
  for (const Candidate& c : model.FindSuffix(SuffixClass(shape), folded)) {
    AddCheaper(candidates, {c.tag, c.cost + known.novelty + shape_costs.any});
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.cost != b.cost ? a.cost < b.cost : a.tag < b.tag;
  });
  if (candidates.size() > kMaxCandidates) candidates.resize(kMaxCandidates);
  return candidates;
}

// Cheapest way to a pair of candidates: one of the word before, one of the word.
struct Step {
  Cost cost = kUnreachable;
  std::uint32_t before2 = 0;  // the candidate of the word before those two
};

// All ways to one word: [candidate of the word before][candidate of the word].
class Steps {
 public:
  Steps(std::size_t before, std::size_t current) : width_(current), steps_(before * current) {}

  Step& At(std::size_t before, std::size_t current) { return steps_[before * width_ + current]; }

 private:
  std::size_t width_;
  std::vector<Step> steps_;
};

using Lattice = std::vector<Candidates>;

// Steps to word `i` from those to the word before it.
Steps Extend(const TaggerModel& model, const Lattice& lattice, std::size_t i, Steps& last) {
  Steps next(lattice[i - 1].size(), lattice[i].size());
  for (std::uint32_t a = 0; a < lattice[i - 2].size(); ++a) {
    for (std::size_t b = 0; b < lattice[i - 1].size(); ++b) {
      const Cost so_far = last.At(a, b).cost;
      for (std::size_t c = 0; c < lattice[i].size(); ++c) {
        const Candidate& to = lattice[i][c];
        const Cost cost = so_far + to.cost +
                          model.Transition(lattice[i - 2][a].tag, lattice[i - 1][b].tag, to.tag);
        Step& step = next.At(b, c);
        if (cost < step.cost) step = {cost, a};
      }
    }
  }
  return next;
}

}  // namespace

std::vector<TagId> TagSentence(const TaggerModel& model,
                               const std::vector<std::string_view>& forms) {
  const std::vector<PlacedShape> shapes = ShapesOf(forms);
  const Candidates boundary = {{kBoundaryTag, 0}};
  Lattice lattice = {boundary, boundary};
  for (std::size_t i = 0; i < forms.size(); ++i) {
    lattice.push_back(CandidatesFor(model, forms[i], shapes[i]));
  }
  // As second-order steps look at pairs, two closing boundaries leave one pair to begin with.
  lattice.insert(lattice.end(), {boundary, boundary});

  std::vector<Steps> steps(2, Steps(1, 1));
  steps[1].At(0, 0).cost = 0;
  for (std::size_t i = 2; i < lattice.size(); ++i) {
    steps.push_back(Extend(model, lattice, i, steps.back()));
  }

  std::vector<TagId> tags(forms.size());
  std::size_t before = 0;
  std::size_t current = 0;
  for (std::size_t i = lattice.size() - 1; i > 3; --i) {
    const std::size_t before2 = steps[i].At(before, current).before2;
    tags[i - 4] = lattice[i - 2][before2].tag;
    current = before;
    before = before2;
  }
  return tags;
}

}  // namespace px
