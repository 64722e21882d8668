// Conflicts between claims that no link joins: counts, ages and open questions of two articles.
#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claims/age_slots.h"
#include "claims/count_slots.h"
#include "claims/deed_slots.h"
#include "claims/open_questions.h"
#include "tests/unit/claims/sentence_claims.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

// Two articles of one event, a claim for each sentence.
struct TwoArticles {
  std::vector<AnalyzedDocument> documents;
  std::vector<Claim> claims;
  std::vector<Entity> entities;
  ArticlePairs one_event = {{DocId{0}, DocId{1}}};

  TwoArticles(const std::string& a, const std::string& b)
      : documents{TaggedArticle(a), TaggedArticle(b)}, claims(SentenceClaims(documents)) {}

  TwoArticles& Count(std::uint32_t claim, const char* words, double value, const char* unit,
                     Bound bound = Bound::kExact) {
    AddQuantity(documents, claims[claim], words, value, unit, bound);
    return *this;
  }

  // The first entity, named by one token of each article, or the next one.
  TwoArticles& Name(EntityType type, std::vector<std::pair<std::uint32_t, std::uint32_t>> places) {
    Entity entity;
    entity.type = type;
    const EntityId id{static_cast<std::uint32_t>(entities.size())};
    for (const auto& [doc, token] : places) {
      const ByteRange range = documents[doc].TokenRangeBytes({token, token + 1});
      entity.name = Slice(documents[doc].source.text, range);
      entity.mentions.push_back({DocId{doc}, 0, {token, token + 1}, range, id});
    }
    entities.push_back(entity);
    return *this;
  }

  std::vector<Conflict> Counts() {
    ConflictFinder finder(documents, entities, claims);
    return FindCountConflicts(documents, claims, one_event, finder);
  }
  std::vector<Conflict> Ages() { return FindAgeConflicts(documents, entities, claims, one_event); }
  std::vector<Conflict> Deeds() {
    ConflictFinder finder(documents, entities, claims);
    return FindDeedConflicts(documents, entities, claims, one_event, finder);
  }
  std::vector<Conflict> Questions() {
    ConflictFinder finder(documents, entities, claims);
    return FindAnsweredQuestions(documents, claims, one_event, finder);
  }
};

const std::string kThreeBoats =
    "smugglers/N:smuggler>5.nsubj in/i>4.case three/m>4.nummod boats/N:boat>1.nmod "
    "fled/vd:flee>0.root the/d>7.det lagoon/n>5.obj\n";
const std::string kTwoBoats =
    "smugglers/N:smuggler>2.nsubj steered/vd:steer>0.root two/m>4.nummod boats/N:boat>2.obj "
    "through/i>7.case the/d>7.det lagoon/n>2.obl\n";

TwoArticles Boats(const std::string& a = kThreeBoats, const std::string& b = kTwoBoats) {
  TwoArticles boats(a, b);
  boats.Count(0, "three", 3, "boat").Count(1, "two", 2, "boat");
  return boats;
}

TEST_CASE("FindCountConflicts: two counts of one kind of thing, whatever the verbs") {
  const std::vector<Conflict> conflicts = Boats().Counts();
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].a == ClaimId{0});
  CHECK(conflicts[0].b == ClaimId{1});
  CHECK(conflicts[0].kind == ConflictKind::kNumber);
  CHECK(conflicts[0].rule == "Two figures for the same thing: \"three\" and \"two\".");
}

TEST_CASE("FindCountConflicts: only of one event, and of what both tell much alike") {
  TwoArticles apart = Boats();
  apart.one_event.clear();
  CHECK(apart.Counts().empty());
  CHECK(Boats(kThreeBoats,
              "tourists/N:tourist>2.nsubj rented/vd:rent>0.root two/m>4.nummod boats/N:boat>2.obj "
              "elsewhere/a>2.advmod\n")
            .Counts()
            .empty());
}

TEST_CASE("FindCountConflicts: a speedboat is a boat, a figure of each its own") {
  const std::string speedboats =
      "smugglers/N:smuggler>2.nsubj steered/vd:steer>0.root two/m>4.nummod "
      "speedboats/N:speedboat>2.obj through/i>7.case the/d>7.det lagoon/n>2.obl\n";
  TwoArticles kinds(kThreeBoats, speedboats);
  kinds.Count(0, "three", 3, "boat").Count(1, "two", 2, "speedboat");
  CHECK(kinds.Counts().size() == 1);
  // An article that gives two figures of it tells of two things.
  TwoArticles several(kThreeBoats, kTwoBoats +
                                       "they/r>2.nsubj left/vd:leave>0.root five/m>4.nummod "
                                       "boats/N:boat>2.obj\n");
  several.Count(0, "three", 3, "boat").Count(1, "two", 2, "boat").Count(2, "five", 5, "boat");
  CHECK(several.Counts().empty());
}

TEST_CASE("FindCountConflicts: limits, far figures, everyday counts and sums fit") {
  TwoArticles limit(kThreeBoats, kTwoBoats);
  limit.Count(0, "three", 3, "boat").Count(1, "two", 2, "boat", Bound::kAtLeast);
  CHECK(limit.Counts().empty());
  TwoArticles far(kThreeBoats, kTwoBoats);
  far.Count(0, "three", 30, "boat").Count(1, "two", 2, "boat");
  CHECK(far.Counts().empty());
  TwoArticles everyday(kThreeBoats, kTwoBoats);
  everyday.Count(0, "three", 3, "season").Count(1, "two", 2, "season");
  CHECK(everyday.Counts().empty());
  // "two boats and rafts": more is counted.
  CHECK(Boats(kThreeBoats,
              "smugglers/N:smuggler>2.nsubj steered/vd:steer>0.root two/m>4.nummod "
              "boats/N:boat>2.obj and/c>6.cc rafts/N:raft>4.conj through/i>9.case the/d>9.det "
              "lagoon/n>2.obl\n")
            .Counts()
            .empty());
}

TEST_CASE("FindCountConflicts: not where each names somebody else") {
  const auto named = [](const char* name) {
    return std::string(name) +
           "/p>2.nsubj hid/vd:hide>0.root NUMBER boats/N:boat>2.obj in/i>7.case the/d>7.det "
           "lagoon/n>2.obl of/i>9.case smugglers/N:smuggler>7.nmod\n";
  };
  const auto with = [](std::string text, const char* number) {
    return text.replace(text.find("NUMBER"), 6, number);
  };
  TwoArticles one(with(named("Orrin"), "three/m>4.nummod"), with(named("Orrin"), "two/m>4.nummod"));
  one.Count(0, "three", 3, "boat").Count(1, "two", 2, "boat");
  one.Name(EntityType::kPerson, {{0, 0}, {1, 0}});
  CHECK(one.Counts().size() == 1);
  TwoArticles two(with(named("Orrin"), "three/m>4.nummod"), with(named("Tavel"), "two/m>4.nummod"));
  two.Count(0, "three", 3, "boat").Count(1, "two", 2, "boat");
  two.Name(EntityType::kPerson, {{0, 0}}).Name(EntityType::kPerson, {{1, 0}});
  CHECK(two.Counts().empty());
}

const std::string kAged =
    "Orrin/p>5.nsubj ,/.>3.punct 57/m>1.appos ,/.>3.punct drove/vd:drive>0.root\n";
const std::string kYearOld =
    "the/d>6.det 59/m>4.nummod ~-/.>4.punct ~year-old/j>6.amod fisherman/n>6.compound "
    "Orrin/p>7.nsubj left/vd:leave>0.root\n";

TwoArticles Aged(double age_b, const char* date_a = "", const char* date_b = "") {
  TwoArticles aged(kAged, kYearOld);
  aged.Count(0, "57", 57, "year-old").Count(1, "59-year-old", age_b, "year-old");
  aged.Name(EntityType::kPerson, {{0, 0}, {1, 5}});
  aged.documents[0].source.date = date_a;
  aged.documents[1].source.date = date_b;
  return aged;
}

TEST_CASE("FindAgeConflicts: two ages of one person, but not of one who grows older") {
  const std::vector<Conflict> conflicts = Aged(61).Ages();
  REQUIRE(conflicts.size() == 1);
  // Nobody knows how much later the other article is.
  CHECK(Aged(59).Ages().empty());
  CHECK(conflicts[0].rule == "Two figures for the same thing: \"57\" and \"59-year-old\".");
  CHECK(Aged(57).Ages().empty());
  CHECK(Aged(59, "2024-05-01", "2026-05-01").Ages().empty());
  CHECK(Aged(59, "2026-05-01", "2024-05-01").Ages().size() == 1);
  CHECK(Aged(59, "2026-05-01", "2026-05-02").Ages().size() == 1);
  TwoArticles apart = Aged(61);
  apart.one_event.clear();
  CHECK(apart.Ages().empty());
}

TEST_CASE("FindAgeConflicts: not where an article gives two ages itself, nor far from the name") {
  TwoArticles unsure(kAged, kYearOld + kAged);
  unsure.Count(0, "57", 57, "year-old").Count(1, "59-year-old", 61, "year-old");
  unsure.Count(2, "57", 57, "year-old");
  unsure.Name(EntityType::kPerson, {{0, 0}, {1, 5}, {1, 7}});
  CHECK(unsure.Ages().empty());
  TwoArticles far(
      kAged, "Orrin/p>2.nsubj met/vd:meet>0.root a/d>4.det 59-year-old/n>2.obj here/a>2.advmod\n");
  far.Count(0, "57", 57, "year-old").Count(1, "59-year-old", 61, "year-old");
  far.Name(EntityType::kPerson, {{0, 0}, {1, 0}});
  CHECK(far.Ages().empty());
}

// "on November <day> <who> sank a <what>"
std::string Sank(const char* day, const char* who, const char* what) {
  return std::string("on/i>2.case November/p>5.obl ") + day + "/m>2.nummod " + who +
         ">5.nsubj sank/vd:sink>0.root a/d>7.det " + what + "/n>5.obj\n";
}

TwoArticles Sinkings(const std::string& a, const std::string& b,
                     std::vector<std::pair<std::uint32_t, std::uint32_t>> orrin) {
  TwoArticles sinkings(a, b);
  sinkings.Name(EntityType::kProduct, std::move(orrin));
  return sinkings;
}

TEST_CASE("FindDeedConflicts: one deed of one actor on two near days, whatever its object") {
  const std::string first = Sank("18", "Orrin/p", "trawler");
  const auto second = [](const char* day) { return Sank(day, "Orrin/p", "barge"); };
  const std::vector<Conflict> conflicts = Sinkings(first, second("19"), {{0, 3}, {1, 3}}).Deeds();
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].kind == ConflictKind::kDate);
  CHECK(conflicts[0].rule == "Two dates for the same event: \"November 18\" and \"November 19\".");
  CHECK(Sinkings(first, second("18"), {{0, 3}, {1, 3}}).Deeds().empty());
  CHECK(Sinkings(first, second("28"), {{0, 3}, {1, 3}}).Deeds().empty());
  // Somebody else.
  CHECK(Sinkings(first, second("19"), {{0, 3}}).Deeds().empty());
  // Not of one event.
  TwoArticles apart = Sinkings(first, second("19"), {{0, 3}, {1, 3}});
  apart.one_event.clear();
  CHECK(apart.Deeds().empty());
}

TEST_CASE("FindDeedConflicts: it is the actor of the sentence before, if that is a thing") {
  const std::string before = "Orrin/p>2.nsubj sailed/vd:sail>0.root\n";
  const std::string first = Sank("18", "Orrin/p", "trawler");
  const std::string it = before + Sank("19", "it/r", "barge");
  CHECK(Sinkings(first, it, {{0, 3}, {1, 0}}).Deeds().size() == 1);
  CHECK(Sinkings(first, before + Sank("19", "he/r", "barge"), {{0, 3}, {1, 0}}).Deeds().empty());
}

TEST_CASE("FindDegreeOfChange: one change of one thing, told to another degree") {
  const std::string sharply =
      "takings/N:taking>2.nsubj declined/vd:decline>0.root sharply/a>2.advmod lately/a>2.advmod\n";
  const auto find = [&](const std::string& other) {
    TwoArticles articles(sharply, other);
    ConflictFinder finder(articles.documents, articles.entities, articles.claims);
    return finder.FindDegreeOfChange({ClaimId{0}, ClaimId{1}, Relation::kOverlaps, 150, {}});
  };
  const std::string steady =
      "while/s>3.mark shops/N:shop>3.nsubj closed/vd:close>7.advcl takings/N:taking>7.nsubj "
      "were/xd:be>7.cop in/i>7.case decline/n>0.root steady/j>7.amod\n";
  const std::optional<Conflict> found = find(steady);
  REQUIRE(found.has_value());
  CHECK(found->kind == ConflictKind::kDegree);
  CHECK(found->rule == "One article goes further than the other: \"sharply\" and \"steady\".");
  // Of another thing.
  CHECK_FALSE(find("rents/N:rent>2.nsubj declined/vd:decline>0.root steadily/a>2.advmod\n"));
  // Of another change.
  CHECK_FALSE(find("takings/N:taking>2.nsubj grew/vd:grow>0.root steadily/a>2.advmod\n"));
}

const std::string kWhere =
    "it/r>4.nsubj was/xd:be>4.cop not/t>4.advmod clear/j>0.root where/a>9.advmod the/d>7.det "
    "prisoners/N:prisoner>9.nsubj:pass were/xd:be>9.aux:pass moved/vn:move>4.ccomp\n";
const std::string kThere =
    "the/d>2.det prisoners/N:prisoner>4.nsubj:pass were/xd:be>4.aux:pass moved/vn:move>0.root "
    "to/i>6.case Velmouth/p>4.obl\n";

TwoArticles Moved(const std::string& question, const std::string& answer, std::uint32_t place = 5) {
  TwoArticles moved(question, answer);
  moved.Name(EntityType::kPlace, {{1, place}});
  return moved;
}

TEST_CASE("FindAnsweredQuestions: one article tells what the other leaves open") {
  const std::vector<Conflict> conflicts = Moved(kWhere, kThere).Questions();
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].verdict == Verdict::kDiffers);
  CHECK(conflicts[0].rule ==
        "One article leaves open what the other tells: \"where the prisoners were moved\" and "
        "\"to Velmouth\".");
  TwoArticles later = Moved(kWhere, kThere);
  later.documents[0].source.date = "2026-03-01";
  later.documents[1].source.date = "2026-03-02";
  CHECK(later.Questions()[0].verdict == Verdict::kUpdated);
}

TEST_CASE("FindAnsweredQuestions: traps") {
  SUBCASE("told, not left open") {
    CHECK(Moved("it/r>3.nsubj was/xd:be>3.cop clear/j>0.root where/a>8.advmod the/d>6.det "
                "prisoners/N:prisoner>8.nsubj:pass were/xd:be>8.aux:pass moved/vn:move>3.ccomp\n",
                kThere)
              .Questions()
              .empty());
  }
  SUBCASE("of somebody else") {
    CHECK(Moved(kWhere,
                "the/d>2.det statues/N:statue>4.nsubj:pass were/xd:be>4.aux:pass "
                "moved/vn:move>0.root to/i>6.case Velmouth/p>4.obl\n")
              .Questions()
              .empty());
  }
  SUBCASE("no place told, or only a possible one") {
    TwoArticles nowhere(kWhere, kThere);
    CHECK(nowhere.Questions().empty());
    CHECK(Moved(kWhere,
                "the/d>2.det prisoners/N:prisoner>5.nsubj:pass may/xp>5.aux be/xb:be>5.aux:pass "
                "moved/vn:move>0.root to/i>7.case Velmouth/p>5.obl\n",
                6)
              .Questions()
              .empty());
  }
  SUBCASE("whether: only the same deed answers") {
    const std::string whether =
        "police/n>4.nsubj did/xd:do>4.aux not/t>4.advmod know/vb>0.root whether/s>8.mark "
        "Orrin/p>8.nsubj had/xd:have>8.aux fired/vn:fire>4.ccomp the/d>10.det gun/n>8.obj\n";
    CHECK(TwoArticles(whether, "Orrin/p>2.nsubj fired/vd:fire>0.root the/d>4.det gun/n>2.obj\n")
              .Questions()
              .size() == 1);
    CHECK(TwoArticles(whether, "Tavel/p>2.nsubj fired/vd:fire>0.root the/d>4.det gun/n>2.obj\n")
              .Questions()
              .empty());
  }
}

}  // namespace
}  // namespace px
