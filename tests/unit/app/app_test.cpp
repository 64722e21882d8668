// The app as its owner sees it: events in, requests out. Frames go nowhere (null window).
#include "app/app.h"

#include <doctest/doctest.h>

#include <array>

#include "engine/session.h"
#include "tests/support/null_window.h"
#include "tests/support/sample_analysis.h"

namespace px {
namespace {

SourceText Article(std::string outlet, std::string text) {
  SourceText source;
  source.name = outlet + ".txt";
  source.title = "Title of " + outlet;
  source.outlet = std::move(outlet);
  source.text = std::move(text);
  return source;
}

class AppTest {
 protected:
  AppTest() {
    window.OnFrame([this] { app.Draw(); });
    window.Frames(2);
    app.TakeRequests();
  }
  std::vector<RequestKind> Requests() {
    std::vector<RequestKind> kinds;
    for (const Request& request : app.TakeRequests()) kinds.push_back(request.kind);
    return kinds;
  }
  // Frames until nothing moves; fails if that never comes.
  void Settle() {
    int frames = 0;
    while (app.WantsFrame() && frames < 2000) {
      window.Frames();
      ++frames;
    }
    CHECK(frames < 2000);
  }

  NullWindow window{1280, 800};
  App app;
};

using Kinds = std::vector<RequestKind>;

TEST_CASE_FIXTURE(AppTest, "App asks for an analysis of added articles and shows it") {
  app.AddArticles({Article("One", "A bridge closed."), Article("Two", "The bridge is shut.")});
  CHECK(Requests() == Kinds{RequestKind::kAnalyze, RequestKind::kContentChanged});
  CHECK(app.articles().size() == 2);
  CHECK(app.analysis() == nullptr);
  app.OnAnalysisProgress(500, "Finding claims");
  window.Frames(2);
  app.OnAnalysisDone(MakeSampleAnalysis());
  window.Frames(2);
  REQUIRE(app.analysis() != nullptr);
  CHECK(app.analysis()->documents.size() == 4);
}

TEST_CASE_FIXTURE(AppTest, "App keeps what was loaded when an article is refused") {
  app.AddArticles({Article("One", "A bridge closed.")});
  Requests();
  app.AddArticles({Article("One", "A bridge closed."), Article("Blank", " \n"),
                   Article("Two", "The bridge is shut.")});
  CHECK(app.articles().size() == 2);
  CHECK(Requests() == Kinds{RequestKind::kAnalyze, RequestKind::kContentChanged});
  app.AddArticles({Article("Two", "The bridge is shut.")});
  CHECK(app.articles().size() == 2);
  CHECK(Requests().empty());
  window.Frames(2);
}

TEST_CASE_FIXTURE(AppTest, "App is at rest when nothing happens, and wakes for input") {
  app.OpenAnalysis(MakeSampleAnalysis(), true);
  CHECK(app.WantsFrame());
  Settle();
  window.MovePointer(ImVec2(500, 500));
  CHECK(app.WantsFrame());
  Settle();
  app.ShowNotice("Something happened.");
  window.Frames(60);
  CHECK(app.WantsFrame());  // the notice will vanish
  Settle();
}

TEST_CASE_FIXTURE(AppTest, "App opens the example without asking for anything") {
  app.OpenAnalysis(MakeSampleAnalysis(), true);
  window.Frames(3);
  CHECK(Requests().empty());
  CHECK(app.articles().size() == 4);
}

TEST_CASE_FIXTURE(AppTest, "App closes the example for the first usable article of the reader") {
  app.OpenAnalysis(MakeSampleAnalysis(), true);
  app.AddArticles({Article("Blank", " ")});
  CHECK(app.articles().size() == 4);
  CHECK(Requests().empty());
  app.AddArticles({Article("Own", "A bridge closed.")});
  CHECK(app.articles().size() == 1);
  CHECK(app.analysis() == nullptr);
  CHECK(Requests() == Kinds{RequestKind::kAnalyze, RequestKind::kContentChanged});
  window.Frames(2);
}

TEST_CASE_FIXTURE(AppTest, "What was told of one workspace goes when another is opened") {
  const auto told = [this](std::string_view problem) {
    return app.Describe().find("problem\t" + std::string(problem)) != std::string::npos;
  };
  const auto fail = [&] {
    app.ReportProblem("a.txt: empty.");
    window.Frames(2);
    CHECK(told("a.txt"));
  };
  app.OpenAnalysis(MakeSampleAnalysis(), true);
  fail();
  app.AddArticles({Article("Own", "A bridge closed.")});  // takes the place of the example
  CHECK_FALSE(told("a.txt"));
  fail();
  app.AddArticles({Article("Other", "The bridge is shut.")});  // goes on with the same
  CHECK(told("a.txt"));
  app.NewWorkspace();
  CHECK_FALSE(told("a.txt"));
  fail();
  app.OpenArticles({Article("Kept", "A bridge closed.")});
  CHECK_FALSE(told("a.txt"));
  fail();
  app.OpenAnalysis(MakeSampleAnalysis(), true);
  CHECK_FALSE(told("a.txt"));

  // What was reported on the way is about what comes.
  fail();
  app.ReportProblem("b.txt: empty.");
  app.OpenArticles({Article("Kept", "A bridge closed."), Article("Blank", " ")});
  CHECK_FALSE(told("a.txt"));
  CHECK(told("b.txt"));
  CHECK(told("Title of Blank"));
}

TEST_CASE_FIXTURE(AppTest, "A broken link is told of beside the example that opens in its stead") {
  app.ReportProblem("The link is cut short.");
  window.Frames(3);
  app.OpenAnalysis(MakeSampleAnalysis(), true);
  CHECK(app.Describe().find("problem\tThe link is cut short.") != std::string::npos);
}

TEST_CASE_FIXTURE(AppTest, "App describes itself between any event and the next frame") {
  app.OpenAnalysis(MakeSampleAnalysis(), true);
  CHECK_FALSE(app.Describe().empty());
  window.Frames(3);
  app.AddArticles({Article("Own", "A bridge closed.")});
  CHECK_FALSE(app.Describe().empty());
  window.Frames(3);
  CHECK_FALSE(app.Describe().empty());
  app.OnAnalysisDone(AnalyzeAll(app.articles()));
  CHECK_FALSE(app.Describe().empty());
  window.Frames(1);
  CHECK_FALSE(app.Describe().empty());
  window.Frames(3);
  app.OpenAnalysis(MakeSampleAnalysis(), true);
  CHECK_FALSE(app.Describe().empty());
}

TEST_CASE_FIXTURE(AppTest, "App keeps the previous analysis when a later one fails") {
  app.OpenAnalysis(MakeSampleAnalysis(), false);
  app.AddArticles({Article("Five", "Fifth text.")});
  app.OnAnalysisFailed("The analysis stopped: out of memory.");
  window.Frames(2);
  REQUIRE(app.analysis() != nullptr);
  CHECK(app.analysis()->documents.size() == 4);
  CHECK(app.articles().size() == 5);
}

TEST_CASE_FIXTURE(AppTest, "App ignores progress of a cancelled analysis") {
  app.OpenArticles({Article("One", "A bridge closed.")});
  CHECK(Requests() == Kinds{RequestKind::kAnalyze, RequestKind::kContentChanged});
  app.OpenAnalysis(MakeSampleAnalysis(), true);
  CHECK(Requests() == Kinds{RequestKind::kCancelAnalysis});
  app.OnAnalysisProgress(900, "late");
  Settle();
}

TEST_CASE_FIXTURE(AppTest, "App tells the page about its colours once") {
  app.SetSystemColours({true, false});
  const std::vector<Request> requests = app.TakeRequests();
  REQUIRE(requests.size() == 1);
  CHECK(requests[0].kind == RequestKind::kThemeChanged);
  CHECK(requests[0].text == "dark");
  app.SetSystemColours({true, false});
  CHECK(app.TakeRequests().empty());
  app.SetSystemColours({true, true});
  CHECK(app.TakeRequests().front().text == "contrast-dark");
  app.UseSetting("colours", "light");
  CHECK(app.TakeRequests().front().text == "light");
  app.SetSystemColours({false, true});  // the reader's choice stays
  CHECK(app.TakeRequests().empty());
  app.UseSetting("colours", "pink");
  app.UseSetting("something", "newer");
  CHECK(app.TakeRequests().empty());
}

TEST_CASE_FIXTURE(AppTest, "App shortcuts ask for what they promise") {
  app.OpenAnalysis(MakeSampleAnalysis(), false);
  window.Frames(2);
  window.Press(ImGuiMod_Ctrl | ImGuiKey_O);
  CHECK(Requests() == Kinds{RequestKind::kChooseFiles});
  window.Press(ImGuiMod_Ctrl | ImGuiKey_C);
  CHECK(Requests().empty());  // nothing is chosen
  window.Press(ImGuiKey_DownArrow);
  window.Press(ImGuiMod_Ctrl | ImGuiKey_C);
  const std::vector<Request> copied = app.TakeRequests();
  REQUIRE(copied.size() == 1);
  CHECK(copied[0].kind == RequestKind::kCopyText);
  CHECK(copied[0].text.find("\u201C") != std::string::npos);
}

TEST_CASE("App draws at every size, with every analysis, without harm") {
  constexpr ImVec2 kSizes[] = {{320, 240}, {64, 48}, {1, 1}, {900, 600}, {1179, 700}, {3840, 2160}};
  for (const ImVec2 size : kSizes) {
    CAPTURE(size.x);
    NullWindow window(size.x, size.y);
    App app;
    window.OnFrame([&app] { app.Draw(); });
    window.Frames(2);
    app.ReportProblem("A problem with a sentence long enough to be wrapped in a narrow window.");
    for (Analysis& analysis : std::array{Analysis(), MakeOneArticleAnalysis(), MakeSampleAnalysis(),
                                         MakeLargeAnalysis(30, 12)}) {
      app.OpenAnalysis(std::move(analysis), true);
      window.Frames(2);
      window.Press(ImGuiKey_DownArrow);
      window.Click(ImVec2(size.x * 0.5f, size.y * 0.6f));
      window.Type("?");
      window.Press(ImGuiKey_Escape);
    }
  }
}

}  // namespace
}  // namespace px
