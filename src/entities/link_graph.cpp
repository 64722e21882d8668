#include "entities/link_graph.h"

#include <numeric>

namespace px {

LinkGraph::LinkGraph(const NameTable& table) : table_(table), parents_(table.units.size()) {
  std::iota(parents_.begin(), parents_.end(), 0u);
}

std::uint32_t LinkGraph::Find(std::uint32_t unit) const {
  while (parents_[unit] != unit) {
    parents_[unit] = parents_[parents_[unit]];
    unit = parents_[unit];
  }
  return unit;
}

void LinkGraph::JoinUnits(std::uint32_t a, std::uint32_t b) {
  a = Find(a);
  b = Find(b);
  if (b < a) std::swap(a, b);
  parents_[b] = a;
}

void LinkGraph::JoinForms(std::uint32_t a, std::uint32_t b) {
  for (const std::uint32_t form : {a, b}) {
    for (const std::uint32_t unit : table_.forms[form].units) {
      JoinUnits(unit, table_.forms[a].units.front());
    }
  }
}

}  // namespace px
