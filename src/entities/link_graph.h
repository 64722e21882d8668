// Which names are one thing, and why.
#ifndef PX_ENTITIES_LINK_GRAPH_H_
#define PX_ENTITIES_LINK_GRAPH_H_

#include <cstdint>
#include <string>
#include <vector>

#include "entities/name_table.h"

namespace px {

// A reason recorded for joining two forms: one sentence that names both.
struct NameLink {
  std::uint32_t short_form;  // into NameTable::forms
  std::uint32_t long_form;
  std::string reason;
};

// Disjoint sets of units. Borrows the table.
class LinkGraph {
 public:
  explicit LinkGraph(const NameTable& table);

  // The set of a unit, named by its smallest unit.
  std::uint32_t Find(std::uint32_t unit) const;
  void JoinUnits(std::uint32_t a, std::uint32_t b);
  // Joins all units of both forms.
  void JoinForms(std::uint32_t a, std::uint32_t b);
  void AddReason(NameLink link) { links_.push_back(std::move(link)); }

  const std::vector<NameLink>& links() const { return links_; }
  const NameTable& table() const { return table_; }

 private:
  const NameTable& table_;
  mutable std::vector<std::uint32_t> parents_;
  std::vector<NameLink> links_;
};

// Joins names that are equal but for a known other name, word order or legal form:
// "UK" = "United Kingdom", "Defense Department" = "Department of Defense", "Acme Inc" = "Acme".
void LinkSameNames(LinkGraph& graph);

// Joins persons whose full names differ in one letter ("Ilka Wolfe", "Ilka Wolff") and never occur
// in one article.
void LinkMisspelledPersons(LinkGraph& graph);

// Joins short names with the one long name that they can stand for, in the same article or, where
// the article has none, in all: acronyms, family names, "the Harbour Authority". What fits two long
// names stays apart.
void LinkShortNames(const std::vector<Scan>& scans, LinkGraph& graph);

}  // namespace px

#endif  // PX_ENTITIES_LINK_GRAPH_H_
