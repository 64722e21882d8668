// Searching everything, and the palette of commands.
#include <algorithm>
#include <utility>

#include "app/commands.h"
#include "app/views/words.h"

namespace px {
namespace {

void DescribeHits(SearchState& search, std::size_t names) {
  search.doc_counts.clear();
  for (const std::uint32_t count : search.found.of_doc) {
    search.doc_counts.push_back(std::to_string(count));
  }
  search.rows_label = "Show " + Counted(search.found.rows, "claim", "claims");
  search.names_label =
      names == 0 ? "" : "Show " + Counted(static_cast<std::uint32_t>(names), "name", "names");
}

void DescribeCurrent(SearchState& search) {
  const std::size_t total = search.found.hits.size();
  if (search.searched.empty()) {
    search.count.clear();
  } else if (total == 0) {
    search.count = "Not found in any article";
  } else {
    const bool all = total < kMostHits;
    search.count = search.current ? std::to_string(*search.current + 1) + " of " : "";
    search.count += (all ? "" : "more than ") + std::to_string(total) +
                    (search.current || total > 1 ? "" : " hit") + " in " +
                    Counted(search.found.articles, "article", "articles");
  }
}

void ShowHit(AppState& state, std::uint32_t number) {
  SearchState& search = state.search;
  search.current = number;
  DescribeCurrent(search);
  ++state.marks_version;
  const SearchHit& hit = search.found.hits[number];
  ShowPlace(state, hit.doc, hit.range);
}

// The first hit from where the reader is.
std::uint32_t FirstHit(const AppState& state) {
  const std::vector<SearchHit>& hits = state.search.found.hits;
  const DocId open = state.selection.article.value_or(DocId{0});
  const auto found = std::find_if(hits.begin(), hits.end(),
                                  [open](const SearchHit& hit) { return !(hit.doc < open); });
  return found == hits.end() ? 0 : static_cast<std::uint32_t>(found - hits.begin());
}

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

const std::vector<FoldedText>& SearchTexts(AppState& state) {
  SearchState& search = state.search;
  if (search.texts_for != state.analysis_version) {
    search.texts = FoldArticles(state.loaded->analysis);
    search.texts_for = state.analysis_version;
  }
  return search.texts;
}

void OpenSearch(AppState& state) {
  if (!state.loaded) return;
  state.search.open = true;
  state.search.focus = true;
}

void CloseSearch(AppState& state) {
  state.search.open = false;
  state.search.query.clear();
  state.search.problem.clear();
  UpdateSearch(state);
}

void UpdateSearch(AppState& state) {
  SearchState& search = state.search;
  if (!state.loaded) return;
  const bool is_filter = HasFilterKey(search.query);
  const std::string query(is_filter ? std::string_view() : Trimmed(search.query));
  if (search.searched == query && search.searched_for == state.entities_version) return;
  if (search.searched != query) search.problem.clear();
  search.searched = query;
  search.searched_for = state.entities_version;
  const LoadedAnalysis& loaded = *state.loaded;
  search.found = FindInArticles(loaded.analysis, loaded.index, SearchTexts(state), query);
  search.current.reset();
  const std::size_t names = query.empty() ? 0 : SearchEntities(loaded.entities, query).size();
  DescribeHits(search, names);
  DescribeCurrent(search);
  ++state.marks_version;
  if (!search.found.hits.empty()) ShowHit(state, FirstHit(state));
}

void GoToHit(AppState& state, int step) {
  UpdateSearch(state);
  const auto total = static_cast<std::int64_t>(state.search.found.hits.size());
  if (total == 0) return;
  if (!state.search.current) {
    ShowHit(state, FirstHit(state));
    return;
  }
  const std::int64_t next = (std::int64_t{*state.search.current} + step + total) % total;
  ShowHit(state, static_cast<std::uint32_t>(next));
}

void GoToHitIn(AppState& state, DocId doc) {
  const std::vector<SearchHit>& hits = state.search.found.hits;
  const auto found = std::find_if(hits.begin(), hits.end(),
                                  [doc](const SearchHit& hit) { return hit.doc == doc; });
  if (found != hits.end()) ShowHit(state, static_cast<std::uint32_t>(found - hits.begin()));
}

void SubmitSearch(AppState& state) {
  SearchState& search = state.search;
  if (!HasFilterKey(search.query)) {
    GoToHit(state, 1);
    return;
  }
  if (AddFilterTerms(state, search.query)) search.query.clear();
}

void OpenPalette(AppState& state) {
  const float row_height = state.palette.row_height;
  state.palette = {};
  state.palette.row_height = row_height;
  state.palette.open = true;
  state.palette.focus = true;
  state.palette.listed_for = "\n";  // no query: lists anew
}

void ClosePalette(AppState& state) { state.palette.open = false; }

}  // namespace px
