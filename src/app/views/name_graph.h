// Which names stand in the same claims.
#ifndef PX_APP_VIEWS_NAME_GRAPH_H_
#define PX_APP_VIEWS_NAME_GRAPH_H_

#include <cstdint>
#include <string>
#include <vector>

#include "app/views/analysis_index.h"

namespace px {

struct NameNode {
  EntityId entity;
  std::uint32_t rows = 0;  // that name it
  std::string label;       // "OpenAI"
  std::string count;       // "in 31 claims"
};

// Two nodes, a < b, that stand together in `rows` rows.
struct NameEdge {
  std::uint32_t a = 0;  // into NameGraph::nodes
  std::uint32_t b = 0;
  std::uint32_t rows = 0;
  std::string count;  // of rows, ready to draw
  bool main = false;  // one of the strongest, or the strongest of a name: drawn from the start
};

struct NameGraph {
  std::vector<NameNode> nodes;  // in the order round the circle: neighbours share much
  std::vector<NameEdge> edges;  // the weakest first, so that the strongest is drawn on top
  std::uint32_t most_rows = 0;  // of a node
  std::uint32_t most_shared = 0;
  std::string left_out;  // "The 24 of 130 names ..."; empty: all are here
};

// Of the rows with `shown[row]`: the `most` names in most of them, and what binds these. Names that
// the rows do not hold are left out. Time O(rows * names of a row^2 + most^2).
NameGraph BuildNameGraph(const Analysis& analysis, const AnalysisIndex& index,
                         const std::vector<bool>& shown, std::size_t most);

}  // namespace px

#endif  // PX_APP_VIEWS_NAME_GRAPH_H_
