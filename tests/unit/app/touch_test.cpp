// Fingers: scrolling by dragging, larger targets; and characters that the typefaces lack.
#include "app/touch.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/app_state.h"
#include "app/commands.h"
#include "app/fallback_glyphs.h"
#include "app/fonts.h"
#include "app/frame.h"
#include "tests/support/null_window.h"
#include "tests/support/sample_analysis.h"

namespace px {
namespace {

class TouchTest {
 protected:
  TouchTest() {
    SetUp(state);
    window.OnFrame([this] { DrawFrame(state); });
    SetAnalysis(state, MakeLargeAnalysis(30, 20));
    window.Frames(3);
  }

  ImVec2 FirstRow() const { return state.matrix.body_min + ImVec2(20, 60); }

  NullWindow window{1280, 800};
  AppState state;
};

TEST_CASE_FIXTURE(TouchTest,
                  "dragging scrolls what is under the finger, and no further than it goes") {
  const ImVec2 at = FirstRow();
  const float top = state.matrix.body_min.y;
  CHECK(ScrollAt(at, ImVec2(0, -120)));
  window.Frames(2);
  CHECK(state.matrix.body_min.y == top - 120);
  CHECK(ScrollAt(at, ImVec2(0, 5000)));
  window.Frames(2);
  CHECK(state.matrix.body_min.y == top);
}

TEST_CASE_FIXTURE(TouchTest, "across and along go their own ways") {
  const ImVec2 at(state.matrix.columns_left + 10, FirstRow().y);
  const float left = state.matrix.columns_left;
  CHECK(ScrollAt(at, ImVec2(-70, 0)));
  window.Frames(2);
  CHECK(state.matrix.columns_left == left - 70);
}

TEST_CASE_FIXTURE(TouchTest, "where nothing scrolls, nothing is said to") {
  CHECK_FALSE(ScrollAt(ImVec2(640, 20), ImVec2(0, -10)));  // the top bar
  CHECK_FALSE(ScrollAt(ImVec2(-5, -5), ImVec2(0, -10)));
}

TEST_CASE_FIXTURE(TouchTest, "a finger near a divider takes hold of it if it goes across") {
  state.touch = true;
  window.Frames(2);
  const auto divider = std::find_if(
      state.controls.begin(), state.controls.end(),
      [](const PlacedControl& control) { return std::string_view(control.id) == "split_columns"; });
  REQUIRE(divider != state.controls.end());
  const ImVec2 beside(divider->max.x + 12, 400);
  const auto hold = DividerAt(state.controls, beside, ImVec2(10, 3));
  REQUIRE(hold.has_value());
  CHECK(hold->x < divider->max.x);
  CHECK(hold->y == 400);
  CHECK_FALSE(DividerAt(state.controls, beside, ImVec2(3, 10)));  // along it: scrolls
  CHECK_FALSE(DividerAt(state.controls, beside + ImVec2(20, 0), ImVec2(10, 3)));
  const float left = state.sizes.left;
  window.MovePointer(*hold);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  window.Frames(2);
  window.MovePointer(*hold + ImVec2(40, 0));
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  window.Frames(2);
  CHECK(state.sizes.left == left + 40);
  OpenPalette(state);
  window.Frames(3);
  const ImVec2 under_palette(640, 200);
  CHECK_FALSE(DividerAt({{"split", under_palette, under_palette + ImVec2(4, 90), true}},
                        under_palette, ImVec2(10, 0)));
}

TEST_CASE_FIXTURE(TouchTest, "rows are at least 44 pixels high for fingers, and near misses hit") {
  state.touch = true;
  ++state.rows_version;
  window.Frames(3);
  CHECK(state.entities.row_height >= 44);
  for (const MatrixLine& line : state.matrix.lines) CHECK(line.height >= 40);
  const auto help = std::find_if(
      state.controls.begin(), state.controls.end(),
      [](const PlacedControl& control) { return std::string_view(control.id) == "help"; });
  REQUIRE(help != state.controls.end());
  window.Click(ImVec2(help->max.x + 4, (help->min.y + help->max.y) * 0.5f));
  CHECK(state.shortcuts_open);
}

int painted = 0;

bool PaintSquare(std::uint32_t code_point, float em, std::string_view face, GlyphPicture& picture) {
  if (code_point != 0x6771 || face != "ui") return false;
  ++painted;
  const int side = static_cast<int>(em);
  picture = {1, -side, side, side, em + 2, {}};
  picture.alpha.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 255);
  return true;
}

TEST_CASE("characters that the typefaces lack are painted once, at their place and width") {
  NullWindow window(400, 300);
  SetGlyphPainter(PaintSquare);
  painted = 0;
  Faces faces = AddFaces(*ImGui::GetIO().Fonts);
  float width = 0;
  float other = 0;
  window.OnFrame([&] {
    width = TextWidth(faces.body, "\u6771");
    other = TextWidth(faces.body, "\u4EAC");
    DrawText(*ImGui::GetForegroundDrawList(), faces.body, ImVec2(10, 10), ~0U, "\u6771\u6771");
  });
  window.Frames(3);
  SetGlyphPainter(nullptr);
  CHECK(painted >= 1);
  CHECK(painted <= 2);
  CHECK(width == doctest::Approx(faces.body.size / 1.21f + 2).epsilon(0.01));
  CHECK(other != doctest::Approx(width).epsilon(0.001));  // the sign for a missing character
  CHECK(TextWidth(faces.body, "a") < width);
}

}  // namespace
}  // namespace px
