#include "app/marks.h"

#include <cmath>

namespace px {
namespace {

constexpr float kPi = 3.14159265f;

void DrawCross(ImDrawList& out, ImVec2 c, float r, float thickness, ImU32 color) {
  out.AddLine(c + ImVec2(-r, -r), c + ImVec2(r, r), color, thickness);
  out.AddLine(c + ImVec2(-r, r), c + ImVec2(r, -r), color, thickness);
}

void DrawHalfDisc(ImDrawList& out, ImVec2 c, float r, ImU32 color) {
  out.PathArcTo(c, r - 0.5f, kPi * 0.5f, kPi * 1.5f);
  out.PathFillConvex(color);
  out.AddCircle(c, r - 0.75f, color, 0, 1.6f);
}

// Two raised commas, as at the start of a quotation.
void DrawQuotes(ImDrawList& out, ImVec2 c, float r, ImU32 color) {
  for (const float side : {-1.0f, 1.0f}) {
    const ImVec2 dot = c + ImVec2(side * r * 0.5f, r * 0.22f);
    out.AddCircleFilled(dot, r * 0.4f, color);
    out.AddBezierQuadratic(dot + ImVec2(-r * 0.32f, 0), dot + ImVec2(-r * 0.34f, -r * 0.75f),
                           dot + ImVec2(r * 0.3f, -r * 0.95f), color, r * 0.24f);
  }
}

void DrawNotEqual(ImDrawList& out, ImVec2 c, float r, ImU32 color) {
  const float t = r * 0.28f;
  out.AddLine(c + ImVec2(-r * 0.85f, -r * 0.34f), c + ImVec2(r * 0.85f, -r * 0.34f), color, t);
  out.AddLine(c + ImVec2(-r * 0.85f, r * 0.34f), c + ImVec2(r * 0.85f, r * 0.34f), color, t);
  out.AddLine(c + ImVec2(-r * 0.48f, r * 0.95f), c + ImVec2(r * 0.48f, -r * 0.95f), color, t);
}

void DrawPin(ImDrawList& out, ImVec2 c, float r, ImU32 color) {
  const ImVec2 head = c + ImVec2(0, -r * 0.25f);
  out.AddCircle(head, r * 0.6f, color, 0, 1.5f);
  out.AddTriangleFilled(head + ImVec2(-r * 0.5f, r * 0.42f), head + ImVec2(r * 0.5f, r * 0.42f),
                        c + ImVec2(0, r), color);
  out.AddCircleFilled(head, r * 0.22f, color);
}

void DrawBuilding(ImDrawList& out, ImVec2 c, float r, ImU32 color) {
  out.AddRect(c + ImVec2(-r * 0.65f, -r * 0.9f), c + ImVec2(r * 0.65f, r * 0.9f), color, 1.5f, 0,
              1.5f);
  for (const float y : {-0.45f, 0.0f, 0.45f}) {
    out.AddLine(c + ImVec2(-r * 0.3f, r * y), c + ImVec2(r * 0.3f, r * y), color, 1.4f);
  }
}

void DrawPerson(ImDrawList& out, ImVec2 c, float r, ImU32 color) {
  out.AddCircle(c + ImVec2(0, -r * 0.42f), r * 0.42f, color, 0, 1.5f);
  out.PathArcTo(c + ImVec2(0, r * 0.95f), r * 0.78f, kPi, 2 * kPi);
  out.PathStroke(color, 0, 1.5f);
}

void DrawBox(ImDrawList& out, ImVec2 c, float r, ImU32 color) {
  out.AddRect(c + ImVec2(-r * 0.8f, -r * 0.7f), c + ImVec2(r * 0.8f, r * 0.8f), color, 1.5f, 0,
              1.5f);
  out.AddLine(c + ImVec2(-r * 0.8f, -r * 0.15f), c + ImVec2(r * 0.8f, -r * 0.15f), color, 1.4f);
}

void DrawCalendar(ImDrawList& out, ImVec2 c, float r, ImU32 color) {
  DrawBox(out, c, r, color);
  for (const float x : {-0.4f, 0.4f}) {
    out.AddLine(c + ImVec2(r * x, -r), c + ImVec2(r * x, -r * 0.5f), color, 1.5f);
  }
}

void DrawScroll(ImDrawList& out, ImVec2 c, float r, ImU32 color) {
  out.AddRect(c + ImVec2(-r * 0.65f, -r * 0.9f), c + ImVec2(r * 0.65f, r * 0.9f), color, 3.0f, 0,
              1.5f);
  out.AddLine(c + ImVec2(-r * 0.3f, -r * 0.35f), c + ImVec2(r * 0.3f, -r * 0.35f), color, 1.4f);
  out.AddLine(c + ImVec2(-r * 0.3f, r * 0.15f), c + ImVec2(r * 0.1f, r * 0.15f), color, 1.4f);
}

void DrawSun(ImDrawList& out, ImVec2 c, float r, ImU32 color) {
  out.AddCircle(c, r * 0.42f, color, 0, 1.6f);
  for (int i = 0; i < 8; ++i) {
    const float angle = static_cast<float>(i) * kPi / 4;
    const ImVec2 ray(std::cos(angle), std::sin(angle));
    out.AddLine(c + ray * (r * 0.7f), c + ray * r, color, 1.6f);
  }
}

void DrawMoon(ImDrawList& out, ImVec2 c, float r, ImU32 color) {
  // The lit edge of a disc, and back along the edge of a shadow of the same size.
  const float radius = r * 0.85f;
  const ImVec2 shadow = c + ImVec2(radius * 0.7f, -radius * 0.7f);
  out.PathArcTo(c, radius, kPi * 0.03f, kPi * 1.47f, 24);
  out.PathArcTo(shadow, radius, kPi * 0.97f, kPi * 0.53f, 16);
  out.PathStroke(color, ImDrawFlags_Closed, 1.6f);
}

}  // namespace

void DrawCellMark(ImDrawList& out, CellState state, ImVec2 c, float r, ImU32 color) {
  switch (state) {
    case CellState::kNotFound:
      out.AddLine(c + ImVec2(-r * 0.45f, 0), c + ImVec2(r * 0.45f, 0), color, 1.5f);
      break;
    case CellState::kAsserted:
      out.AddCircleFilled(c, r * 0.92f, color);
      break;
    case CellState::kHedged:
      DrawHalfDisc(out, c, r * 0.95f, color);
      break;
    case CellState::kAttributed:
      DrawQuotes(out, c, r, color);
      break;
    case CellState::kDenied:
      DrawCross(out, c, r * 0.68f, r * 0.34f, color);
      break;
    case CellState::kDiffers:
      DrawNotEqual(out, c, r, color);
      break;
  }
}

void DrawEntityMark(ImDrawList& out, EntityType type, ImVec2 c, float r, ImU32 color) {
  switch (type) {
    case EntityType::kOrg:
      DrawBuilding(out, c, r, color);
      break;
    case EntityType::kPerson:
      DrawPerson(out, c, r, color);
      break;
    case EntityType::kPlace:
      DrawPin(out, c, r, color);
      break;
    case EntityType::kProduct:
      DrawBox(out, c, r, color);
      break;
    case EntityType::kEvent:
      DrawCalendar(out, c, r, color);
      break;
    case EntityType::kLaw:
      DrawScroll(out, c, r, color);
      break;
    case EntityType::kOther:
      out.AddCircle(c, r * 0.4f, color, 0, 1.5f);
      break;
  }
}

void DrawIcon(ImDrawList& out, Icon icon, ImVec2 c, float r, ImU32 color) {
  constexpr float kLine = 1.7f;
  switch (icon) {
    case Icon::kClose:
      DrawCross(out, c, r * 0.6f, kLine, color);
      break;
    case Icon::kChevronDown:
      out.PathLineTo(c + ImVec2(-r * 0.6f, -r * 0.3f));
      out.PathLineTo(c + ImVec2(0, r * 0.35f));
      out.PathLineTo(c + ImVec2(r * 0.6f, -r * 0.3f));
      out.PathStroke(color, 0, kLine);
      break;
    case Icon::kEdited:  // a pencil
      out.PathLineTo(c + ImVec2(-r * 0.95f, r * 0.95f));
      out.PathLineTo(c + ImVec2(-r * 0.75f, r * 0.2f));
      out.PathLineTo(c + ImVec2(r * 0.4f, -r * 0.95f));
      out.PathLineTo(c + ImVec2(r * 0.95f, -r * 0.4f));
      out.PathLineTo(c + ImVec2(-r * 0.2f, r * 0.75f));
      out.PathStroke(color, ImDrawFlags_Closed, kLine);
      break;
    case Icon::kContrast:
      out.AddCircle(c, r * 0.9f, color, 0, kLine);
      out.PathArcTo(c, r * 0.9f, -kPi * 0.5f, kPi * 0.5f, 20);
      out.PathFillConvex(color);
      break;
    case Icon::kMore:
      for (const float x : {-0.75f, 0.0f, 0.75f}) {
        out.AddCircleFilled(c + ImVec2(r * x, 0), r * 0.2f, color);
      }
      break;
    case Icon::kChevronUp:
      out.PathLineTo(c + ImVec2(-r * 0.6f, r * 0.3f));
      out.PathLineTo(c + ImVec2(0, -r * 0.35f));
      out.PathLineTo(c + ImVec2(r * 0.6f, r * 0.3f));
      out.PathStroke(color, 0, kLine);
      break;
    case Icon::kChevronRight:
      out.PathLineTo(c + ImVec2(-r * 0.3f, -r * 0.6f));
      out.PathLineTo(c + ImVec2(r * 0.35f, 0));
      out.PathLineTo(c + ImVec2(-r * 0.3f, r * 0.6f));
      out.PathStroke(color, 0, kLine);
      break;
    case Icon::kSearch:
      out.AddCircle(c + ImVec2(-r * 0.18f, -r * 0.18f), r * 0.58f, color, 0, kLine);
      out.AddLine(c + ImVec2(r * 0.26f, r * 0.26f), c + ImVec2(r * 0.85f, r * 0.85f), color, kLine);
      break;
    case Icon::kSun:
      DrawSun(out, c, r, color);
      break;
    case Icon::kMoon:
      DrawMoon(out, c, r, color);
      break;
    case Icon::kHelp:
      out.PathArcTo(c + ImVec2(0, -r * 0.35f), r * 0.42f, -kPi, kPi * 0.35f, 16);
      out.PathLineTo(c + ImVec2(0, r * 0.3f));
      out.PathStroke(color, 0, kLine);
      out.AddCircleFilled(c + ImVec2(0, r * 0.75f), 1.3f, color);
      break;
    case Icon::kWarning:
      out.AddTriangle(c + ImVec2(0, -r * 0.9f), c + ImVec2(r, r * 0.8f), c + ImVec2(-r, r * 0.8f),
                      color, kLine);
      out.AddLine(c + ImVec2(0, -r * 0.25f), c + ImVec2(0, r * 0.25f), color, kLine);
      out.AddCircleFilled(c + ImVec2(0, r * 0.52f), 1.1f, color);
      break;
    case Icon::kInfo:
      out.AddCircle(c, r, color, 0, kLine);
      out.AddLine(c + ImVec2(0, -r * 0.05f), c + ImVec2(0, r * 0.5f), color, kLine);
      out.AddCircleFilled(c + ImVec2(0, -r * 0.45f), 1.2f, color);
      break;
    case Icon::kCopy:
      out.AddRect(c + ImVec2(-r * 0.85f, -r * 0.35f), c + ImVec2(r * 0.3f, r * 0.95f), color, 2.0f,
                  0, kLine);
      out.PathLineTo(c + ImVec2(-r * 0.35f, -r * 0.6f));
      out.PathLineTo(c + ImVec2(-r * 0.35f, -r * 0.95f));
      out.PathLineTo(c + ImVec2(r * 0.85f, -r * 0.95f));
      out.PathLineTo(c + ImVec2(r * 0.85f, r * 0.35f));
      out.PathLineTo(c + ImVec2(r * 0.55f, r * 0.35f));
      out.PathStroke(color, 0, kLine);
      break;
    case Icon::kRedo:
      out.PathArcTo(c, r * 0.7f, kPi * 1.75f, kPi * 0.4f, 20);
      out.PathStroke(color, 0, kLine);
      out.AddTriangleFilled(c + ImVec2(r * 0.95f, -r * 0.75f), c + ImVec2(r * 0.65f, r * 0.05f),
                            c + ImVec2(r * 0.1f, -r * 0.7f), color);
      break;
    case Icon::kHistory:
      out.AddCircle(c, r * 0.95f, color, 0, kLine);
      out.PathLineTo(c + ImVec2(0, -r * 0.55f));
      out.PathLineTo(c);
      out.PathLineTo(c + ImVec2(r * 0.42f, r * 0.25f));
      out.PathStroke(color, 0, kLine);
      break;
    case Icon::kSplit:
      out.AddLine(c + ImVec2(-r * 0.95f, 0), c + ImVec2(-r * 0.2f, 0), color, kLine);
      for (const float side : {-1.0f, 1.0f}) {
        out.PathLineTo(c + ImVec2(-r * 0.2f, 0));
        out.PathLineTo(c + ImVec2(r * 0.3f, side * r * 0.6f));
        out.PathLineTo(c + ImVec2(r * 0.95f, side * r * 0.6f));
        out.PathStroke(color, 0, kLine);
      }
      break;
    case Icon::kUndo:
      out.PathArcTo(c, r * 0.7f, -kPi * 0.75f, kPi * 0.6f, 20);
      out.PathStroke(color, 0, kLine);
      out.AddTriangleFilled(c + ImVec2(-r * 0.95f, -r * 0.75f), c + ImVec2(-r * 0.1f, -r * 0.7f),
                            c + ImVec2(-r * 0.65f, r * 0.05f), color);
      break;
  }
}

}  // namespace px
