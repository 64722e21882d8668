// Signs drawn with lines and shapes, so that no meaning hangs on colour or on a font's glyphs.
#ifndef PX_APP_MARKS_H_
#define PX_APP_MARKS_H_

#include <imgui.h>

#include "app/theme.h"
#include "entities/entity.h"

namespace px {

// The sign of a matrix cell: filled disc, half disc, quotation mark, cross, not-equal, dash.
void DrawCellMark(ImDrawList& out, CellState state, ImVec2 center, float radius, ImU32 color);

// The sign of a kind of entity: building, head and shoulders, pin, box, calendar, paragraph, dot.
void DrawEntityMark(ImDrawList& out, EntityType type, ImVec2 center, float radius, ImU32 color);

enum class Icon : std::uint8_t {
  kClose,
  kChevronDown,
  kChevronRight,
  kSearch,
  kSun,
  kMoon,
  kHelp,
  kWarning,
  kInfo,
  kCopy,
  kUndo,
  kRedo,
  kHistory,
  kSplit,
  kChevronUp,
  kEdited,
  kContrast,
  kMore,
};
void DrawIcon(ImDrawList& out, Icon icon, ImVec2 center, float radius, ImU32 color);

}  // namespace px

#endif  // PX_APP_MARKS_H_
