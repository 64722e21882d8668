#include "claims/age_slots.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "claims/claim_terms.h"
#include "claims/value_places.h"

namespace px {
namespace {

struct Age {
  ClaimId claim;
  const Quantity* quantity = nullptr;
  bool is_only = true;  // the article gives no other one
};

// By entity.
using Ages = std::map<std::uint32_t, Age>;

// "Ada Berg, 40," and "Ada Berg (40)": the name ends right before the mark.
bool StandsBehind(const AnalyzedDocument& article, IndexRange age, IndexRange name) {
  if (age.begin != name.end + 1) return false;
  const std::string_view mark = article.TokenText(name.end);
  return mark == "," || mark == "(";
}

// "the 40-year-old driver Ada Berg": nothing but words for the person between.
bool StandsBefore(const AnalyzedDocument& article, IndexRange age, IndexRange name) {
  constexpr std::uint32_t kMostBetween = 3;
  if (name.begin < age.end || name.begin > age.end + kMostBetween) return false;
  for (std::uint32_t t = age.end; t < name.begin; ++t) {
    const Upos upos = article.words[t].upos;
    if (upos != Upos::kNoun && upos != Upos::kAdj && upos != Upos::kPropn) return false;
  }
  return true;
}

struct PersonMention {
  IndexRange tokens;
  std::uint32_t entity = 0;
};

class AgeReader {
 public:
  AgeReader(const std::vector<AnalyzedDocument>& documents, const std::vector<Entity>& entities,
            const std::vector<Claim>& claims)
      : documents_(documents), mentions_(documents.size()), ages_(documents.size()) {
    for (std::uint32_t e = 0; e < entities.size(); ++e) {
      if (entities[e].type != EntityType::kPerson) continue;
      for (const Mention& mention : entities[e].mentions) {
        mentions_[mention.doc.value].push_back({mention.tokens, e});
      }
    }
    for (std::vector<PersonMention>& mentions : mentions_) {
      std::sort(mentions.begin(), mentions.end(),
                [](const PersonMention& a, const PersonMention& b) {
                  return a.tokens.begin < b.tokens.begin;
                });
    }
    for (std::uint32_t c = 0; c < claims.size(); ++c) {
      for (const Quantity& quantity : claims[c].quantities) {
        if (quantity.unit == kAgeUnit) Add(ClaimId{c}, claims[c], quantity);
      }
    }
  }

  const Ages& Of(DocId doc) const { return ages_[doc.value]; }

 private:
  void Add(ClaimId id, const Claim& claim, const Quantity& quantity) {
    const AnalyzedDocument& article = documents_[claim.doc.value];
    const IndexRange age = TokensIn(article, claim.tokens, quantity.range);
    if (age.empty()) return;
    for (const PersonMention& mention : mentions_[claim.doc.value]) {
      if (!StandsBehind(article, age, mention.tokens) &&
          !StandsBefore(article, age, mention.tokens))
        continue;
      const auto [entry, added] =
          ages_[claim.doc.value].emplace(mention.entity, Age{id, &quantity, true});
      if (!added) entry->second.is_only &= entry->second.quantity->value == quantity.value;
      return;
    }
  }

  const std::vector<AnalyzedDocument>& documents_;
  std::vector<std::vector<PersonMention>> mentions_;
  std::vector<Ages> ages_;
};

int YearOf(const AnalyzedDocument& article) { return std::atoi(article.source.date.c_str()); }

// Whether nobody grows from the one age to the other between the articles. Where their days are not
// known, a trial may well follow the deed by two years.
bool AreTwoAges(const AnalyzedDocument& a, double age_a, const AnalyzedDocument& b, double age_b) {
  constexpr double kMostUnknownYears = 2;
  const double older = age_b - age_a;
  if (YearOf(a) == 0 || YearOf(b) == 0) return std::abs(older) > kMostUnknownYears;
  const int years = YearOf(b) - YearOf(a);
  // A birthday may lie between two days of one year, but that is for the editor to see.
  const double least = years < 0 ? years - 1 : 0;
  const double most = years > 0 ? years + 1 : 0;
  return older < least || older > most;
}

std::string Quoted(const AnalyzedDocument& article, const Quantity& quantity) {
  return "\"" + std::string(Slice(article.source.text, quantity.range)) + "\"";
}

}  // namespace

std::vector<Conflict> FindAgeConflicts(const std::vector<AnalyzedDocument>& documents,
                                       const std::vector<Entity>& entities,
                                       const std::vector<Claim>& claims,
                                       const ArticlePairs& one_event) {
  const AgeReader ages(documents, entities, claims);
  std::vector<Conflict> conflicts;
  for (const auto& [a, b] : one_event) {
    const AnalyzedDocument& article_a = documents[a.value];
    const AnalyzedDocument& article_b = documents[b.value];
    for (const auto& [entity, x] : ages.Of(a)) {
      const auto found = ages.Of(b).find(entity);
      if (found == ages.Of(b).end() || !x.is_only || !found->second.is_only) continue;
      const Age& y = found->second;
      if (!AreTwoAges(article_a, x.quantity->value, article_b, y.quantity->value)) continue;
      // In the words of the rule for linked claims, so that it is told once.
      conflicts.push_back({x.claim, y.claim, ConflictKind::kNumber, Verdict::kDiffers,
                           "Two figures for the same thing: " + Quoted(article_a, *x.quantity) +
                               " and " + Quoted(article_b, *y.quantity) + "."});
    }
  }
  return conflicts;
}

}  // namespace px
