#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "entities/link_graph.h"

namespace px {
namespace {

// Letters in a family name from which one changed letter is a slip rather than another name.
constexpr std::size_t kMinMisspelledLetters = 5;

std::string Quote(const NameForm& form) { return "\"" + form.surface + "\""; }

std::optional<std::uint32_t> FormOf(const NameTable& table, const std::string& key) {
  const auto form =
      std::lower_bound(table.forms.begin(), table.forms.end(), key,
                       [](const NameForm& f, const std::string& value) { return f.key < value; });
  if (form == table.forms.end() || form->key != key) return std::nullopt;
  return static_cast<std::uint32_t>(form - table.forms.begin());
}

std::string Join(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string key;
  for (std::size_t i = begin; i < end; ++i) {
    if (!key.empty()) key += ' ';
    key += words[i];
  }
  return key;
}

// "defense department" -> "department of defense"; "" for other names.
std::string Reordered(const NameForm& form) {
  const std::string& last = form.words.back();
  if (form.words.size() < 2 || (last != "department" && last != "ministry")) return {};
  return last + " of " + Join(form.words, 0, form.words.size() - 1);
}

// Without ", Inc." and the like; "" where there is none.
std::string WithoutLegalSuffix(const NameForm& form) {
  const bool has = form.words.size() > 1 &&
                   NameLexicon::Get().Find(form.words.back()).Has(WordClass::kLegalSuffix);
  return has ? Join(form.words, 0, form.words.size() - 1) : std::string();
}

// "Emmy Award" for "Emmy Awards", "AK-47" for "AK-47s"; "" for other names.
std::string Singular(const NameForm& form) {
  if (!form.key.ends_with('s')) return {};
  const std::string key = form.key.substr(0, form.key.size() - 1);
  const bool model = key.back() >= '0' && key.back() <= '9';
  const bool event = form.words.size() > 1 &&
                     NameLexicon::Get().Find(form.words.back()).Has(WordClass::kEventHead);
  return model || event ? key : std::string();
}

// "81st Annual Regatta" -> "81st regatta"; "" for other names.
std::string WithoutAnnual(const NameForm& form) {
  std::vector<std::string> words = form.words;
  if (std::erase(words, "annual") == 0) return {};
  return Join(words, 0, words.size());
}

void JoinWithReason(std::uint32_t short_form, std::uint32_t long_form, std::string reason,
                    LinkGraph& graph) {
  graph.JoinForms(long_form, short_form);
  graph.AddReason({short_form, long_form, std::move(reason)});
}

void LinkWellKnown(LinkGraph& graph) {
  const NameTable& table = graph.table();
  for (const std::vector<std::string>& group : NameLexicon::Get().same_names()) {
    std::optional<std::uint32_t> first;
    for (const std::string& key : group) {
      const auto form = FormOf(table, key);
      if (!form) continue;
      if (!first) {
        first = form;
        continue;
      }
      if (*first == *form) continue;
      JoinWithReason(*form, *first,
                     Quote(table.forms[*form]) + " is a well-known other name of " +
                         Quote(table.forms[*first]) + ".",
                     graph);
    }
  }
}

bool DifferInOneLetter(const std::string& a, const std::string& b) {
  if (a.size() > b.size()) return DifferInOneLetter(b, a);
  if (a == b || b.size() - a.size() > 1) return false;
  const auto at = std::mismatch(a.begin(), a.end(), b.begin());
  const auto skip = static_cast<std::size_t>(at.first - a.begin());
  return a.substr(skip + (a.size() == b.size() ? 1 : 0)) == b.substr(skip + 1);
}

bool ShareArticle(const NameTable& table, const NameForm& a, const NameForm& b) {
  return std::any_of(a.units.begin(), a.units.end(), [&](std::uint32_t unit) {
    return table.UnitIn(b, table.units[unit].doc).has_value();
  });
}

}  // namespace

void LinkSameNames(LinkGraph& graph) {
  const NameTable& table = graph.table();
  for (std::uint32_t f = 0; f < table.forms.size(); ++f) {
    const NameForm& form = table.forms[f];
    if (const auto other = FormOf(table, Reordered(form))) {
      JoinWithReason(f, *other,
                     Quote(form) + " is " + Quote(table.forms[*other]) + " in another order.",
                     graph);
    }
    for (const std::string& key : {Singular(form), WithoutAnnual(form)}) {
      const auto other = FormOf(table, key);
      if (!other) continue;
      JoinWithReason(*other, f,
                     Quote(form) + " and " + Quote(table.forms[*other]) +
                         " differ only in number or in \"annual\".",
                     graph);
    }
    if (const auto other = FormOf(table, WithoutLegalSuffix(form))) {
      JoinWithReason(
          *other, f,
          Quote(form) + " adds only the legal form to " + Quote(table.forms[*other]) + ".", graph);
    }
  }
  LinkWellKnown(graph);
}

void LinkMisspelledPersons(LinkGraph& graph) {
  const NameTable& table = graph.table();
  std::map<std::string, std::vector<std::uint32_t>> by_given_name;
  for (std::uint32_t f = 0; f < table.forms.size(); ++f) {
    const NameForm& form = table.forms[f];
    if (form.type == EntityType::kPerson && form.words.size() == 2) {
      by_given_name[form.words.front()].push_back(f);
    }
  }
  for (const auto& [given, forms] : by_given_name) {
    for (std::size_t i = 0; i < forms.size(); ++i) {
      for (std::size_t j = i + 1; j < forms.size(); ++j) {
        const NameForm& a = table.forms[forms[i]];
        const NameForm& b = table.forms[forms[j]];
        const std::size_t letters = std::max(a.words.back().size(), b.words.back().size());
        if (letters < kMinMisspelledLetters || ShareArticle(table, a, b)) continue;
        if (!DifferInOneLetter(a.words.back(), b.words.back())) continue;
        JoinWithReason(
            forms[j], forms[i],
            Quote(b) + " differs from " + Quote(a) + " in one letter, and no article names both.",
            graph);
      }
    }
  }
}

}  // namespace px
