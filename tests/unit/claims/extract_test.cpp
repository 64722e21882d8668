#include "claims/extract.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

// An entity named by one token each time.
Entity EntityAt(const AnalyzedDocument& article, const char* name, EntityType type,
                std::initializer_list<std::uint32_t> tokens) {
  Entity entity;
  entity.name = name;
  entity.type = type;
  for (const std::uint32_t token : tokens) {
    Mention mention;
    mention.tokens = {token, token + 1};
    mention.range = article.document.tokens[token].range;
    entity.mentions.push_back(mention);
  }
  return entity;
}

const char* NameOf(Stance stance) {
  const char* const kNames[] = {"asserted", "hedged", "attributed", "denied"};
  return kNames[static_cast<int>(stance)];
}

// "stance(source): words" of each claim, one a line; "not " before the words of a negative one.
std::string ClaimsOf(const AnalyzedDocument& article, const std::vector<Entity>& entities = {}) {
  std::string found;
  for (const Claim& claim : ExtractClaims({article}, entities, DocId{0})) {
    found += NameOf(claim.stance);
    if (claim.said_by) found += "(" + claim.said_by->text + ")";
    found += claim.polarity == Polarity::kNegative ? ": not " : ": ";
    found += TextOf(article, claim.range) + "\n";
  }
  return found;
}

TEST_CASE("ExtractClaims: stance and source") {
  struct Case {
    const char* markup;
    const char* claims;
  };
  const Case kCases[] = {
      {"The/d old/j boat/n sank/vd:sink ~./.", "asserted: The old boat sank\n"},
      // With the bracket that was opened within.
      {"The/d navy/n bought/vd:buy a/d boat/n (/. ~old/j ~)/. ~,/. and/c left/vd:leave the/d "
       "harbour/n ~./.",
       "asserted: The navy bought a boat (old)\nasserted: left the harbour\n"},
      {"A/d leak/n may/xp have/xb caused/vn:cause the/d fire/n ~./.",
       "hedged: A leak may have caused the fire\n"},
      {"Police/N said/vd:say a/d leak/n may/xp have/xb caused/vn:cause the/d fire/n ~./.",
       "attributed(Police): a leak may have caused the fire\n"},
      {"Acme/p denied/vd:deny that/s it/r had/xd:have ignored/vn:ignore the/d warnings/N ~./.",
       "denied(Acme): it had ignored the warnings\n"},
      {"Acme/p did/xd:do not/t ignore/vb the/d warnings/N ~./.",
       "asserted: not Acme did not ignore the warnings\n"},
      {"Police/N described/vd:describe the/d boat/n as/i unsafe/j ~./.",
       "attributed(Police): Police described the boat as unsafe\n"},
      // Too little for a claim without its frame.
      {"Bo/p said/vd:say he/r was/xd:be sorry/j ~./.", "attributed(Bo): Bo said he was sorry\n"},
      // A word alone claims nothing, two without a verb may.
      {"Velmouth/p ~./.", ""},
      {"Ferry/n aground/j ~./.", "asserted: Ferry aground\n"},
      {"Stop/vb ~./.", "asserted: Stop\n"},
      // Questions claim nothing.
      {"Did/xd:do the/d old/j boat/n sink/vb ~?/.", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.markup);
    CHECK(ClaimsOf(TaggedArticle(c.markup)) == c.claims);
  }
}

TEST_CASE("A quotation over several sentences has one speaker") {
  const AnalyzedDocument article = TaggedArticle(
      "\"/. ~We/r lost/vd:lose the/d old/j boat/n ~./.\n"
      "Our/r crew/n swam/vd:swim home/a that/d night/n ~,/. ~\"/. said/vd:say Ada/p ~./.\n"
      "\"/. ~Nobody/r saw/vd:see the/d big/j rock/n ~./. ~\"/.\n"
      "The/d navy/n searched/vd:search the/d coast/n ~./.");
  CHECK(ClaimsOf(article) ==
        "attributed(Ada): We lost the old boat\n"
        "attributed(Ada): Our crew swam home that night\n"
        "attributed(Ada): not Nobody saw the big rock\n"
        "asserted: The navy searched the coast\n");
}

TEST_CASE("The source is who the words name, not where that one is from or whom one works for") {
  struct Case {
    const char* source;
    EntityType type;
    std::uint32_t token;  // the name
    bool speaks;
  };
  const Case kCases[] = {
      {"Orrow/p", EntityType::kPlace, 0, true},
      {"Orrow/p teachers/N", EntityType::kPlace, 0, false},
      {"Orrow/p ~'s/t mayor/n", EntityType::kPlace, 0, false},
      {"The/d Orrow/p Gazette/p", EntityType::kPlace, 1, false},
      {"Officials/N in/i Orrow/p", EntityType::kPlace, 2, false},
      {"The/d people/N of/i the/d Orrow/p", EntityType::kPlace, 4, false},
      {"The/d Dunlin/p engineer/n", EntityType::kProduct, 1, false},
      {"Bell/p", EntityType::kPerson, 0, true},
      {"Director/n Bell/p", EntityType::kPerson, 1, true},
      {"A/d Bell/p aide/n", EntityType::kPerson, 1, false},
      {"Bell/p ~'s/t lawyer/n", EntityType::kPerson, 0, false},
      // What an organisation says, its people say.
      {"Navy/p officials/N", EntityType::kOrg, 0, true},
      {"A/d spokesman/n for/i Acme/p", EntityType::kOrg, 3, true},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.source);
    const AnalyzedDocument article =
        TaggedArticle(std::string(c.source) + " said/vd:say the/d old/j boat/n sank/vd:sink ~./.");
    const IndexRange name{c.token, c.token + 1};
    const std::string words = TextOf(article, article.TokenRangeBytes(name));
    const std::vector<Entity> entities = {EntityAt(article, words.c_str(), c.type, {c.token})};
    const std::vector<Claim> claims = ExtractClaims({article}, entities, DocId{0});
    REQUIRE(claims.size() == 1);
    REQUIRE(claims[0].said_by);
    CHECK(claims[0].said_by->entity.has_value() == c.speaks);
  }
}

TEST_CASE("He is the last named speaker, unless somebody else was named since") {
  const char* const kSpeech = "Bo/p said/vd:say the/d old/j boat/n sank/vd:sink ~./.\n";
  const std::string reply = "He/r said/vd:say the/d crew/n left/vd:leave in/i rafts/N ~./.";
  {
    const AnalyzedDocument article = TaggedArticle(kSpeech + reply);
    const std::vector<Entity> entities = {EntityAt(article, "Bo", EntityType::kPerson, {0})};
    const std::vector<Claim> claims = ExtractClaims({article}, entities, DocId{0});
    REQUIRE(claims.size() == 2);
    REQUIRE(claims[1].said_by);
    CHECK(claims[1].said_by->text == "Bo");
    CHECK(claims[1].said_by->entity == EntityId{0});
  }
  {
    const AnalyzedDocument article =
        TaggedArticle(kSpeech + ("Ed/p owns/vp:own two/m big/j ferries/N ~./.\n" + reply));
    const std::vector<Entity> entities = {EntityAt(article, "Bo", EntityType::kPerson, {0}),
                                          EntityAt(article, "Ed", EntityType::kPerson, {7})};
    const std::vector<Claim> claims = ExtractClaims({article}, entities, DocId{0});
    REQUIRE(claims.size() == 3);
    REQUIRE(claims[2].said_by);
    CHECK(claims[2].said_by->text == "Ed");
  }
}

TEST_CASE("A claim holds the entities that its pronouns stand for") {
  const AnalyzedDocument article = TaggedArticle(
      "Bo/p left/vd:leave the/d harbour/n ~./.\nHe/r sold/vd:sell the/d old/j boat/n ~./.");
  std::vector<Entity> entities = {EntityAt(article, "Bo", EntityType::kPerson, {0})};
  Reference reference;
  reference.sentence = 1;
  reference.tokens = {5, 6};
  reference.range = article.document.tokens[5].range;
  reference.kind = ReferenceKind::kPronoun;
  CHECK(ExtractClaims({article}, entities, DocId{0})[1].entities.empty());
  entities[0].references = {reference};
  const std::vector<Claim> claims = ExtractClaims({article}, entities, DocId{0});
  REQUIRE(claims.size() == 2);
  CHECK(claims[1].entities == std::vector<EntityId>{EntityId{0}});
}

TEST_CASE("Headlines count, later headings and boilerplate do not") {
  AnalyzedDocument article = TaggedArticle(
      "Old/j boat/n sinks/vp:sink off/i Oslo/p\n\n"
      "The/d old/j boat/n sank/vd:sink ~./.\n\n"
      "What/r comes/vp:come next/a now/a\n\n"
      "Subscribe/vb to/i our/r daily/j letter/n ~./.");
  article.document.sentences[0].kind = SentenceKind::kHeading;
  article.document.sentences[2].kind = SentenceKind::kHeading;
  article.document.sentences[3].kind = SentenceKind::kBoilerplate;
  CHECK(ClaimsOf(article) == "asserted: Old boat sinks off Oslo\nasserted: The old boat sank\n");
}

TEST_CASE("Every range of a claim lies where claim.h says") {
  AnalyzedDocument article = TaggedArticle(
      "The/d navy/n stopped/vd:stop the/d boat/n on/i March/p 17/m and/c seized/vd:seize 23/m "
      "old/j rifles/N ~,/. police/N said/vd:say ~./.");
  article.source.date = "2026-03-20";
  const std::vector<Entity> entities = {EntityAt(article, "navy", EntityType::kOrg, {1})};
  const std::vector<Claim> claims = ExtractClaims({article}, entities, DocId{0});
  REQUIRE(claims.size() == 2);
  CHECK(TextOf(article, *claims[0].subject) == "The navy");
  CHECK(TextOf(article, claims[0].predicate) == "stopped");
  REQUIRE(claims[0].arguments.size() == 2);
  CHECK(TextOf(article, claims[0].arguments[0]) == "the boat");
  REQUIRE(claims[0].dates.size() == 1);
  CHECK(claims[0].dates[0].iso == "2026-03-17");
  CHECK_FALSE(claims[1].subject);
  CHECK(TextOf(article, *claims[1].carried_subject) == "The navy");
  REQUIRE(claims[1].quantities.size() == 1);
  for (const Claim& claim : claims) {
    const ByteRange sentence = article.document.sentences[claim.sentence].range;
    CHECK(sentence.Contains(claim.range));
    CHECK(article.TokenRangeBytes(claim.tokens) == claim.range);
    CHECK(claim.range.Contains(claim.predicate));
    for (const ByteRange argument : claim.arguments) CHECK(claim.range.Contains(argument));
    for (const Quantity& quantity : claim.quantities) CHECK(claim.range.Contains(quantity.range));
    for (const ByteRange cue : claim.cues) CHECK(sentence.Contains(cue));
    // The carried subject brings its entity along.
    CHECK(claim.entities == std::vector<EntityId>{EntityId{0}});
    CHECK(claim.stance == Stance::kAttributed);
  }
}

}  // namespace
}  // namespace px
