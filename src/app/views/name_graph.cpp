#include "app/views/name_graph.h"

#include <algorithm>
#include <numeric>

#include "app/views/words.h"

namespace px {
namespace {

constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

// Rows that two nodes share, as a square.
class SharedRows {
 public:
  explicit SharedRows(std::size_t nodes) : nodes_(nodes), rows_(nodes * nodes) {}

  void Count(std::uint32_t a, std::uint32_t b) {
    ++rows_[a * nodes_ + b];
    ++rows_[b * nodes_ + a];
  }
  std::uint32_t Of(std::size_t a, std::size_t b) const { return rows_[a * nodes_ + b]; }

 private:
  std::size_t nodes_;
  std::vector<std::uint32_t> rows_;
};

// The nodes so that each stands beside the one it shares most with, as far as that is still free:
// from the first on, always the free node that shares most with the last one placed.
std::vector<std::uint32_t> OrderRound(std::size_t nodes, const SharedRows& shared) {
  std::vector<std::uint32_t> order;
  std::vector<bool> placed(nodes);
  for (std::size_t step = 0; step < nodes; ++step) {
    std::uint32_t best = kNoNode;
    for (std::uint32_t node = 0; node < nodes; ++node) {
      if (placed[node]) continue;
      const bool better = best == kNoNode || (!order.empty() && shared.Of(order.back(), node) >
                                                                    shared.Of(order.back(), best));
      if (better) best = node;
    }
    placed[best] = true;
    order.push_back(best);
  }
  return order;
}

// As many lines as can be told apart, and for each name at least one. REQUIRES: weakest first.
void ChooseMainEdges(NameGraph& graph) {
  const std::size_t most = 3 * graph.nodes.size() / 2;
  std::vector<bool> joined(graph.nodes.size());
  std::size_t chosen = 0;
  for (auto edge = graph.edges.rbegin(); edge != graph.edges.rend(); ++edge) {
    edge->main = chosen++ < most || !joined[edge->a] || !joined[edge->b];
    joined[edge->a] = true;
    joined[edge->b] = true;
  }
}

}  // namespace

NameGraph BuildNameGraph(const Analysis& analysis, const AnalysisIndex& index,
                         const std::vector<bool>& shown, std::size_t most) {
  std::vector<std::uint32_t> rows_of(analysis.entities.size());
  for (std::uint32_t row = 0; row < index.rows.size(); ++row) {
    if (!shown[row]) continue;
    for (const EntityId id : index.entities_of_row[row]) ++rows_of[id.value];
  }
  std::vector<std::uint32_t> chosen(rows_of.size());
  std::iota(chosen.begin(), chosen.end(), 0);
  std::stable_sort(chosen.begin(), chosen.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return rows_of[a] > rows_of[b]; });
  while (!chosen.empty() && rows_of[chosen.back()] == 0) chosen.pop_back();
  NameGraph graph;
  if (chosen.size() > most) {
    graph.left_out = "The " + std::to_string(most) + " of " + std::to_string(chosen.size()) +
                     " names that stand in most claims.";
    chosen.resize(most);
  }

  std::vector<std::uint32_t> node_of(rows_of.size(), kNoNode);
  for (std::uint32_t i = 0; i < chosen.size(); ++i) node_of[chosen[i]] = i;
  SharedRows shared(chosen.size());
  for (std::uint32_t row = 0; row < index.rows.size(); ++row) {
    if (!shown[row]) continue;
    const std::vector<EntityId>& named = index.entities_of_row[row];
    for (std::size_t i = 0; i < named.size(); ++i) {
      if (node_of[named[i].value] == kNoNode) continue;
      for (std::size_t j = i + 1; j < named.size(); ++j) {
        if (node_of[named[j].value] == kNoNode) continue;
        shared.Count(node_of[named[i].value], node_of[named[j].value]);
      }
    }
  }

  const std::vector<std::uint32_t> order = OrderRound(chosen.size(), shared);
  for (const std::uint32_t node : order) {
    const std::uint32_t id = chosen[node];
    graph.nodes.push_back({EntityId{id}, rows_of[id], analysis.entities[id].name,
                           "in " + Counted(rows_of[id], "claim", "claims")});
    graph.most_rows = std::max(graph.most_rows, rows_of[id]);
  }
  for (std::uint32_t a = 0; a < order.size(); ++a) {
    for (std::uint32_t b = a + 1; b < order.size(); ++b) {
      const std::uint32_t rows = shared.Of(order[a], order[b]);
      if (rows == 0) continue;
      graph.edges.push_back({a, b, rows, std::to_string(rows), false});
      graph.most_shared = std::max(graph.most_shared, rows);
    }
  }
  std::stable_sort(graph.edges.begin(), graph.edges.end(),
                   [](const NameEdge& x, const NameEdge& y) { return x.rows < y.rows; });
  ChooseMainEdges(graph);
  return graph;
}

}  // namespace px
