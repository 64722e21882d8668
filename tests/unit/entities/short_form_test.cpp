#include "entities/short_form.h"

#include <string>
#include <string_view>

#include "doctest/doctest.h"

namespace px {
namespace {

NameForm MakeForm(std::string_view surface, EntityType type) {
  NameForm form;
  form.key = NameKey(surface);
  form.surface = surface;
  form.type = type;
  form.sure_person = type == EntityType::kPerson;
  std::string rest = form.key;
  while (!rest.empty()) {
    const std::size_t size = std::min(rest.find(' '), rest.size());
    form.words.push_back(rest.substr(0, size));
    rest.erase(0, size + 1);
  }
  form.acronym = surface.size() > 1 && surface.find(' ') == surface.npos && surface[1] >= 'A' &&
                 surface[1] <= 'Z';
  return form;
}

TEST_CASE("AreInitials: with and without small words, three letters at least") {
  CHECK(AreInitials("dof", {"department", "of", "fish"}));
  CHECK(AreInitials("dff", {"department", "of", "fish", "farms"}));
  CHECK(AreInitials("tha", {"tessmouth", "harbor", "authority"}));
  CHECK_FALSE(AreInitials("th", {"tessmouth", "harbor"}));
  CHECK_FALSE(AreInitials("tah", {"tessmouth", "harbor", "authority"}));
  CHECK_FALSE(AreInitials("thax", {"tessmouth", "harbor", "authority"}));
}

TEST_CASE("ShortKindOf: table") {
  constexpr EntityType kOrg = EntityType::kOrg;
  constexpr EntityType kPerson = EntityType::kPerson;
  constexpr EntityType kPlace = EntityType::kPlace;
  constexpr EntityType kProduct = EntityType::kProduct;
  struct Case {
    std::string_view short_name;
    EntityType short_type;
    std::string_view long_name;
    EntityType long_type;
    ShortKind kind;
  };
  const Case kCases[] = {
      {"THA", kOrg, "Tessmouth Harbour Authority", kOrg, ShortKind::kInitials},
      {"AKL", kOrg, "Ada King Lovell", kPerson, ShortKind::kNone},
      {"Lovell", kOrg, "Ada Lovell", kPerson, ShortKind::kFamilyName},
      {"Lovell", kOrg, "Ada Lovell Jr.", kPerson, ShortKind::kFamilyName},
      {"Ada", kPerson, "Ada Lovell", kPerson, ShortKind::kGivenName},
      {"Ada Lovell", kPerson, "Ada K. Lovell III", kPerson, ShortKind::kPerson},
      {"A. Lovell", kPerson, "Ada Lovell", kPerson, ShortKind::kPerson},
      {"Bo Lovell", kPerson, "Ada Lovell", kPerson, ShortKind::kNone},
      {"Harbour Authority", kOrg, "Tessmouth Harbour Authority", kOrg, ShortKind::kTail},
      {"Harbour Authority", kOrg, "East Harbour Authority", kOrg, ShortKind::kNone},
      {"Ferry Awards", kOrg, "81st Ferry Awards", kOrg, ShortKind::kNone},
      {"Tessel", kPlace, "Gulf of Tessel", kPlace, ShortKind::kNone},
      {"Navy", kOrg, "Thai Navy", kOrg, ShortKind::kTail},
      {"Dunlin", kProduct, "HMS Dunlin", kProduct, ShortKind::kTail},
      {"Zephyr", kProduct, "Orbit Zephyr", kProduct, ShortKind::kTail},
      {"Zephyr", kProduct, "Blue Zephyr", kProduct, ShortKind::kNone},
      {"Orbit", kOrg, "Orbit Zephyr", kProduct, ShortKind::kNone},
      {"Orbit", kOrg, "Orbit Motors", kOrg, ShortKind::kDescriptor},
      {"Paris", kPlace, "Paris Motors", kOrg, ShortKind::kNone},
      {"Dunmore University", kOrg, "Dunmore University of Tessel", kOrg, ShortKind::kBeforeOf},
      {"Google", kOrg, "Tessel Google", kOrg, ShortKind::kNone},
  };
  const auto is_name = [](const std::string& key) { return key == "orbit"; };
  for (const Case& c : kCases) {
    CAPTURE(c.short_name);
    CAPTURE(c.long_name);
    const NameForm short_form = MakeForm(c.short_name, c.short_type);
    const NameForm long_form = MakeForm(c.long_name, c.long_type);
    CHECK(ShortKindOf(short_form, long_form, is_name) == c.kind);
  }
}

}  // namespace
}  // namespace px
