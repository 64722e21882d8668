#include "app/views/term_rows.h"

#include <algorithm>
#include <functional>

#include "app/views/words.h"
#include "base/utf8.h"

namespace px {
namespace {

bool HoldsKey(std::string_view text, const std::string& key) {
  return FoldKey(text).find(key) != std::string::npos;
}

// By DocId, whether the term means the article.
std::vector<bool> MatchArticles(const TermContext& context, const std::string& value) {
  const std::string key = FoldKey(value);
  std::vector<bool> matches(context.index.names.size());
  for (std::size_t doc = 0; doc < matches.size(); ++doc) {
    matches[doc] = FoldKey(context.index.names[doc].badge) == key;
  }
  // "a" is the article with that letter, not all whose title has an "a".
  if (std::find(matches.begin(), matches.end(), true) != matches.end()) return matches;
  for (std::size_t doc = 0; doc < matches.size(); ++doc) {
    matches[doc] = HoldsKey(context.index.names[doc].full, key);
  }
  return matches;
}

// By DocId, whether the list "A,C" holds the article. Parts that mean none are left to `unknown`.
std::vector<bool> MatchArticleList(const TermContext& context, std::string_view list,
                                   std::vector<std::string>* unknown = nullptr) {
  std::vector<bool> matches(context.index.names.size());
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    std::string part(list.substr(0, end));
    part.erase(0, std::min(part.find_first_not_of(' '), part.size()));
    list.remove_prefix(std::min(end + 1, list.size()));
    const std::vector<bool> docs = MatchArticles(context, part);
    bool any = false;
    for (std::size_t doc = 0; doc < docs.size(); ++doc) {
      any |= docs[doc];
      if (docs[doc]) matches[doc] = true;
    }
    if (!any && unknown != nullptr) unknown->push_back(std::move(part));
  }
  return matches;
}

Stance StanceOf(const std::string& value) {
  const std::string key = FoldKey(value);
  if (key == "hedged") return Stance::kHedged;
  if (key == "attributed") return Stance::kAttributed;
  if (key == "denied") return Stance::kDenied;
  return Stance::kAsserted;
}

// A term as a question about one claim.
using ClaimTest = std::function<bool(const Claim&)>;

ClaimTest TestOfEntity(const TermContext& context, const std::string& value) {
  std::vector<EntityId> wanted = SearchEntities(context.entities, value);
  std::sort(wanted.begin(), wanted.end());
  return [wanted = std::move(wanted)](const Claim& claim) {
    return std::any_of(claim.entities.begin(), claim.entities.end(), [&](EntityId id) {
      return std::binary_search(wanted.begin(), wanted.end(), id);
    });
  };
}

bool HasSource(const Claim& claim) { return claim.said_by && !claim.said_by->text.empty(); }

ClaimTest TestOfSource(const TermContext& context, const std::string& value) {
  std::vector<EntityId> wanted = SearchEntities(context.entities, value);
  std::sort(wanted.begin(), wanted.end());
  return [wanted = std::move(wanted), key = FoldKey(value)](const Claim& claim) {
    if (!HasSource(claim)) return false;
    if (HoldsKey(OneLine(claim.said_by->text), key)) return true;
    return claim.said_by->entity &&
           std::binary_search(wanted.begin(), wanted.end(), *claim.said_by->entity);
  };
}

ClaimTest MakeTest(const TermContext& context, const FilterTerm& term) {
  switch (term.kind) {
    case FilterTermKind::kText:
      return [hits = FindInArticles(context.analysis, context.index, context.texts, term.value)](
                 const Claim& claim) { return !HitsIn(hits, claim.doc, claim.range).empty(); };
    case FilterTermKind::kEntity:
      return TestOfEntity(context, term.value);
    case FilterTermKind::kSource:
      return TestOfSource(context, term.value);
    case FilterTermKind::kOnly:
    case FilterTermKind::kMissing:
      break;  // questions about the row: see RowMatches
    case FilterTermKind::kArticle:
      return [docs = MatchArticles(context, term.value)](const Claim& claim) -> bool {
        return docs[claim.doc.value];
      };
    case FilterTermKind::kStance:
      return [stance = StanceOf(term.value)](const Claim& claim) { return claim.stance == stance; };
    case FilterTermKind::kNumber:
      return [range = ParseNumber(term.value).value()](const Claim& claim) {
        return std::any_of(claim.quantities.begin(), claim.quantities.end(),
                           [&](const Quantity& quantity) { return Holds(range, quantity.value); });
      };
  }
  return [](const Claim&) { return true; };
}

// A set of articles that a row must have, or must not have.
struct WantedSet {
  std::vector<bool> docs;
  bool negated = false;
};

bool HasSet(const WantedSet& wanted, const std::vector<DocId>& documents) {
  const auto size = std::count(wanted.docs.begin(), wanted.docs.end(), true);
  const bool same = size == static_cast<std::ptrdiff_t>(documents.size()) &&
                    std::all_of(documents.begin(), documents.end(),
                                [&](DocId doc) -> bool { return wanted.docs[doc.value]; });
  return same != wanted.negated;
}

// What several other articles surely say and none of these.
bool LeavesOut(const WantedSet& wanted, bool is_shared, const std::vector<DocId>& documents) {
  const bool left_out =
      is_shared && std::none_of(documents.begin(), documents.end(),
                                [&](DocId doc) -> bool { return wanted.docs[doc.value]; });
  return left_out != wanted.negated;
}

struct TermTests {
  std::vector<WantedSet> sets;
  std::vector<WantedSet> missing;
  std::vector<ClaimTest> all;       // of one claim
  std::vector<ClaimTest> articles;  // each of another claim
  std::vector<ClaimTest> none;
};

bool RowMatches(const TermTests& tests, bool is_shared, const std::vector<DocId>& documents,
                const std::vector<const Claim*>& claims) {
  if (!std::all_of(tests.sets.begin(), tests.sets.end(),
                   [&](const WantedSet& set) { return HasSet(set, documents); })) {
    return false;
  }
  if (!std::all_of(tests.missing.begin(), tests.missing.end(),
                   [&](const WantedSet& set) { return LeavesOut(set, is_shared, documents); })) {
    return false;
  }
  const auto some_claim = [&](const ClaimTest* article) {
    return std::any_of(claims.begin(), claims.end(), [&](const Claim* claim) {
      if (article != nullptr && !(*article)(*claim)) return false;
      return std::all_of(tests.all.begin(), tests.all.end(),
                         [&](const ClaimTest& test) { return test(*claim); });
    });
  };
  for (const ClaimTest& test : tests.none) {
    if (std::any_of(claims.begin(), claims.end(), [&](const Claim* c) { return test(*c); })) {
      return false;
    }
  }
  if (tests.articles.empty()) return some_claim(nullptr);
  return std::all_of(tests.articles.begin(), tests.articles.end(),
                     [&](const ClaimTest& article) { return some_claim(&article); });
}

bool AnySource(const TermContext& context, const FilterTerm& term) {
  const std::vector<Claim>& claims = context.analysis.claims;
  return std::any_of(claims.begin(), claims.end(), TestOfSource(context, term.value));
}

}  // namespace

std::vector<bool> FindTermRows(const TermContext& context, const std::vector<FilterTerm>& terms) {
  TermTests tests;
  for (const FilterTerm& term : terms) {
    if (term.kind == FilterTermKind::kOnly) {
      tests.sets.push_back({MatchArticleList(context, term.value), term.negated});
      continue;
    }
    if (term.kind == FilterTermKind::kMissing) {
      tests.missing.push_back({MatchArticles(context, term.value), term.negated});
      continue;
    }
    ClaimTest test = MakeTest(context, term);
    if (term.negated) {
      tests.none.push_back(std::move(test));
    } else if (term.kind == FilterTermKind::kArticle) {
      tests.articles.push_back(std::move(test));
    } else {
      tests.all.push_back(std::move(test));
    }
  }
  std::vector<bool> rows(context.index.rows.size());
  std::vector<const Claim*> claims;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    claims.clear();
    const MatrixRow& of_matrix = context.index.rows[row];
    for (const ClaimId id : ClaimsWithParts(context.analysis, context.index, row)) {
      claims.push_back(&context.analysis.claims[id.value]);
    }
    rows[row] = RowMatches(tests, of_matrix.IsShared(),
                           context.analysis.clusters[of_matrix.cluster.value].documents, claims);
  }
  return rows;
}

std::string ProblemOfTerms(const TermContext& context, const std::vector<FilterTerm>& terms) {
  for (const FilterTerm& term : terms) {
    const std::string value = "\u201C" + term.value + "\u201D";
    if (term.kind == FilterTermKind::kEntity &&
        SearchEntities(context.entities, term.value).empty()) {
      return "No name contains " + value + ".";
    }
    if (term.kind == FilterTermKind::kSource && !AnySource(context, term)) {
      return "No article quotes anybody called " + value + ".";
    }
    const bool one = term.kind == FilterTermKind::kArticle || term.kind == FilterTermKind::kMissing;
    if (!one && term.kind != FilterTermKind::kOnly) continue;
    std::vector<std::string> unknown;
    if (one) {
      const std::vector<bool> docs = MatchArticles(context, term.value);
      if (std::find(docs.begin(), docs.end(), true) == docs.end()) unknown.push_back(term.value);
    } else {
      MatchArticleList(context, term.value, &unknown);
    }
    if (!unknown.empty()) {
      return "No article is called \u201C" + unknown.front() +
             "\u201D: give its letter, or part of its outlet or title.";
    }
  }
  return {};
}

}  // namespace px
