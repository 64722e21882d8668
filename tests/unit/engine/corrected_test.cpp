#include "engine/corrected.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "engine/session.h"
#include "io/analysis_json.h"

namespace px {
namespace {

SourceText Article(std::string name, std::string text) {
  SourceText source;
  source.name = std::move(name);
  source.text = std::move(text);
  return source;
}

std::vector<SourceText> Articles() {
  return {
      Article("a.txt",
              "The Harbour Authority of Tessmouth said on Monday that Ada Rook had sunk the ferry "
              "Petrel. Ada Rook denied it. The Harbour Authority fined Gull Lines $5 million.\n"),
      Article("b.txt",
              "Gull Lines was fined $5 million by the Harbour Authority after the Petrel sank off "
              "Tessmouth. \"We will appeal,\" said Ada Rook of Gull Lines.\n"),
      Article("c.txt",
              "Divers found the Petrel off Tessmouth. Ms Rook said Gull Lines would pay divers. "
              "The company Gull Lines sails to Orrow.\n"),
  };
}

const Analysis& Uncorrected() {
  static const Analysis analysis = AnalyzeAll(Articles());
  return analysis;
}

EntityId Named(const Analysis& analysis, std::string_view name) {
  for (std::uint32_t e = 0; e < analysis.entities.size(); ++e) {
    if (analysis.entities[e].name == name) return EntityId{e};
  }
  FAIL(std::string(name));
  return {};
}

EntityRef Ref(std::string_view name) {
  return RefToEntity(Uncorrected(), Named(Uncorrected(), name));
}

// One of each kind, each with something to do.
std::vector<Correction> AllKinds() {
  const Analysis& analysis = Uncorrected();
  const Entity& ship = analysis.entities[Named(analysis, "Petrel").value];
  const Entity& lines = analysis.entities[Named(analysis, "Gull Lines").value];
  return {
      RenameEntity{Ref("Ada Rook"), "Captain Rook"},
      RetypeEntity{Ref("Petrel"), EntityType::kLaw},
      SplitEntity{Ref("Gull Lines"),
                  {},
                  {RefToMention(analysis, lines.mentions.back())},
                  "Gull Lines of Orrow",
                  EntityType::kOrg},
      MergeEntities{Ref("Tessmouth"), Ref("Orrow")},
      DeleteMention{RefToMention(analysis, ship.mentions[0])},
      AddMention{{analysis.documents[2].sha256, "", {0, 6}},
                 {"Divers", EntityType::kOrg, std::nullopt}},
      DeleteEntity{Ref("Gull Lines")},
  };
}

// Everything that must hold between the parts of an analysis.
void CheckConsistent(const Analysis& analysis) {
  std::set<std::pair<std::uint32_t, ByteRange>> places;
  for (std::uint32_t e = 0; e < analysis.entities.size(); ++e) {
    const Entity& entity = analysis.entities[e];
    CHECK_FALSE(entity.mentions.empty());
    if (e > 0) CHECK(analysis.entities[e - 1].mentions.size() >= entity.mentions.size());
    for (const Mention& mention : entity.mentions) {
      CHECK(mention.entity == EntityId{e});
      CHECK(places.insert({mention.doc.value, mention.range}).second);
      const auto& sentences = analysis.documents[mention.doc.value].sentences;
      CHECK(sentences[mention.sentence].range.Contains(mention.range));
    }
  }
  for (const Claim& claim : analysis.claims) {
    CHECK(std::is_sorted(claim.entities.begin(), claim.entities.end()));
    for (const EntityId id : claim.entities) CHECK(id.value < analysis.entities.size());
    if (claim.said_by && claim.said_by->entity) {
      CHECK(claim.said_by->entity->value < analysis.entities.size());
    }
    for (std::uint32_t e = 0; e < analysis.entities.size(); ++e) {
      for (const Mention& mention : analysis.entities[e].mentions) {
        if (mention.doc != claim.doc || !claim.range.Contains(mention.range)) continue;
        CHECK(std::binary_search(claim.entities.begin(), claim.entities.end(), EntityId{e}));
      }
    }
  }
}

TEST_CASE("ApplyCorrections: nothing in force gives the uncorrected bytes") {
  const std::string want = WriteAnalysisJson(Uncorrected());
  CHECK(WriteAnalysisJson(ApplyCorrections(Uncorrected(), {})) == want);
  CorrectionList list;
  for (const Correction& correction : AllKinds()) list.Add(correction);
  CHECK(WriteAnalysisJson(ApplyCorrections(Uncorrected(), list)) != want);
  while (list.CanUndo()) list.Undo();
  CHECK(WriteAnalysisJson(ApplyCorrections(Uncorrected(), list)) == want);
}

TEST_CASE("ApplyCorrections: operations that change nothing give the uncorrected bytes") {
  const Analysis& analysis = Uncorrected();
  CorrectionList list;
  for (std::uint32_t e = 0; e < analysis.entities.size(); ++e) {
    const EntityRef ref = RefToEntity(analysis, EntityId{e});
    list.Add(RetypeEntity{ref, ref.type});
    list.Add(MergeEntities{ref, ref});
    list.Add(RenameEntity{ref, ref.name});
  }
  CHECK(WriteAnalysisJson(ApplyCorrections(analysis, list)) == WriteAnalysisJson(analysis));
}

// Applies one operation after the other, each of which changes something, and takes all of them
// back again. Returns the analyses as JSON, the uncorrected one first; `list` holds what can be
// redone.
std::vector<std::string> StepForthAndBack(const std::vector<Correction>& corrections,
                                          CorrectionList& list) {
  std::vector<std::string> steps = {WriteAnalysisJson(Uncorrected())};
  for (const Correction& correction : corrections) {
    list.Add(correction);
    const Analysis corrected = ApplyCorrections(Uncorrected(), list);
    CHECK(corrected.diagnostics.size() == Uncorrected().diagnostics.size());
    CheckConsistent(corrected);
    steps.push_back(WriteAnalysisJson(corrected));
    CHECK(steps.back() != steps[steps.size() - 2]);
  }
  for (std::size_t step = steps.size(); list.CanUndo();) {
    list.Undo();
    --step;
    CHECK(WriteAnalysisJson(ApplyCorrections(Uncorrected(), list)) == steps[step - 1]);
  }
  return steps;
}

TEST_CASE("ApplyCorrections: undo takes back one operation, redo brings it again") {
  CorrectionList list;
  const std::vector<std::string> steps = StepForthAndBack(AllKinds(), list);
  for (std::size_t step = 1; list.CanRedo(); ++step) {
    list.Redo();
    CHECK(WriteAnalysisJson(ApplyCorrections(Uncorrected(), list)) == steps[step]);
  }
}

TEST_CASE("ApplyCorrections: the order of loading does not matter") {
  CorrectionList list;
  for (const Correction& correction : AllKinds()) list.Add(correction);
  std::vector<SourceText> articles = Articles();
  const std::string want = WriteAnalysisJson(ApplyCorrections(Uncorrected(), list));
  while (std::next_permutation(
      articles.begin(), articles.end(),
      [](const SourceText& a, const SourceText& b) { return a.name < b.name; })) {
    CHECK(WriteAnalysisJson(ApplyCorrections(AnalyzeAll(articles), list)) == want);
  }
}

TEST_CASE("ApplyCorrections: corrections outlive a further article and the loss of one") {
  CorrectionList list;
  list.Add(RenameEntity{Ref("Ada Rook"), "Captain Rook"});
  list.Add(MergeEntities{Ref("Tessmouth"), Ref("Orrow")});
  std::vector<SourceText> more = Articles();
  // First in canonical order, so that every id moves.
  more.push_back(Article("0.txt", "Zia Quill and Ada Rook left Orrow. Zia Quill is in Paris.\n"));
  const Analysis with = ApplyCorrections(AnalyzeAll(more), list);
  CheckConsistent(with);
  CHECK(with.diagnostics.empty());
  const Entity& rook = with.entities[Named(with, "Captain Rook").value];
  CHECK(rook.mentions.front().doc == DocId{0});
  Named(with, "Tessmouth");

  std::vector<SourceText> fewer = Articles();
  fewer.pop_back();  // the only one that names Orrow
  const Analysis without = ApplyCorrections(AnalyzeAll(fewer), list);
  CheckConsistent(without);
  Named(without, "Captain Rook");
  REQUIRE(without.diagnostics.size() == 1);
  CHECK(without.diagnostics[0].message.find("\"Orrow\"") != std::string::npos);
}

// A hand-made analysis: two claims that share two names, and a source known from elsewhere.
Analysis TwoClaims() {
  Analysis analysis;
  for (const char* name : {"a", "b"}) {
    AnalyzedArticle article;
    article.source = Article(name, "Ada Rook, Gull of Orrow and Ltd fined it. He said so.");
    article.source.outlet = name;
    article.sha256 = "1";
    article.sentences = {{{0, 41}, {}, 0, {}}, {{42, 53}, {}, 0, {}}};
    analysis.documents.push_back(article);
  }
  const auto add = [&](std::string name, EntityType type, ByteRange range) {
    const EntityId id{static_cast<std::uint32_t>(analysis.entities.size())};
    Entity entity;
    entity.name = name;
    entity.type = type;
    entity.aliases = {{name, 2}};
    for (const std::uint32_t doc : {0u, 1u}) {
      entity.mentions.push_back({DocId{doc}, 0, {}, range, id});
    }
    analysis.entities.push_back(entity);
  };
  add("Ada Rook", EntityType::kPerson, {0, 8});
  add("Gull of Orrow and Ltd", EntityType::kOrg, {10, 31});
  for (const std::uint32_t doc : {0u, 1u}) {
    Claim claim;
    claim.doc = DocId{doc};
    claim.range = {0, 40};
    claim.entities = {EntityId{0}, EntityId{1}};
    claim.said_by = Attribution{{42, 44}, "He", EntityId{0}};
    analysis.claims.push_back(claim);
  }
  analysis.clusters = {
      {"label", ClaimId{0}, {ClaimId{0}, ClaimId{1}}, {DocId{0}, DocId{1}}, 1, {}, {}, {900, 900}}};
  analysis.links = {{ClaimId{0},
                     ClaimId{1},
                     Relation::kSame,
                     900,
                     {{ReasonKind::kEntity, 400, "both name Gull of Orrow and Ltd and Ada Rook"},
                      {ReasonKind::kWording, 100, "words in common: fine"}}}};
  return analysis;
}

TEST_CASE("ApplyCorrections: reasons of links and sources of claims follow the entities") {
  const Analysis analysis = TwoClaims();
  const EntityRef rook{"Ada Rook", EntityType::kPerson, {}};
  const EntityRef gull{"Gull of Orrow and Ltd", EntityType::kOrg, {}};
  const MentionRef first{"1", "a", {0, 8}};
  struct Case {
    std::vector<Correction> corrections;
    ReasonKind kind;
    std::string detail;
    std::optional<std::string> source;
  };
  const Case cases[] = {
      {{RenameEntity{rook, "Rook"}},
       ReasonKind::kEntity,
       "both name Gull of Orrow and Ltd and Rook",
       "Rook"},
      {{MergeEntities{rook, gull}}, ReasonKind::kEntity, "both name Ada Rook", "Ada Rook"},
      {{DeleteEntity{rook}}, ReasonKind::kEntity, "both name Gull of Orrow and Ltd", std::nullopt},
      // Named in one claim only: no longer shared.
      {{SplitEntity{rook, {}, {first}, "Other Rook", EntityType::kPerson}},
       ReasonKind::kEntity,
       "both name Gull of Orrow and Ltd",
       "Ada Rook"},
      {{DeleteEntity{rook}, DeleteEntity{gull}},
       ReasonKind::kWording,
       "words in common: Gull of Orrow and Ltd and Ada Rook",
       std::nullopt},
  };
  for (const Case& c : cases) {
    CAPTURE(c.detail);
    const Analysis corrected =
        ApplyCorrections(analysis, CorrectionList(c.corrections, c.corrections.size()));
    CheckConsistent(corrected);
    const Reason& reason = corrected.links[0].reasons[0];
    CHECK(reason.kind == c.kind);
    CHECK(reason.detail == c.detail);
    CHECK(reason.weight == 400);
    CHECK(corrected.links[0].reasons[1].detail == "words in common: fine");
    const std::optional<EntityId> source = corrected.claims[1].said_by->entity;
    REQUIRE(source.has_value() == c.source.has_value());
    if (source) CHECK(corrected.entities[source->value].name == *c.source);
  }
}

TEST_CASE("ApplyCorrections: a claim that names an entity by a pronoun keeps it") {
  Analysis analysis = TwoClaims();
  analysis.claims[1].range = {42, 52};  // "He said so"
  analysis.claims[1].entities = {EntityId{0}};
  analysis.links[0].reasons[0].detail = "both name Ada Rook";
  const EntityRef rook{"Ada Rook", EntityType::kPerson, {}};
  const Analysis renamed =
      ApplyCorrections(analysis, CorrectionList({RenameEntity{rook, "Rook"}}, 1));
  REQUIRE(renamed.claims[1].entities.size() == 1);
  CHECK(renamed.entities[renamed.claims[1].entities[0].value].name == "Rook");
  CHECK(renamed.links[0].reasons[0].detail == "both name Rook");
  const Analysis deleted = ApplyCorrections(analysis, CorrectionList({DeleteEntity{rook}}, 1));
  CHECK(deleted.claims[1].entities.empty());
  CHECK(deleted.links[0].reasons[0].kind == ReasonKind::kWording);
}

TEST_CASE("ApplyCorrections: the source of a claim is found in its words, a person first") {
  Analysis analysis = TwoClaims();
  analysis.claims[0].said_by = Attribution{{0, 31}, "Ada Rook, Gull ...", EntityId{0}};
  CorrectionList list;
  list.Add(RetypeEntity{{"Gull of Orrow and Ltd", EntityType::kOrg, {}}, EntityType::kPerson});
  list.Add(RetypeEntity{{"Ada Rook", EntityType::kPerson, {}}, EntityType::kOrg});
  const Analysis corrected = ApplyCorrections(analysis, list);
  CHECK(corrected.entities[corrected.claims[0].said_by->entity->value].name ==
        "Gull of Orrow and Ltd");
}

// The last claim of the article with this name.
ClaimRef LastClaimOf(const Analysis& analysis, std::string_view name) {
  for (auto c = static_cast<std::uint32_t>(analysis.claims.size()); c-- > 0;) {
    const Claim& claim = analysis.claims[c];
    if (analysis.documents[claim.doc.value].source.name == name) return RefToClaim(analysis, {c});
  }
  FAIL(std::string(name));
  return {};
}

std::vector<Correction> OnClaims() {
  const Analysis& analysis = Uncorrected();
  return {JoinClaims{LastClaimOf(analysis, "a.txt"), LastClaimOf(analysis, "c.txt")},
          RestanceClaim{LastClaimOf(analysis, "b.txt"), Stance::kDenied},
          RenameEntity{Ref("Petrel"), "The Petrel"}, SplitClaim{LastClaimOf(analysis, "c.txt")}};
}

TEST_CASE("ApplyCorrections: claims and names together, one step back and forth") {
  CorrectionList list;
  StepForthAndBack(OnClaims(), list);
}

TEST_CASE("ApplyCorrections: on claims, the order of loading does not matter") {
  CorrectionList list;
  for (const Correction& correction : OnClaims()) list.Add(correction);
  std::vector<SourceText> articles = Articles();
  const std::string want = WriteAnalysisJson(ApplyCorrections(Uncorrected(), list));
  while (std::next_permutation(
      articles.begin(), articles.end(),
      [](const SourceText& a, const SourceText& b) { return a.name < b.name; })) {
    CHECK(WriteAnalysisJson(ApplyCorrections(AnalyzeAll(articles), list)) == want);
  }
}

TEST_CASE("ApplyCorrections: on claims, those of a text that is gone are told in order") {
  std::vector<SourceText> fewer = Articles();
  fewer.pop_back();
  CorrectionList list;
  for (const Correction& correction : OnClaims()) list.Add(correction);
  const Analysis without = ApplyCorrections(AnalyzeAll(fewer), list);
  REQUIRE(without.diagnostics.size() == 2);
  CHECK(without.diagnostics[0].message.find("Correction 1 (join two claims)") == 0);
  CHECK(without.diagnostics[1].message.find("Correction 4 (split off a claim)") == 0);
  CHECK(list.all().size() == 4);
}

// Some of the operations in some order, those that say the same thing twice or nothing included.
CorrectionList SomeOf(const std::vector<Correction>& all, std::uint32_t& random) {
  const auto draw = [&random](std::uint32_t limit) {
    random = random * 1664525 + 1013904223;
    return (random >> 16) % limit;
  };
  CorrectionList list;
  for (std::uint32_t i = draw(6); i > 0; --i) {
    list.Add(all[draw(static_cast<std::uint32_t>(all.size()))]);
  }
  return list;
}

TEST_CASE("CorrectedAnalysis: Apply gives what a fresh copy gives, whatever was in force before") {
  std::vector<Correction> all = AllKinds();
  for (const Correction& correction : OnClaims()) all.push_back(correction);
  all.push_back(MergeEntities{Ref("Gull Lines"), Ref("Ada Rook")});
  all.push_back(RenameEntity{Ref("Gull Lines"), "Aardvark"});  // moves to another place
  all.push_back(DeleteEntity{{"Nobody", EntityType::kPerson, {}}});
  const std::string uncorrected = WriteAnalysisJson(Uncorrected());
  CorrectedAnalysis corrected(Uncorrected());
  std::uint32_t random = 7;
  for (int i = 0; i < 150; ++i) {
    CAPTURE(i);
    const CorrectionList list = SomeOf(all, random);
    corrected.Apply(list);
    const Analysis fresh = ApplyCorrections(Uncorrected(), list);
    CHECK(WriteAnalysisJson(corrected.now()) == WriteAnalysisJson(fresh));
    CHECK(corrected.problems() == fresh.diagnostics.size());
    CheckConsistent(corrected.now());
  }
  corrected.Apply({});
  CHECK(WriteAnalysisJson(corrected.now()) == uncorrected);
}

TEST_CASE("CorrectedAnalysis leaves alone what no operation touches") {
  Analysis analysis = TwoClaims();
  // As no Session makes it: only changed where something of it is corrected.
  analysis.claims[0].entities = {EntityId{1}};
  analysis.entities.push_back(analysis.entities[0]);
  analysis.entities[2].name = "Zeal";
  for (Mention& mention : analysis.entities[2].mentions) {
    mention.range = {42, 44};
    mention.entity = EntityId{2};
  }
  const std::string reason = analysis.links[0].reasons[0].detail;
  CorrectedAnalysis corrected(std::move(analysis));
  corrected.Apply(CorrectionList({DeleteEntity{{"Zeal", EntityType::kPerson, {}}}}, 1));
  CHECK(corrected.now().entities.size() == 2);
  CHECK(corrected.now().claims[0].entities == std::vector<EntityId>{EntityId{1}});
  CHECK(corrected.now().links[0].reasons[0].detail == reason);
}

TEST_CASE("Analysis JSON tells what the reader changed, and nothing where nothing was") {
  CorrectionList list;
  for (const Correction& correction : OnClaims()) list.Add(correction);
  CHECK(WriteAnalysisJson(Uncorrected()).find("by_reader") == std::string::npos);
  CHECK(WriteAnalysisJson(ApplyCorrections(Uncorrected(), list)).find("\"by_reader\":true") !=
        std::string::npos);
}

}  // namespace
}  // namespace px
