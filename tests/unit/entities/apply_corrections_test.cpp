#include "entities/apply_corrections.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace px {
namespace {

std::vector<NumberedCorrection> Numbered(std::vector<EntityCorrection> corrections) {
  std::vector<NumberedCorrection> numbered;
  for (EntityCorrection& correction : corrections) {
    numbered.push_back({static_cast<std::uint32_t>(numbered.size()), std::move(correction)});
  }
  return numbered;
}

CorrectedEntities Correct(const std::vector<Entity>& entities,
                          const std::vector<CorrectedArticle>& articles,
                          const std::vector<NumberedCorrection>& corrections) {
  return CorrectEntities(entities, MentionIndex(entities, articles.size()), articles, corrections);
}

// Articles of one sentence each, and entities made of all places of some words.
class Newsroom {
 public:
  explicit Newsroom(std::vector<std::string> texts) : texts_(std::move(texts)) {
    for (const std::string& text : texts_) {
      sentences_.push_back({{{0, static_cast<std::uint32_t>(text.size())}, {}, 0, {}}});
    }
  }

  // A text stands for its digest.
  const std::string& Digest(std::uint32_t doc) const { return texts_[doc]; }

  Newsroom& Name(std::string name, EntityType type, const std::vector<std::string>& words) {
    Entity entity;
    entity.name = std::move(name);
    entity.type = type;
    for (const std::string& word : words) {
      std::uint32_t count = 0;
      for (std::uint32_t doc = 0; doc < texts_.size(); ++doc) {
        for (std::size_t at = texts_[doc].find(word); at != std::string::npos;
             at = texts_[doc].find(word, at + 1)) {
          const auto begin = static_cast<std::uint32_t>(at);
          const auto end = begin + static_cast<std::uint32_t>(word.size());
          entity.mentions.push_back({DocId{doc},
                                     0,
                                     {},
                                     {begin, end},
                                     EntityId{static_cast<std::uint32_t>(entities_.size())}});
          ++count;
        }
      }
      entity.aliases.push_back({word, count});
      if (word != entity.name) entity.evidence.push_back({word, "Short for it."});
    }
    std::sort(entity.mentions.begin(), entity.mentions.end(), [](const auto& a, const auto& b) {
      return std::pair(a.doc, a.range) < std::pair(b.doc, b.range);
    });
    entities_.push_back(std::move(entity));
    return *this;
  }

  MentionRef At(std::uint32_t doc, const std::string& word) const {
    const auto begin = static_cast<std::uint32_t>(texts_[doc].find(word));
    REQUIRE(begin < texts_[doc].size());
    return {Digest(doc), "", {begin, begin + static_cast<std::uint32_t>(word.size())}};
  }

  CorrectedEntities Apply(std::vector<EntityCorrection> corrections) const {
    std::vector<CorrectedArticle> articles;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      articles.push_back({Digest(i), "", texts_[i], &sentences_[i]});
    }
    return Correct(entities_, articles, Numbered(std::move(corrections)));
  }

  const std::vector<Entity>& entities() const { return entities_; }

 private:
  std::vector<std::string> texts_;
  std::vector<std::vector<Sentence>> sentences_;
  std::vector<Entity> entities_;
};

// "Name/TYPE: alias*count ...; ..." in order.
std::string Show(const std::vector<Entity>& entities) {
  constexpr const char* kTypes[] = {"org", "person", "place", "product", "event", "law", "other"};
  std::string text;
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    const Entity& entity = entities[e];
    if (e > 0) text += "; ";
    text += entity.name + "/" + kTypes[static_cast<int>(entity.type)] + ":";
    std::uint32_t counted = 0;
    for (const Alias& alias : entity.aliases) {
      text += " " + alias.text + "*" + std::to_string(alias.count);
      counted += alias.count;
    }
    CHECK(counted == entity.mentions.size());
    for (const Mention& mention : entity.mentions) CHECK(mention.entity == EntityId{e});
    CHECK(std::is_sorted(entity.mentions.begin(), entity.mentions.end(),
                         [](const Mention& a, const Mention& b) {
                           return std::pair(a.doc, a.range) < std::pair(b.doc, b.range);
                         }));
  }
  return text;
}

Newsroom Port() {
  Newsroom room({"Gull Lines said the Gull sank off Orrow.", "GL paid. Orrow Council met in Orrow.",
                 "Rook of GL left Orrow, then left Orrow."});
  room.Name("Orrow", EntityType::kPlace, {"left Orrow", "in Orrow", "off Orrow"});
  room.Name("Gull Lines", EntityType::kOrg, {"GL", "Gull Lines"});
  room.Name("Gull", EntityType::kProduct, {"the Gull"});
  room.Name("Orrow Council", EntityType::kOrg, {"Orrow Council"});
  room.Name("Rook", EntityType::kPerson, {"Rook"});
  return room;
}

const EntityRef kLines{"Gull Lines", EntityType::kOrg, {}};
const EntityRef kCouncil{"Orrow Council", EntityType::kOrg, {}};
const EntityRef kRook{"Rook", EntityType::kPerson, {}};

TEST_CASE("CorrectEntities: every operation, and the entities in order afterwards") {
  const Newsroom room = Port();
  const std::string orrow = "Orrow/place: left Orrow*2 in Orrow*1 off Orrow*1; ";
  struct Case {
    EntityCorrection correction;
    std::string want;
  };
  const Case cases[] = {
      {RenameEntity{kRook, "Ada Rook"},
       orrow + "Gull Lines/org: GL*2 Gull Lines*1; Ada Rook/person: Rook*1; "
               "Gull/product: the Gull*1; Orrow Council/org: Orrow Council*1"},
      {MergeEntities{kLines, kCouncil}, "Gull Lines/org: GL*2 Gull Lines*1 Orrow Council*1; " +
                                            orrow +
                                            "Gull/product: the Gull*1; Rook/person: Rook*1"},
      {SplitEntity{kLines, {"GL"}, {}, "Gales Ltd", EntityType::kLaw},
       orrow + "Gales Ltd/law: GL*2; Gull/product: the Gull*1; Gull Lines/org: Gull Lines*1; "
               "Orrow Council/org: Orrow Council*1; Rook/person: Rook*1"},
      {SplitEntity{kLines, {}, {room.At(2, "GL")}, "Gales Ltd", EntityType::kOrg},
       orrow + "Gull Lines/org: GL*1 Gull Lines*1; Gales Ltd/org: GL*1; Gull/product: the Gull*1; "
               "Orrow Council/org: Orrow Council*1; Rook/person: Rook*1"},
      // What is left needs a name that some text gives it.
      {SplitEntity{kLines, {"Gull Lines"}, {}, "Gull Lines", EntityType::kOrg},
       orrow + "GL/org: GL*2; Gull/product: the Gull*1; Gull Lines/org: Gull Lines*1; "
               "Orrow Council/org: Orrow Council*1; Rook/person: Rook*1"},
      // All of it: nothing is left of the old one.
      {SplitEntity{kRook, {"Rook"}, {}, "Rook Ltd", EntityType::kOrg},
       orrow + "Gull Lines/org: GL*2 Gull Lines*1; Gull/product: the Gull*1; "
               "Orrow Council/org: Orrow Council*1; Rook Ltd/org: Rook*1"},
      {RetypeEntity{kRook, EntityType::kProduct},
       orrow + "Gull Lines/org: GL*2 Gull Lines*1; Gull/product: the Gull*1; "
               "Orrow Council/org: Orrow Council*1; Rook/product: Rook*1"},
      {DeleteEntity{kLines},
       orrow + "Gull/product: the Gull*1; Orrow Council/org: Orrow Council*1; Rook/person: Rook*1"},
      {AddMention{room.At(1, "GL paid"), kRook},
       orrow + "Gull Lines/org: GL*1 Gull Lines*1; Rook/person: GL paid*1 Rook*1; "
               "Gull/product: the Gull*1; Orrow Council/org: Orrow Council*1"},
      {AddMention{room.At(0, "sank"), {"Sank", EntityType::kEvent, {}}},
       orrow + "Gull Lines/org: GL*2 Gull Lines*1; Gull/product: the Gull*1; "
               "Orrow Council/org: Orrow Council*1; Rook/person: Rook*1; Sank/event: sank*1"},
      {DeleteMention{room.At(0, "Gull Lines")},
       orrow + "GL/org: GL*2; Gull/product: the Gull*1; Orrow Council/org: Orrow Council*1; "
               "Rook/person: Rook*1"},
      {DeleteMention{room.At(2, "Rook")},
       orrow + "Gull Lines/org: GL*2 Gull Lines*1; Gull/product: the Gull*1; "
               "Orrow Council/org: Orrow Council*1"},
  };
  for (const Case& c : cases) {
    const CorrectedEntities corrected = room.Apply({c.correction});
    CHECK(corrected.problems.empty());
    CHECK(Show(corrected.entities) == c.want);
  }
}

TEST_CASE("CorrectEntities says where each entity went and why it is as it is") {
  const Newsroom room = Port();
  const CorrectedEntities corrected =
      room.Apply({MergeEntities{kLines, kCouncil}, DeleteEntity{kRook}});
  using Successor = std::optional<EntityId>;
  CHECK(corrected.successors ==
        std::vector<Successor>{EntityId{1}, EntityId{0}, EntityId{2}, EntityId{0}, std::nullopt});
  const std::vector<LinkEvidence>& evidence = corrected.entities[0].evidence;
  REQUIRE(evidence.size() == 2);
  CHECK(evidence[0].alias == "GL");
  CHECK(evidence[0].reason == "Short for it.");
  CHECK(evidence[1].alias == "Orrow Council");
  CHECK(evidence[1].reason == "You merged it with this name.");
  // The machine's reason for an alias goes with the alias.
  const CorrectedEntities split =
      room.Apply({SplitEntity{kLines, {"GL"}, {}, "Gales", EntityType::kOrg}});
  for (const Entity& entity : split.entities) {
    if (entity.name == "Gull Lines") CHECK(entity.evidence.empty());
    if (entity.name == "Gales") CHECK(entity.evidence.size() == 2);
  }
}

TEST_CASE("CorrectEntities applies each operation to the result of those before it") {
  const Newsroom room = Port();
  const CorrectedEntities corrected = room.Apply({
      RenameEntity{kRook, "Ada Rook"},
      RetypeEntity{{"Ada Rook", EntityType::kPerson, {}}, EntityType::kOrg},
      MergeEntities{{"Ada Rook", EntityType::kOrg, {}}, kLines},
      DeleteEntity{kCouncil},
      RenameEntity{kCouncil, "Council"},
  });
  CHECK(corrected.entities[0].name == "Ada Rook");
  CHECK(corrected.entities[0].mentions.size() == 4);
  REQUIRE(corrected.problems.size() == 1);
  CHECK(corrected.problems[0].index == 4);
  CHECK(corrected.problems[0].diagnostic.message ==
        "Correction 5 (rename \"Orrow Council\") was left out: no such name is found any more.");
}

TEST_CASE("CorrectEntities finds the entity again after a new analysis, or leaves it alone") {
  // The reader saw "Reed" the person, named in the first text.
  const std::vector<std::string> texts = {"Reed spoke.", "Ada Reed went to Reed."};
  const MentionRef place = {texts[0], "", {0, 4}};
  const EntityRef seen{"Reed", EntityType::kPerson, place};
  struct Case {
    const char* what;
    Newsroom room;
    EntityRef ref;
    std::string found;  // what it is called afterwards; empty: left out
  };
  const std::vector<std::string> other_texts = {"Rain fell.", texts[1]};
  const Case cases[] = {
      {"as it was", Newsroom(texts).Name("Reed", EntityType::kPerson, {"Reed"}), seen, "Reed"},
      {"named more fully now",
       Newsroom({"Reed.", texts[1]}).Name("Ada Reed", EntityType::kPerson, {"Ada Reed", "Reed."}),
       {"Reed.", EntityType::kPerson, MentionRef{"Reed.", "", {0, 5}}},
       "Ada Reed"},
      {"typed otherwise now",
       Newsroom({"Reed"}).Name("Reed", EntityType::kPlace, {"Reed"}),
       {"Reed", EntityType::kPerson, MentionRef{"Reed", "", {0, 4}}},
       "Reed"},
      {"its article is gone, its name is not",
       Newsroom(other_texts).Name("Reed", EntityType::kPerson, {"Reed"}), seen, "Reed"},
      {"its article is gone, another type has the name",
       Newsroom(other_texts).Name("Reed", EntityType::kPlace, {"Reed"}), seen, ""},
      {"its place is part of another name now, its name is elsewhere",
       Newsroom(texts)
           .Name("Spoke", EntityType::kOrg, {"Reed spoke"})
           .Name("Reed", EntityType::kPerson, {"to Reed"}),
       seen, "to Reed"},
      {"its place is typed otherwise and another entity is called so",
       Newsroom({"Reed", texts[1]})
           .Name("Reed", EntityType::kPlace, {"Reed"})
           .Name("Reed", EntityType::kPerson, {"went"}),
       {"Reed", EntityType::kPerson, MentionRef{"Reed", "", {0, 4}}},
       ""},
      {"two are called so",
       Newsroom(other_texts)
           .Name("Reed", EntityType::kPerson, {"Ada Reed"})
           .Name("Reed", EntityType::kPerson, {"to Reed"}),
       seen, ""},
      {"gone", Newsroom(texts).Name("Spoke", EntityType::kPerson, {"spoke"}), seen, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    const CorrectedEntities corrected = c.room.Apply({RetypeEntity{c.ref, EntityType::kLaw}});
    CHECK(corrected.problems.empty() == !c.found.empty());
    bool retyped = false;
    for (const Entity& entity : corrected.entities) {
      if (entity.type != EntityType::kLaw) continue;
      CHECK(entity.name == c.found);
      retyped = true;
    }
    CHECK(retyped == !c.found.empty());
  }
}

TEST_CASE("CorrectEntities: what is done already is no problem, what cannot be done is one") {
  const Newsroom room = Port();
  const MentionRef unloaded{"another text", "", {0, 3}};
  const MentionRef beyond{room.Digest(2), "", {0, 9999}};
  struct Case {
    EntityCorrection correction;
    bool problem;
  };
  const Case cases[] = {
      {RenameEntity{kRook, "Rook"}, false},
      {RetypeEntity{kRook, EntityType::kPerson}, false},
      {MergeEntities{kRook, kRook}, false},
      {AddMention{room.At(2, "Rook"), kRook}, false},
      {RenameEntity{kRook, " "}, true},
      {SplitEntity{kRook, {"Raven"}, {}, "Raven", EntityType::kPerson}, true},
      {SplitEntity{kRook, {"Rook"}, {}, "", EntityType::kPerson}, true},
      {SplitEntity{kRook, {}, {room.At(1, "GL")}, "GL", EntityType::kOrg}, true},
      {DeleteMention{room.At(2, "of")}, true},
      {DeleteMention{unloaded}, true},
      {DeleteMention{beyond}, true},
      {AddMention{unloaded, kRook}, true},
      {AddMention{room.At(2, " "), kRook}, true},
      {AddMention{room.At(2, "of"), {"x\n", EntityType::kOrg, {}}}, true},
      {AddMention{room.At(2, "of"), {"Of", EntityType::kOrg, unloaded}}, true},
  };
  for (const Case& c : cases) {
    CAPTURE(DescribeEntityCorrection(c.correction));
    const CorrectedEntities corrected = room.Apply({c.correction});
    CHECK(corrected.problems.size() == (c.problem ? 1 : 0));
    CHECK(Show(corrected.entities) == Show(room.Apply({}).entities));
  }
}

TEST_CASE("CorrectEntities says when only a part of a split was found") {
  const Newsroom room = Port();
  const CorrectedEntities corrected =
      room.Apply({SplitEntity{kLines, {"GL", "GLL"}, {}, "Gales", EntityType::kOrg}});
  REQUIRE(corrected.problems.size() == 1);
  CHECK(corrected.problems[0].diagnostic.message ==
        "Correction 1 (split \"Gales\" from \"Gull Lines\") was applied in part: 1 of its words "
        "and places are not found any more.");
  CHECK(corrected.entities.size() == room.entities().size() + 1);
}

TEST_CASE("CorrectEntities tells copies of one text apart by the outlet") {
  const std::string text = "Reed spoke.";
  const std::vector<Sentence> sentences = {{{0, 11}, {}, 0, {}}};
  const std::vector<CorrectedArticle> both = {{"1", "Gull", text, &sentences},
                                              {"1", "Tern", text, &sentences}};
  Entity reed;
  reed.name = "Reed";
  reed.aliases = {{"Reed", 2}};
  reed.mentions = {{DocId{0}, 0, {}, {0, 4}, EntityId{0}}, {DocId{1}, 0, {}, {0, 4}, EntityId{0}}};
  const auto left_in = [&](const char* outlet) {
    const auto list = Numbered({DeleteMention{{"1", outlet, {0, 4}}}});
    const CorrectedEntities corrected = Correct({reed}, both, list);
    if (!corrected.problems.empty()) return -1;
    return static_cast<int>(corrected.entities[0].mentions[0].doc.value);
  };
  CHECK(left_in("Gull") == 1);
  CHECK(left_in("Tern") == 0);
  CHECK(left_in("Wren") == -1);
}

TEST_CASE("CorrectEntities: what points back to a name goes with it") {
  Newsroom room({"Rook spoke. She sat. Reed rose. He ran."});
  room.Name("Rook", EntityType::kPerson, {"Rook", "Reed"});
  std::vector<Entity> entities = room.entities();
  for (const ByteRange range : {ByteRange{12, 15}, ByteRange{32, 34}}) {
    Reference reference;
    reference.range = range;
    entities[0].references.push_back(reference);
  }
  const std::string text = room.Digest(0);
  const std::vector<Sentence> sentences = {{{0, 39}, {}, 0, {}}};
  const std::vector<CorrectedArticle> articles = {{text, "", text, &sentences}};
  const EntityRef rook{"Rook", EntityType::kPerson, {}};
  const auto split = Numbered({SplitEntity{rook, {"Reed"}, {}, "Reed", EntityType::kPerson}});
  for (const Entity& entity : Correct(entities, articles, split).entities) {
    REQUIRE(entity.references.size() == 1);
    CHECK(entity.references[0].range.begin == (entity.name == "Reed" ? 32 : 12));
  }
  const auto less = Numbered({DeleteMention{room.At(0, "Rook")}});
  const CorrectedEntities left = Correct(entities, articles, less);
  REQUIRE(left.entities.size() == 1);
  CHECK(left.entities[0].references.size() == 1);
}

TEST_CASE("CorrectEntities counts as aliases only what counted before") {
  Newsroom room({"Rook Ltd grew. The firm sold."});
  room.Name("Rook Ltd", EntityType::kOrg, {"Rook Ltd"});
  std::vector<Entity> entities = room.entities();
  entities[0].mentions.push_back({DocId{0}, 0, {}, {15, 23}, EntityId{0}});
  const std::string text = "Rook Ltd grew. The firm sold.";
  const std::vector<Sentence> sentences = {{{0, 29}, {}, 0, {}}};
  const std::vector<CorrectedArticle> articles = {{"1", "", text, &sentences}};
  const EntityRef rook{"Rook Ltd", EntityType::kOrg, {}};
  auto list = Numbered({RetypeEntity{rook, EntityType::kPerson}});
  const CorrectedEntities corrected = Correct(entities, articles, list);
  REQUIRE(corrected.entities.size() == 1);
  CHECK(corrected.entities[0].mentions.size() == 2);
  CHECK(corrected.entities[0].aliases.size() == 1);
  // Without its name the firm is not an entity.
  list.push_back({1, DeleteMention{{"1", "", {0, 8}}}});
  CHECK(Correct(entities, articles, list).entities.empty());
}

}  // namespace
}  // namespace px
