#include "entities/name_lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "assets/embedded.h"
#include "base/check.h"
#include "base/utf8.h"

namespace px {
namespace {

constexpr std::string_view kFiles[] = {
    "lexicons/names_words.txt", "lexicons/names_organizations.txt", "lexicons/names_demonyms.txt",
    "lexicons/names_first.txt", "lexicons/names_places.txt",
};

// In the order of WordClass.
constexpr std::string_view kSections[] = {
    "org_heads",        "of_heads",
    "org_fields",       "org_descriptors",
    "legal_suffixes",   "place_heads",
    "place_firsts",     "directions",
    "law_heads",        "event_heads",
    "event_firsts",     "product_heads",
    "ship_prefixes",    "titles",
    "person_titles",    "roles",
    "org_nouns",        "product_nouns",
    "place_nouns",      "event_nouns",
    "said_verbs",       "place_prepositions",
    "weekdays_months",  "not_names",
    "person_suffixes",  "particles",
    "stop_words",       "organizations",
    "places_like_orgs", "demonyms",
    "first_names",      "places",
};
static_assert(std::size(kSections) == static_cast<std::size_t>(WordClass::kCount));

// Spellings that newspapers mix.
constexpr std::pair<std::string_view, std::string_view> kSameWords[] = {
    {"&", "and"},           {"adm", "admiral"},        {"capt", "captain"},
    {"centre", "center"},   {"col", "colonel"},        {"corp", "corporation"},
    {"defence", "defense"}, {"dept", "department"},    {"dr", "doctor"},
    {"ft", "fort"},         {"gen", "general"},        {"gov", "governor"},
    {"harbour", "harbor"},  {"insp", "inspector"},     {"intl", "international"},
    {"labour", "labor"},    {"lt", "lieutenant"},      {"maj", "major"},
    {"mt", "mount"},        {"natl", "national"},      {"organisation", "organization"},
    {"prof", "professor"},  {"rep", "representative"}, {"sen", "senator"},
    {"sgt", "sergeant"},    {"theatre", "theater"},    {"univ", "university"},
};

// Calls visit(item) for every non-empty piece of `text` between `separator`s, without white space
// around it.
template <typename Visit>
void ForEachPiece(std::string_view text, std::string_view separator, Visit visit) {
  while (!text.empty()) {
    const std::size_t size = std::min(text.find(separator), text.size());
    std::string_view piece = text.substr(0, size);
    text.remove_prefix(std::min(size + separator.size(), text.size()));
    while (!piece.empty() && piece.front() == ' ') piece.remove_prefix(1);
    while (!piece.empty() && piece.back() == ' ') piece.remove_suffix(1);
    if (!piece.empty()) visit(piece);
  }
}

template <typename Visit>
void ForEachLine(std::string_view text, Visit visit) {
  ForEachPiece(text, "\n", [&](std::string_view line) {
    if (line.front() != '#') visit(line);
  });
}

std::string_view FirstWord(std::string_view key) { return key.substr(0, key.find(' ')); }

WordClass ClassOfSection(std::string_view line) {
  const std::string_view name = line.substr(1, line.size() - 2);
  const auto* const found = std::find(std::begin(kSections), std::end(kSections), name);
  PX_CHECK(found != std::end(kSections));
  return static_cast<WordClass>(found - std::begin(kSections));
}

}  // namespace

std::string NameWord(std::string_view word) {
  std::string key = FoldKey(word);
  std::erase(key, '.');
  std::replace_if(
      key.begin(), key.end(), [](char c) { return c == '-' || c == '/'; }, ' ');
  for (const auto& [from, to] : kSameWords) {
    if (key == from) return std::string(to);
    // "mt cook" of a hyphenated "Mt-Cook".
    if (key.size() > from.size() && key.starts_with(from) && key[from.size()] == ' ') {
      return std::string(to) + key.substr(from.size());
    }
    if (key.size() > from.size() && key.ends_with(from) &&
        key[key.size() - from.size() - 1] == ' ') {
      return key.substr(0, key.size() - from.size()) + std::string(to);
    }
  }
  return key;
}

std::string NameKey(std::string_view text) {
  std::string key;
  ForEachPiece(text, " ", [&](std::string_view word) {
    if (!key.empty()) key += ' ';
    key += NameWord(word);
  });
  return key;
}

bool NameLexicon::MayBeginTitle(std::string_view key) const {
  return title_beginnings_.contains(FirstWord(key));
}

NameLexicon::NameLexicon() {
  for (const std::string_view file : kFiles) {
    WordClass word_class = WordClass::kCount;
    ForEachLine(EmbeddedAsset(file), [&](std::string_view line) {
      if (line.front() == '[') {
        word_class = ClassOfSection(line);
      } else {
        ForEachPiece(line, ",", [&](std::string_view entry) {
          const std::string key = NameKey(entry);
          classes_[key].Add(word_class);
          if (word_class == WordClass::kTitle) title_beginnings_.emplace(FirstWord(key));
        });
      }
    });
  }
  ForEachLine(EmbeddedAsset("lexicons/names_aliases.txt"), [&](std::string_view line) {
    std::vector<std::string>& group = same_names_.emplace_back();
    ForEachPiece(line, "=", [&](std::string_view name) { group.push_back(NameKey(name)); });
  });
}

const NameLexicon& NameLexicon::Get() {
  static const NameLexicon lexicon;
  return lexicon;
}

WordClasses NameLexicon::Find(std::string_view key) const {
  const auto found = classes_.find(key);
  return found == classes_.end() ? WordClasses() : found->second;
}

}  // namespace px
