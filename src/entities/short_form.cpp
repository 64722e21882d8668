#include "entities/short_form.h"

#include <algorithm>

#include "base/check.h"

namespace px {
namespace {

constexpr std::size_t kMinInitials = 3;

WordClasses ClassesOf(const std::string& word) { return NameLexicon::Get().Find(word); }

bool HasDigit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Position after the last word of the name proper: "ada lovelace iii" -> 2.
std::size_t EndOfPerson(const NameForm& person) {
  std::size_t end = person.words.size();
  while (end > 1 && ClassesOf(person.words[end - 1]).Has(WordClass::kPersonSuffix)) --end;
  return end;
}

// "ada lovelace" of "ada k lovelace iii", "a lovelace" of "ada lovelace".
bool IsSamePerson(const NameForm& a, const NameForm& b) {
  const std::size_t a_end = EndOfPerson(a);
  const std::size_t b_end = EndOfPerson(b);
  if (a_end != 2 || b_end < 2 || a.words[1] != b.words[b_end - 1]) return false;
  const std::string& given = b.words.front();
  return a.words[0] == given || (a.words[0].size() == 1 && given.starts_with(a.words[0]));
}

ShortKind PersonKind(const NameForm& a, const NameForm& b) {
  if (a.words.size() > 1) return IsSamePerson(a, b) ? ShortKind::kPerson : ShortKind::kNone;
  if (a.key == b.words[EndOfPerson(b) - 1]) return ShortKind::kFamilyName;
  const bool given = a.key == b.words.front() && a.key.size() > 1 &&
                     (b.words.size() == 2 || a.Classes().Has(WordClass::kFirstName));
  return given ? ShortKind::kGivenName : ShortKind::kNone;
}

bool IsTail(const NameForm& a, const NameForm& b) {
  return a.words.size() < b.words.size() &&
         std::equal(a.words.rbegin(), a.words.rend(), b.words.rbegin());
}

// What stands before the short name must be a mere addition: no "East" Los Angeles, no "81st"
// Academy Awards, no "Bank of" America.
bool IsPlainAddition(const NameForm& a, const NameForm& b) {
  const std::size_t size = b.words.size() - a.words.size();
  for (std::size_t i = 0; i < size; ++i) {
    const WordClasses classes = ClassesOf(b.words[i]);
    if (classes.Has(WordClass::kDirection) || HasDigit(b.words[i])) return false;
  }
  return !ClassesOf(b.words[size - 1]).Has(WordClass::kStopWord);
}

// A single word needs an addition that is itself a name: "Indian" Navy, "Microsoft" Azure, "INS".
bool IsNamedAddition(const NameForm& a, const NameForm& b,
                     const std::function<bool(const std::string&)>& is_name) {
  std::string addition;
  for (std::size_t i = 0; i + a.words.size() < b.words.size(); ++i) {
    if (!addition.empty()) addition += ' ';
    addition += b.words[i];
  }
  const WordClasses classes = NameLexicon::Get().Find(addition);
  return classes.Has(WordClass::kDemonym) || classes.Has(WordClass::kPlace) ||
         classes.Has(WordClass::kShipPrefix) || is_name(addition);
}

ShortKind OtherKind(const NameForm& a, const NameForm& b,
                    const std::function<bool(const std::string&)>& is_name) {
  if (IsTail(a, b)) {
    // A known place does not become what is called after it, nor a person a foundation.
    if (a.Classes().Has(WordClass::kPlace) && b.type != EntityType::kPlace) return ShortKind::kNone;
    if (a.Classes().Has(WordClass::kOrganization) || !IsPlainAddition(a, b))
      return ShortKind::kNone;
    const bool fits = a.words.size() > 1 || IsNamedAddition(a, b, is_name);
    return fits ? ShortKind::kTail : ShortKind::kNone;
  }
  if (b.words.size() <= a.words.size() ||
      !std::equal(a.words.begin(), a.words.end(), b.words.begin()))
    return ShortKind::kNone;
  const WordClasses next = ClassesOf(b.words[a.words.size()]);
  const bool head = ClassesOf(a.words.back()).Has(WordClass::kOrgHead);
  if (head && next.Has(WordClass::kStopWord)) return ShortKind::kBeforeOf;
  const bool descriptor = b.words.size() == a.words.size() + 1 &&
                          ((next.Has(WordClass::kOrgDescriptor) && b.type == EntityType::kOrg) ||
                           b.words.back() == "awards" || b.words.back() == "award");
  return descriptor && !IsNameHead(a.Classes()) && !a.Classes().Has(WordClass::kPlace)
             ? ShortKind::kDescriptor
             : ShortKind::kNone;
}

}  // namespace

bool AreInitials(std::string_view letters, const std::vector<std::string>& words) {
  if (letters.size() < kMinInitials) return false;
  std::string all;
  std::string main;
  for (const std::string& word : words) {
    all += word.front();
    if (!ClassesOf(word).Has(WordClass::kStopWord)) main += word.front();
  }
  return letters == all || letters == main;
}

bool MayAbbreviate(std::string_view letters, std::string_view name) {
  if (letters.empty() || name.empty() || letters.front() != name.front()) return false;
  std::size_t at = 0;
  for (const char letter : letters) {
    at = name.find(letter, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return true;
}

ShortKind ShortKindOf(const NameForm& short_name, const NameForm& long_name,
                      const std::function<bool(const std::string&)>& is_name) {
  if (long_name.words.size() < 2 || short_name.words.size() > long_name.words.size()) {
    return ShortKind::kNone;
  }
  const bool person = long_name.type == EntityType::kPerson;
  if (short_name.acronym && !person && AreInitials(short_name.key, long_name.words)) {
    return ShortKind::kInitials;
  }
  if (short_name.key == long_name.key) return ShortKind::kNone;
  if (long_name.sure_person) return PersonKind(short_name, long_name);
  return OtherKind(short_name, long_name, is_name);
}

std::string ReasonOf(ShortKind kind, const NameForm& short_name, const NameForm& long_name) {
  const std::string a = "\"" + short_name.surface + "\"";
  const std::string b = "\"" + long_name.surface + "\"";
  switch (kind) {
    case ShortKind::kInitials:
      return a + " has the first letters of " + b + " and of no other name here.";
    case ShortKind::kFamilyName:
      return a + " is the family name of " + b + ", the only one it fits here.";
    case ShortKind::kGivenName:
      return a + " is the given name of " + b + ", the only one it fits here.";
    case ShortKind::kPerson:
      return a + " is " + b + " without initials or additions.";
    case ShortKind::kTail:
      return a + " is the end of " + b + " and of no other name here.";
    case ShortKind::kBeforeOf:
      return a + " is the beginning of " + b + " and of no other name here.";
    case ShortKind::kDescriptor:
      return a + " is " + b + " without the kind of business.";
    case ShortKind::kNone:
      break;
  }
  PX_CHECK(false);
  return {};
}

}  // namespace px
