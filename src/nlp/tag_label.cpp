#include "nlp/tag_label.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "nlp/deprel_names.h"

namespace px {
namespace {

// Whether "A=x|B=y" holds `feat`.
bool Has(std::string_view feats, std::string_view feat) {
  while (!feats.empty()) {
    const std::size_t end = std::min(feats.find('|'), feats.size());
    if (feats.substr(0, end) == feat) return true;
    feats.remove_prefix(std::min(end + 1, feats.size()));
  }
  return false;
}

VerbForm VerbFormOf(std::string_view feats) {
  if (Has(feats, "VerbForm=Ger")) return VerbForm::kGerund;
  if (Has(feats, "VerbForm=Part")) {
    return Has(feats, "Tense=Pres") ? VerbForm::kGerund : VerbForm::kPastParticiple;
  }
  if (Has(feats, "VerbForm=Inf") || Has(feats, "Mood=Imp")) return VerbForm::kBase;
  // Finite without a mood: modals, where "could" is no past of what is said to happen.
  return Has(feats, "Tense=Past") && Has(feats, "Mood=Ind") ? VerbForm::kPast : VerbForm::kPresent;
}

}  // namespace

std::optional<TagLabel> ReadTagLabel(std::string_view label) {
  const std::size_t end = std::min(label.find('|'), label.size());
  const std::optional<Upos> upos = UposNamed(label.substr(0, end));
  if (!upos) return std::nullopt;
  TagLabel result;
  result.upos = *upos;
  result.feats = label.substr(std::min(end + 1, label.size()));
  if (*upos == Upos::kVerb || *upos == Upos::kAux) result.verb_form = VerbFormOf(result.feats);
  result.plural = Has(result.feats, "Number=Plur");
  result.passive = Has(result.feats, "Voice=Pass");
  return result;
}

std::optional<NameType> NameTypeNamed(std::string_view name) {
  static constexpr std::pair<std::string_view, NameType> kTypes[] = {
      {"PER", NameType::kPerson}, {"ORG", NameType::kOrganization}, {"LOC", NameType::kPlace},
      {"MISC", NameType::kMisc},  {"PRODUCT", NameType::kProduct},  {"EVENT", NameType::kEvent}};
  for (const auto& [known, type] : kTypes) {
    if (known == name) return type;
  }
  return std::nullopt;
}

}  // namespace px
