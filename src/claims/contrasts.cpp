#include "claims/contrasts.h"

#include <algorithm>

#include "assets/embedded.h"
#include "assets/table_lines.h"
#include "claims/word_families.h"

namespace px {
namespace {

// "armed" and "unarmed", "compliant" and "non-compliant": no list holds them all. Other prefixes
// mislead: "cover" and "discover".
bool IsUn(std::string_view word, std::string_view longer) {
  constexpr std::size_t kShortest = 4;
  if (word.size() < kShortest || longer.size() < word.size() + 2 || !longer.ends_with(word)) {
    return false;
  }
  const std::string_view prefix = longer.substr(0, longer.size() - word.size());
  return prefix == "un" || prefix == "non" || prefix == "non-";
}

Contrast ClassNamed(std::string_view name) {
  if (name == "opposite") return Contrast::kOpposite;
  if (name == "degree") return Contrast::kDegree;
  return name == "way" ? Contrast::kWay : Contrast::kSequence;
}

std::vector<std::string_view> CommaParts(std::string_view step) {
  std::vector<std::string_view> parts;
  while (!step.empty()) {
    const std::size_t end = std::min(step.find(','), step.size());
    parts.push_back(step.substr(0, end));
    step.remove_prefix(std::min(end + 1, step.size()));
  }
  return parts;
}

std::vector<std::string_view> HeadsOf(std::string_view step) {
  std::vector<std::string_view> heads;
  for (const std::string_view word : CommaParts(step)) {
    heads.push_back(GetWordFamilies().Head(word));
  }
  return heads;
}

}  // namespace

Contrasts::Contrasts(std::string_view antonyms, std::string_view contrasts) {
  int wide_lines = 0;
  while (const auto line = TakeLine(contrasts)) {
    std::string_view steps = *line;
    const std::string_view name = TakeWord(steps);
    if (name == "wide") {
      ++wide_lines;
      for (const std::string_view place : CommaParts(steps)) {
        std::string key(place);
        std::replace(key.begin(), key.end(), '_', ' ');
        wide_places_.emplace(std::move(key), wide_lines);
      }
    } else {
      AddSteps(steps, ClassNamed(name));
    }
  }
  while (const auto line = TakeLine(antonyms)) {
    std::string_view words = *line;
    const std::string_view head = GetWordFamilies().Head(TakeWord(words));
    while (!words.empty()) {
      Add(head, GetWordFamilies().Head(TakeWord(words)), Contrast::kOpposite);
    }
  }
}

void Contrasts::AddSteps(std::string_view steps, Contrast contrast) {
  std::vector<std::string_view> before;
  while (!steps.empty()) {
    const std::vector<std::string_view> heads = HeadsOf(TakeWord(steps));
    for (const std::string_view a : before) {
      for (const std::string_view b : heads) Add(a, b, contrast);
    }
    before.insert(before.end(), heads.begin(), heads.end());
  }
}

// The first contrast of a pair counts.
void Contrasts::Add(std::string_view a, std::string_view b, Contrast contrast) {
  if (a == b || Between(a, b) != Contrast::kNone) return;
  others_[a].push_back({b, contrast});
  others_[b].push_back({a, contrast});
}

Contrast Contrasts::Between(std::string_view head_a, std::string_view head_b) const {
  if (IsUn(head_a, head_b) || IsUn(head_b, head_a)) return Contrast::kOpposite;
  const auto found = others_.find(head_a);
  if (found == others_.end()) return Contrast::kNone;
  for (const Other& other : found->second) {
    if (other.head == head_b) return other.contrast;
  }
  return Contrast::kNone;
}

bool Contrasts::ExcludeEachOther(std::string_view name_key_a, std::string_view name_key_b) const {
  const auto line_of = [&](std::string_view key) {
    const auto found = wide_places_.find(std::string(key));
    return found == wide_places_.end() ? 0 : found->second;
  };
  return line_of(name_key_a) == line_of(name_key_b);
}

const Contrasts& GetContrasts() {
  static const Contrasts& contrasts = *new Contrasts(EmbeddedAsset("lexicons/antonyms.txt"),
                                                     EmbeddedAsset("lexicons/contrasts.txt"));
  return contrasts;
}

}  // namespace px
