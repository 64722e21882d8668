// Sizes and places of the matrix' lines and columns.
#ifndef PX_APP_PANELS_MATRIX_LAYOUT_H_
#define PX_APP_PANELS_MATRIX_LAYOUT_H_

#include "app/app_state.h"

namespace px {

struct MatrixColumns {
  float label = 0;  // width of the frozen first column
  float cell = 0;   // width of each article's column
};

// Shares `width` between the labels and `articles` columns. Where it is too narrow for all, the
// columns keep their least width and scroll.
MatrixColumns ShareMatrixWidth(float width, std::size_t articles);

// Rebuilds lines and their places if rows, filter or the label column's width changed.
void UpdateMatrixLines(AppState& state, float label_width);

// First line whose bottom is below `y` (in content coordinates); lines.size() if none.
std::size_t LineAt(const MatrixPanelState& matrix, float y);

// The line of a row, or nothing where the filter or its group hides it.
std::optional<std::size_t> LineOfRow(const MatrixPanelState& matrix, std::uint32_t row);

inline constexpr float kMatrixTextLeft = 34.0f;    // of labels, from the pane's edge
inline constexpr float kMatrixPartIndent = 20.0f;  // of parts of the row above
inline constexpr float kMatrixLineHeight = 21.0f;
inline constexpr float kMatrixRowPadding = 10.0f;
inline constexpr float kMatrixCountWidth = 50.0f;

}  // namespace px

#endif  // PX_APP_PANELS_MATRIX_LAYOUT_H_
