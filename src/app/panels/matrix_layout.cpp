#include "app/panels/matrix_layout.h"

#include <algorithm>

#include "app/views/row_details.h"
#include "app/views/words.h"

namespace px {
namespace {

constexpr float kHeadingHeight = 40.0f;
constexpr float kLeastLabel = 190.0f;
constexpr float kLeastCell = 52.0f;
constexpr float kMostCell = 96.0f;
constexpr std::uint32_t kMostLabelLines = 3;
constexpr float kTouchRowHeight = 44.0f;

// Forgets the labels of another analysis or width.
void KeepLabels(AppState& state) {
  MatrixPanelState& matrix = state.matrix;
  if (matrix.labels_for == state.analysis_version && matrix.labels_width == matrix.label_width) {
    return;
  }
  matrix.labels_for = state.analysis_version;
  matrix.labels_width = matrix.label_width;
  matrix.labels.assign(state.loaded->analysis.claims.size(), {});
}

const WrappedText& BreakLabel(AppState& state, std::uint32_t row) {
  const LoadedAnalysis& loaded = *state.loaded;
  const ClusterId cluster = loaded.index.rows[row].cluster;
  const ClaimId claim = loaded.analysis.clusters[cluster.value].label_claim;
  const std::string& text = loaded.index.labels[row];
  BrokenLabel& label = state.matrix.labels[claim.value];
  if (label.text == text) return label.lines;
  const Face face = state.look.faces.body;
  const auto measure = [&](std::string_view words) { return TextWidth(face, words); };
  const float indent = loaded.index.rows[row].part_of ? kMatrixPartIndent : 0;
  const float room =
      std::max(state.matrix.label_width - kMatrixTextLeft - indent - kMatrixCountWidth, 40.0f);
  label = {text, WrapText(text, room, kMostLabelLines, measure)};
  return label.lines;
}

// "4": so many surely; "2?": two or more, perhaps.
std::string CountOfArticles(const MatrixRow& row) {
  const bool doubtful = row.document_count > 1 && row.sure_count < 2;
  return doubtful ? std::to_string(row.document_count) + "?" : std::to_string(row.sure_count);
}

MatrixLine LayOutRow(AppState& state, const MatrixItem& item) {
  const LoadedAnalysis& loaded = *state.loaded;
  const MatrixRow& row = loaded.index.rows[item.row];
  MatrixLine line;
  line.label = &BreakLabel(state, item.row);
  line.is_part = item.is_part;
  if (!loaded.index.parts_of_row[item.row].empty()) {
    const std::vector<bool>& unfolded = state.matrix.unfolded;
    const bool open = item.row < unfolded.size() && unfolded[item.row];
    line.fold = open ? Fold::kUnfolded : Fold::kFolded;
  }
  // A part is counted with the row that it belongs to.
  if (!item.is_part) {
    line.count = CountOfArticles(row) + "/" + std::to_string(loaded.index.names.size());
  }
  const std::uint32_t texts = loaded.analysis.clusters[row.cluster.value].independent_texts;
  if (texts < row.document_count) line.texts = Counted(texts, "text", "texts");
  line.changed = IsChangedByReader(loaded.analysis, loaded.analysis.clusters[row.cluster.value]);
  const auto lines = static_cast<float>(std::max<std::size_t>(line.label->lines.size(), 1));
  line.height = lines * kMatrixLineHeight + 2 * kMatrixRowPadding;
  if (state.touch) line.height = std::max(line.height, kTouchRowHeight);
  return line;
}

}  // namespace

MatrixColumns ShareMatrixWidth(float width, std::size_t articles) {
  const auto count = static_cast<float>(std::max<std::size_t>(articles, 1));
  const float wanted_label = std::max(width * 0.55f, kLeastLabel);
  MatrixColumns columns;
  columns.cell = std::clamp((width - wanted_label) / count, kLeastCell, kMostCell);
  columns.label = std::max(width - columns.cell * count, std::min(kLeastLabel, width));
  return columns;
}

void UpdateMatrixLines(AppState& state, float label_width) {
  MatrixPanelState& matrix = state.matrix;
  if (matrix.built_for == state.rows_version && matrix.label_width == label_width) return;
  matrix.built_for = state.rows_version;
  matrix.label_width = label_width;
  KeepLabels(state);
  matrix.list =
      ListMatrixItems(state.loaded->index, state.filter, matrix.collapsed, matrix.unfolded);
  matrix.lines.clear();
  float top = 0;
  for (const MatrixItem& item : matrix.list.items) {
    MatrixLine line;
    if (item.is_heading) {
      line.height = kHeadingHeight;
      line.count = std::to_string(item.count);
    } else {
      line = LayOutRow(state, item);
    }
    line.top = top;
    top += line.height;
    matrix.lines.push_back(std::move(line));
  }
  matrix.content_height = top;
}

std::size_t LineAt(const MatrixPanelState& matrix, float y) {
  const auto found =
      std::partition_point(matrix.lines.begin(), matrix.lines.end(),
                           [y](const MatrixLine& line) { return line.top + line.height <= y; });
  return static_cast<std::size_t>(found - matrix.lines.begin());
}

std::optional<std::size_t> LineOfRow(const MatrixPanelState& matrix, std::uint32_t row) {
  const std::vector<MatrixItem>& items = matrix.list.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!items[i].is_heading && items[i].row == row) return i;
  }
  return std::nullopt;
}

}  // namespace px
