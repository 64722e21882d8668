#include "nlp/deprel_names.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace px {
namespace {

// In the order of the enums.
constexpr std::array<std::string_view, 17> kUposNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
static_assert(kUposNames.size() == static_cast<std::size_t>(Upos::kX) + 1);

constexpr std::array<std::string_view, 51> kDeprelNames = {
    "acl",         "acl:relcl",    "advcl",        "advcl:relcl", "advmod",     "amod",
    "appos",       "aux",          "aux:pass",     "case",        "cc",         "cc:preconj",
    "ccomp",       "compound",     "compound:prt", "conj",        "cop",        "csubj",
    "csubj:outer", "csubj:pass",   "dep",          "det",         "det:predet", "discourse",
    "dislocated",  "expl",         "fixed",        "flat",        "goeswith",   "iobj",
    "list",        "mark",         "nmod",         "nmod:desc",   "nmod:poss",  "nmod:unmarked",
    "nsubj",       "nsubj:outer",  "nsubj:pass",   "nummod",      "obj",        "obl",
    "obl:agent",   "obl:unmarked", "orphan",       "parataxis",   "punct",      "reparandum",
    "root",        "vocative",     "xcomp"};
static_assert(kDeprelNames.size() == static_cast<std::size_t>(Deprel::kXcomp) + 1);

template <typename Enum, std::size_t kSize>
std::optional<Enum> Named(const std::array<std::string_view, kSize>& names, std::string_view name) {
  const auto it = std::find(names.begin(), names.end(), name);
  if (it == names.end()) return std::nullopt;
  return static_cast<Enum>(it - names.begin());
}

}  // namespace

std::string_view UposName(Upos upos) { return kUposNames[static_cast<std::size_t>(upos)]; }

std::string_view DeprelName(Deprel deprel) {
  return kDeprelNames[static_cast<std::size_t>(deprel)];
}

std::optional<Upos> UposNamed(std::string_view name) { return Named<Upos>(kUposNames, name); }

std::optional<Deprel> DeprelNamed(std::string_view name) {
  return Named<Deprel>(kDeprelNames, name);
}

}  // namespace px
