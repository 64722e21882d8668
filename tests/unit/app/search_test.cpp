// Searching texts, and the filter that is typed.
#include "app/views/search.h"

#include <doctest/doctest.h>

#include "app/app_state.h"
#include "app/commands.h"
#include "app/frame.h"
#include "app/views/term_rows.h"
#include "tests/support/null_window.h"
#include "tests/support/sample_analysis.h"

namespace px {
namespace {

TEST_CASE("FoldedText leads back to the bytes of the source") {
  // With an accent, a curly apostrophe and a ligature.
  const std::string text = "A Caf\u00E9\u2019s \uFB01n\nEND";
  const FoldedText folded(text);
  CHECK(folded.folded() == "a cafe's fin end");
  for (const std::string_view word : {"cafe's", "fin", "end"}) {
    CAPTURE(word);
    const auto at = static_cast<std::uint32_t>(folded.folded().find(word));
    const std::uint32_t begin = folded.SourceOf(at);
    const std::uint32_t end = folded.SourceOf(at + static_cast<std::uint32_t>(word.size()));
    CHECK(FoldedText(text.substr(begin, end - begin)).folded() == word);
  }
  CHECK(folded.SourceOf(static_cast<std::uint32_t>(folded.folded().size())) == text.size());
}

TEST_CASE("FindInArticles: hits in order, per article, and the rows they touch") {
  const Analysis analysis = MakeSampleAnalysis();
  const AnalysisIndex index = BuildIndex(analysis);
  const std::vector<FoldedText> texts = FoldArticles(analysis);
  const SearchHits found = FindInArticles(analysis, index, texts, " MARLOW bridge ");
  CHECK(found.articles == 4);
  CHECK(found.of_doc == std::vector<std::uint32_t>{2, 2, 2, 1});
  CHECK(found.rows == 1);
  for (std::size_t i = 0; i < found.hits.size(); ++i) {
    const SearchHit& hit = found.hits[i];
    CHECK(Slice(analysis.documents[hit.doc.value].source.text, hit.range) == "Marlow Bridge");
    if (i > 0) CHECK(!(hit.doc < found.hits[i - 1].doc));
  }
  CHECK(HitsIn(found, DocId{1}, {0, 10'000}).size() == 2);
  CHECK(FindInArticles(analysis, index, texts, "  ").hits.empty());
  CHECK(FindInArticles(analysis, index, texts, "zeppelin").hits.empty());
}

TEST_CASE("ParseFilter reads terms") {
  const auto parsed = ParseFilter("stance:denied  -entity:\"Ada Bell\" crane 10:30 Article:b");
  REQUIRE(parsed.ok());
  const std::vector<FilterTerm> expected = {{FilterTermKind::kStance, "denied", false},
                                            {FilterTermKind::kEntity, "Ada Bell", true},
                                            {FilterTermKind::kText, "crane", false},
                                            {FilterTermKind::kText, "10:30", false},
                                            {FilterTermKind::kArticle, "b", false}};
  CHECK(parsed.value() == expected);
  for (const FilterTerm& term : expected) {
    const auto again = ParseFilter(WriteTerm(term));
    REQUIRE(again.ok());
    CHECK(again.value() == std::vector{term});
  }
}

TEST_CASE("ParseFilter says what is wrong") {
  struct Case {
    std::string_view text;
    std::string_view says;
  };
  constexpr Case kCases[] = {
      {"color:red", "is no filter"},   {"stance:angry", "is no stance"},
      {"number:many", "is no number"}, {"number:1..x", "is no number"},
      {"entity:", "what to look for"}, {"entity:\"Ada", "quotation mark is open"},
      {"stance:denied foo:1", "foo:"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const auto parsed = ParseFilter(c.text);
    REQUIRE_FALSE(parsed.ok());
    CHECK(parsed.error().message.find(c.says) != std::string::npos);
    CHECK(parsed.error().message.back() == '.');
  }
}

TEST_CASE("HasFilterKey tells a filter from words") {
  CHECK(HasFilterKey("stance:denied"));
  CHECK(HasFilterKey("colour:"));
  CHECK(HasFilterKey("bridge -entity:x"));
  CHECK_FALSE(HasFilterKey("at 10:30"));
  CHECK_FALSE(HasFilterKey("https://example.org/a"));
  CHECK_FALSE(HasFilterKey("plain words"));
}

TEST_CASE("ParseNumber: amounts, magnitudes, ranges") {
  struct Case {
    std::string_view text;
    double value;
    bool holds;
  };
  constexpr Case kCases[] = {
      {"50", 50, true},      {"50", 50e9, true},   {"50", 51, false},
      {"$50bn", 50e9, true}, {"50bn", 50, false},  {"1.5 million", 1.5e6, true},
      {"9,000", 9000, true}, {">100", 100, false}, {">100", 100.5, true},
      {">=100", 100, true},  {"<3", 3, false},     {"<=3", 3, true},
      {"10..20", 20, true},  {"20..10", 15, true}, {"10..20", 21, false},
      {"7%", 7, true},       {"=50", 50e6, false}, {"1k..2k", 1500, true},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CAPTURE(c.value);
    const auto range = ParseNumber(c.text);
    REQUIRE(range.ok());
    CHECK(Holds(range.value(), c.value) == c.holds);
  }
}

class TermTest {
 protected:
  TermTest() : analysis(MakeSampleAnalysis()) {
    for (Claim& claim : analysis.claims) {
      const std::string_view words =
          Slice(analysis.documents[claim.doc.value].source.text, claim.range);
      if (words.find("14 million") != words.npos) claim.quantities.push_back({{}, 14e6, "crown"});
    }
    index = BuildIndex(analysis);
    entities = BuildEntityList(analysis);
    texts = FoldArticles(analysis);
  }
  // Labels' beginnings of the rows that stay.
  std::size_t Count(std::string_view typed) {
    const auto terms = ParseFilter(typed);
    REQUIRE(terms.ok());
    const std::vector<bool> rows = FindTermRows({analysis, index, entities, texts}, terms.value());
    return static_cast<std::size_t>(std::count(rows.begin(), rows.end(), true));
  }
  std::string Problem(std::string_view typed) {
    return ProblemOfTerms({analysis, index, entities, texts}, ParseFilter(typed).value());
  }

  Analysis analysis;
  AnalysisIndex index;
  EntityList entities;
  std::vector<FoldedText> texts;
};

TEST_CASE_FIXTURE(TermTest, "terms leave the rows with a claim that fulfils them all") {
  CHECK(Count("stance:denied") == 1);
  CHECK(Count("-stance:denied") == 8);
  CHECK(Count("stance:hedged") == 2);
  CHECK(Count("article:A") == 6);
  CHECK(Count("article:courier") == 6);
  CHECK(Count("article:A article:C") == 3);
  CHECK(Count("article:C stance:denied") == 1);
  CHECK(Count("article:B stance:denied") == 0);
  CHECK(Count("only:A,B,C,D") == 2);
  CHECK(Count("only:a,b") == 1);
  CHECK(Count("only:\"B, county\"") == 1);
  CHECK(Count("only:B,D") == 0);
  CHECK(Count("-only:A") == 8);
  CHECK(Count("only:A,B,D stance:attributed") == 1);
  CHECK(Problem("only:A,Zebra").find("Zebra") != std::string::npos);
  CHECK(Problem("only:A,B").empty());
  CHECK(Count("missing:A") == 1);
  CHECK(Count("-missing:A") == 8);
  CHECK(Count("missing:A missing:D") == 1);
  CHECK(Count("source:calloway") == 1);
  CHECK(Count("source:county") == 2);
  CHECK(Count("-source:county") == 7);
  CHECK(Count("source:county article:D") == 0);
  CHECK(Count("number:14") == 1);
  CHECK(Count("number:14m article:B") == 1);
  CHECK(Count("number:>15m") == 0);
  CHECK(Count("text:lorries") == 1);
  CHECK(Count("lorries stance:attributed") == 1);
  CHECK(Count("entity:ropeworks") == 1);
  CHECK(Count("-entity:ropeworks -article:A") == 3);
}

TEST_CASE_FIXTURE(TermTest, "terms that name nothing are told") {
  CHECK(Problem("entity:nobody").find("No name") == 0);
  CHECK(Problem("article:Z").find("No article") == 0);
  CHECK(Problem("missing:Z").find("No article") == 0);
  CHECK(Problem("source:nobody").find("No article quotes anybody") == 0);
  CHECK(Problem("source:county missing:A").empty());
  CHECK(Problem("article:A entity:union").empty());
}

class SearchTest {
 protected:
  SearchTest() {
    SetUp(state);
    window.OnFrame([this] { DrawFrame(state); });
    SetAnalysis(state, MakeSampleAnalysis());
    window.Frames(3);
  }
  void Search(const char* text) {
    window.Press(ImGuiMod_Ctrl | ImGuiKey_F);
    window.Frames(2);
    window.Type(text);
    window.Frames(2);
  }

  NullWindow window{1280, 1000};
  AppState state;
};

TEST_CASE_FIXTURE(SearchTest, "Ctrl+F, words, F3 and Enter walk through all hits and round") {
  Search("marlow bridge");
  CHECK(state.search.found.hits.size() == 7);
  CHECK(state.search.current == 0);
  CHECK(state.search.count == "1 of 7 in 4 articles");
  CHECK(state.search.names_label == "Show 1 name");
  window.Press(ImGuiKey_F3);
  CHECK(state.search.current == 1);
  window.Press(ImGuiKey_Enter);
  window.Frames(2);
  CHECK(state.search.current == 2);
  CHECK(state.selection.article == DocId{1});
  window.Press(ImGuiKey_Enter);
  window.Frames(2);
  CHECK(state.search.current == 3);  // the field kept the keyboard
  window.Press(ImGuiMod_Shift | ImGuiKey_F3);
  window.Press(ImGuiMod_Shift | ImGuiKey_F3);
  window.Press(ImGuiMod_Shift | ImGuiKey_F3);
  window.Press(ImGuiMod_Shift | ImGuiKey_F3);
  CHECK(state.search.current == 6);
  CHECK(state.selection.article == DocId{3});
  REQUIRE(state.article.marks.size() == 1);
  CHECK(state.article.marks[0].kind == TextMarkKind::kCurrentHit);
  window.Press(ImGuiKey_Escape);
  CHECK_FALSE(state.search.open);
  window.Frames(2);
  CHECK(state.article.marks.empty());
}

TEST_CASE_FIXTURE(SearchTest, "a typed filter becomes chips that can be taken out and undone") {
  Search("article:C stance:denied");
  CHECK(state.search.found.hits.empty());
  window.Press(ImGuiKey_Enter);
  window.Frames(2);
  CHECK(state.matrix.list.matching_rows == 1);
  REQUIRE(state.matrix.chips.size() == 2);
  CHECK(state.matrix.chips[1].text == "denied");
  RemoveFilterTerm(state, 0);
  window.Frames(2);
  CHECK(state.filter.terms.size() == 1);
  Undo(state);
  window.Frames(2);
  CHECK(state.filter.terms.size() == 2);
  CHECK(state.matrix.list.matching_rows == 1);
  ClearFilter(state);
  CHECK(state.filter.terms.empty());
}

TEST_CASE_FIXTURE(SearchTest, "a bad filter is told in a sentence and changes nothing") {
  Search("stance:angry");
  window.Press(ImGuiKey_Enter);
  window.Frames(2);
  CHECK(state.search.problem.find("is no stance") != std::string::npos);
  CHECK(state.filter.terms.empty());
  CHECK(state.search.query == "stance:angry");
}

}  // namespace
}  // namespace px
