// The names that stand in the same claims: a ring of names, joined by lines.
#include <algorithm>
#include <cmath>

#include "app/commands.h"
#include "app/panels/main_views.h"
#include "app/panels/view_parts.h"
#include "app/view_models.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kIntro = 40.0f;
constexpr float kLeastStep = 23.0f;  // between labels below each other
constexpr float kMostStep = 46.0f;
constexpr float kMargin = 14.0f;
constexpr float kLabelGap = 16.0f;
constexpr float kMostRadius = 11.0f;
constexpr float kLeastRadius = 5.0f;
constexpr float kReach = 15.0f;  // of the pointer

// The ring: its nodes stand at equal heights on both sides, so that no label covers another.
struct Ring {
  ImVec2 center;
  ImVec2 radius;
  std::size_t nodes = 0;
  float label = 0;  // width

  std::size_t on_right() const { return (nodes + 1) / 2; }
  bool IsRight(std::size_t node) const { return node < on_right(); }

  ImVec2 At(std::size_t node) const {
    const bool right = IsRight(node);
    const std::size_t count = right ? on_right() : nodes - on_right();
    const std::size_t place = right ? node : nodes - 1 - node;
    const float share =
        count < 2 ? 0.5f : static_cast<float>(place) / static_cast<float>(count - 1);
    const float y = (share - 0.5f) * 1.84f;  // the ends do not meet
    const float x = std::sqrt(std::max(1.0f - y * y, 0.0f));
    return center + ImVec2((right ? x : -x) * radius.x, y * radius.y);
  }
};

Ring PlaceRing(const NameGraph& graph, ImVec2 at, ImVec2 size) {
  Ring ring;
  ring.nodes = graph.nodes.size();
  ring.label = std::clamp(size.x * 0.24f, 60.0f, 190.0f);
  const float half = static_cast<float>(std::max<std::size_t>(ring.on_right(), 2) - 1) * 0.5f;
  const float room_y = size.y * 0.5f - kMargin - 12;
  ring.radius.y = std::clamp(half * kMostStep / 0.92f, 40.0f, std::max(room_y, 40.0f));
  const float room_x = size.x * 0.5f - ring.label - kLabelGap - kMargin;
  ring.radius.x = std::clamp(ring.radius.y * 1.15f, 30.0f, std::max(room_x, 30.0f));
  ring.center = at + size * 0.5f;
  return ring;
}

// By how much the node matters.
float RadiusOf(const NameGraph& graph, const NameNode& node) {
  const float share =
      static_cast<float>(node.rows) / static_cast<float>(std::max(graph.most_rows, 1u));
  return kLeastRadius + (kMostRadius - kLeastRadius) * std::sqrt(share);
}

// The node that the picture turns to: under the pointer, else the chosen name.
std::optional<std::uint32_t> FindFocus(const AppState& state, const Ring& ring, ImVec2 at,
                                       ImVec2 size, bool& hovered) {
  const NameGraph& graph = state.views.names.graph;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  hovered = false;
  if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(at, at + size)) {
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
      const ImVec2 node = ring.At(i);
      const float left = ring.IsRight(i) ? node.x - kReach : node.x - kLabelGap - ring.label;
      const float right = ring.IsRight(i) ? node.x + kLabelGap + ring.label : node.x + kReach;
      if (mouse.x < left || mouse.x > right || std::abs(mouse.y - node.y) > 12) continue;
      hovered = true;
      return i;
    }
  }
  if (state.entities.chosen.empty()) return std::nullopt;
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
    if (graph.nodes[i].entity == state.entities.chosen.front()) return i;
  }
  return std::nullopt;
}

bool Touches(const NameEdge& edge, std::optional<std::uint32_t> node) {
  return node && (edge.a == *node || edge.b == *node);
}

void DrawEdges(const AppState& state, const Ring& ring, std::optional<std::uint32_t> focus) {
  const Theme& theme = *state.look.theme;
  const NameGraph& graph = state.views.names.graph;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  // Those of the focus on top.
  for (const bool strong : {false, true}) {
    if (strong && !focus) break;
    for (const NameEdge& edge : graph.edges) {
      if (Touches(edge, focus) != strong || (!focus && !edge.main)) continue;
      const float share =
          static_cast<float>(edge.rows) / static_cast<float>(std::max(graph.most_shared, 1u));
      const float mix = focus && !strong ? 0.10f + 0.10f * share : 0.25f + 0.65f * share;
      const ImU32 color = MixColors(theme.surface, theme.accent, strong ? 0.95f : mix);
      const ImVec2 from = ring.At(edge.a);
      const ImVec2 to = ring.At(edge.b);
      const ImVec2 middle = (from + to) * 0.5f;
      // Neighbours on one side are joined by a flat arc, those across by one through the middle.
      const float apart = std::min(std::abs(from.y - to.y) / (2 * ring.radius.y) +
                                       std::abs(from.x - to.x) / (2 * ring.radius.x),
                                   1.0f);
      const ImVec2 pull = middle + (ring.center - middle) * (0.2f + 0.4f * apart);
      out.AddBezierQuadratic(from, pull, to, color, 1.0f + 4.0f * share);
    }
  }
}

// How many claims the focus shares with each name it is joined to; null: no focus, or none.
const NameEdge* EdgeTo(const NameGraph& graph, std::optional<std::uint32_t> focus,
                       std::uint32_t node) {
  if (!focus || *focus == node) return nullptr;
  for (const NameEdge& edge : graph.edges) {
    if (Touches(edge, focus) && Touches(edge, node)) return &edge;
  }
  return nullptr;
}

void DrawNode(AppState& state, const Ring& ring, std::uint32_t number,
              std::optional<std::uint32_t> focus) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const NameGraph& graph = state.views.names.graph;
  const NameNode& node = graph.nodes[number];
  const NameEdge* edge = EdgeTo(graph, focus, number);
  const bool bright = !focus || focus == number || edge != nullptr;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const ImVec2 at = ring.At(number);
  const float radius = RadiusOf(graph, node);
  const ImU32 color = bright ? theme.accent : theme.dim;
  const EntityType type = state.loaded->analysis.entities[node.entity.value].type;
  const EntityMark mark = state.filter.entities[node.entity.value];
  out.AddCircleFilled(at, radius + 4, theme.surface);
  DrawEntityMark(out, type, at, radius, color);
  if (mark == EntityMark::kInclude) out.AddCircle(at, radius + 4, theme.accent, 0, 2.0f);
  const bool cursor =
      state.focus == Pane::kMatrix && look.show_focus && state.views.names.cursor == number;
  const Face& face =
      focus == number || mark == EntityMark::kInclude ? look.faces.small_strong : look.faces.small;
  const std::string& count = edge != nullptr ? edge->count : node.count;
  const bool counted = edge != nullptr || focus == number;
  const float count_width = counted ? TextWidth(look.faces.small, count) + 7 : 0;
  const float width = std::min(TextWidth(face, node.label), ring.label - count_width);
  const bool right = ring.IsRight(number);
  const float x = right ? at.x + kLabelGap : at.x - kLabelGap - width - count_width;
  DrawTextCut(out, face, ImVec2(x, at.y - face.size * 0.5f), bright ? theme.text : theme.text_muted,
              node.label, width + 0.5f);
  if (counted) {
    DrawText(out, look.faces.small, ImVec2(x + width + 7, at.y - face.size * 0.5f),
             theme.text_muted, count);
  }
  const ListSpot spot{ImVec2(std::min(x, at.x - radius), at.y - 11),
                      ImVec2(std::max(x + width + count_width, at.x + radius), at.y + 11), false};
  if (cursor) {
    out.AddRect(spot.min - ImVec2(3, 1), spot.max + ImVec2(3, 1), theme.accent, kSmallRounding, 0,
                2.0f);
  }
  PlaceItem(state, "name", node.label, spot);
}

std::string_view IntroOf(const AppState& state, float width) {
  if (width < 640) return "A line joins two names that stand in the same claims.";
  return state.entities.chosen.empty()
             ? "Lines join names that stand in the same claims. Point at a name to see all of its "
               "lines."
             : "The numbers tell in how many claims each name stands with the chosen one.";
}

}  // namespace

void DrawNameGraphView(AppState& state, ImVec2 at, ImVec2 size) {
  UpdateNameGraph(state);
  const Look& look = state.look;
  const NameGraph& graph = state.views.names.graph;
  if (graph.nodes.empty()) {
    DrawNothing(state, at, size, IsActive(state.filter),
                {"No claim that matches the filter names anything.", "No claim names anything.",
                 "Names are found in English text."});
    return;
  }
  const float foot = DrawFootnote(look, at, size, graph.left_out);
  const Face& face = look.faces.small;
  DrawTextCut(*ImGui::GetWindowDrawList(), face,
              at + ImVec2(kPanePadding + 4, (kIntro - face.size) * 0.5f + 2),
              look.theme->text_muted, IntroOf(state, size.x), size.x - 2 * kPanePadding);
  // Low panes scroll: labels need their distance.
  const ImVec2 room(size.x - 2, std::max(size.y - foot - kIntro - 2, 1.0f));
  const float least =
      kLeastStep * static_cast<float>((graph.nodes.size() + 1) / 2) / 0.92f + 2 * (kMargin + 12);
  ImGui::SetCursorScreenPos(at + ImVec2(1, kIntro));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  if (ImGui::BeginChild("names", room)) {
    const ImVec2 whole(room.x, std::max(room.y, least));
    const ImVec2 origin = ImGui::GetWindowPos() - ImVec2(0, ImGui::GetScrollY());
    ImGui::Dummy(ImVec2(1, whole.y - 1));
    const Ring ring = PlaceRing(graph, origin, whole);
    bool hovered = false;
    const auto focus = FindFocus(state, ring, ImGui::GetWindowPos(), room, hovered);
    DrawEdges(state, ring, focus);
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) DrawNode(state, ring, i, focus);
    if (hovered) {
      ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
      if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        state.views.names.cursor = *focus;
        ChooseEntity(state, graph.nodes[*focus].entity);
      }
    }
  }
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

}  // namespace px
