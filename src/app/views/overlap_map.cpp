#include "app/views/overlap_map.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "app/views/words.h"

namespace px {
namespace {

constexpr std::uint32_t kAbsent = 0xFFFFFFFF;

// The `most` articles with most claims, ascending by DocId.
std::vector<std::uint32_t> ChooseArticles(const std::vector<std::uint32_t>& claims_of,
                                          std::size_t most) {
  std::vector<std::uint32_t> chosen(claims_of.size());
  std::iota(chosen.begin(), chosen.end(), 0);
  if (chosen.size() <= most) return chosen;
  std::stable_sort(chosen.begin(), chosen.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return claims_of[a] > claims_of[b]; });
  chosen.resize(most);
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

void PutCellIntoWords(const AnalysisIndex& index, const OverlapLine& line, const OverlapLine& other,
                      OverlapCell& cell) {
  const std::string& a = index.names[line.doc.value].badge;
  if (line.doc == other.doc) {
    cell.percent = std::to_string(line.claims);
    cell.words = a + ": " + line.counts;
    return;
  }
  cell.permille = line.claims == 0 ? 0 : (cell.shared * 1000 + line.claims / 2) / line.claims;
  cell.percent = std::to_string((cell.permille + 5) / 10) + "%";
  cell.ratio = std::to_string(cell.shared) + "/" + std::to_string(line.claims);
  cell.words = index.names[other.doc.value].badge + " makes " + std::to_string(cell.shared) +
               " of the " + std::to_string(line.claims) + " claims of " + a + " (" + cell.percent +
               ")";
}

}  // namespace

OverlapMap MapOverlap(const Analysis& analysis, const AnalysisIndex& index,
                      const std::vector<bool>& shown, std::size_t most) {
  const std::size_t articles = index.names.size();
  std::vector<std::uint32_t> claims_of(articles);
  std::vector<std::uint32_t> alone(articles);
  const auto documents_of = [&](std::uint32_t row) -> const std::vector<DocId>& {
    return analysis.clusters[index.rows[row].cluster.value].documents;
  };
  for (std::uint32_t row = 0; row < index.rows.size(); ++row) {
    if (!shown[row]) continue;
    const std::vector<DocId>& documents = documents_of(row);
    for (const DocId doc : documents) ++claims_of[doc.value];
    if (documents.size() == 1) ++alone[documents.front().value];
  }

  OverlapMap map;
  std::vector<std::uint32_t> line_of(articles, kAbsent);
  for (const std::uint32_t doc : ChooseArticles(claims_of, most)) {
    line_of[doc] = static_cast<std::uint32_t>(map.lines.size());
    map.lines.push_back({DocId{doc}, claims_of[doc], alone[doc],
                         Counted(claims_of[doc], "claim", "claims") + ", " +
                             std::to_string(alone[doc]) + " only here"});
  }
  map.cells.resize(map.lines.size() * map.lines.size());
  for (std::uint32_t row = 0; row < index.rows.size(); ++row) {
    if (!shown[row]) continue;
    std::vector<std::uint32_t> lines;
    for (const MatrixCell& cell : index.rows[row].cells) {
      const bool makes_it = cell.sure && !cell.claims.empty();
      if (makes_it && line_of[cell.doc.value] != kAbsent) lines.push_back(line_of[cell.doc.value]);
    }
    for (const std::uint32_t a : lines) {
      for (const std::uint32_t b : lines) ++map.cells[a * map.lines.size() + b].shared;
    }
  }
  for (std::size_t i = 0; i < map.lines.size(); ++i) {
    for (std::size_t j = 0; j < map.lines.size(); ++j) {
      OverlapCell& cell = map.cells[i * map.lines.size() + j];
      map.any |= i != j && cell.shared > 0;
      PutCellIntoWords(index, map.lines[i], map.lines[j], cell);
      if (i != j) map.most_permille = std::max(map.most_permille, cell.permille);
    }
  }
  if (map.lines.size() < articles) {
    map.left_out = "The " + std::to_string(map.lines.size()) + " of " + std::to_string(articles) +
                   " articles with most claims; the others are left out here.";
  }
  return map;
}

}  // namespace px
