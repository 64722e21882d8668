#include "io/corrections_json.h"

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

#include "io/article_json.h"
#include "io/corrections_tree.h"
#include "io/enum_names.h"
#include "io/workspace.h"
#include "text/source_text.h"

namespace px {
namespace {

constexpr const char* kFormat = "parallax-corrections";
constexpr std::size_t kSha256Digits = 64;
constexpr std::string_view kDismissed = "dismissed";

// ---- writing

Json MentionJson(const MentionRef& mention) {
  Json object = {{"sha256", mention.sha256}};
  if (!mention.outlet.empty()) object["outlet"] = mention.outlet;
  object["begin"] = mention.range.begin;
  object["end"] = mention.range.end;
  return object;
}

Json ClaimRefJson(const ClaimRef& claim) {
  Json object = MentionJson(claim.place);
  object["predicate"] = {claim.predicate.begin, claim.predicate.end};
  return object;
}

Json EntityRefJson(const EntityRef& entity) {
  Json object = {{"name", entity.name}, {"type", NameOf(entity.type)}};
  if (entity.mention) object["mention"] = MentionJson(*entity.mention);
  return object;
}

struct OperationWriter {
  Json operator()(const RenameEntity& c) const {
    return {{"op", "rename"}, {"entity", EntityRefJson(c.entity)}, {"name", c.name}};
  }
  Json operator()(const MergeEntities& c) const {
    return {{"op", "merge"}, {"into", EntityRefJson(c.into)}, {"from", EntityRefJson(c.from)}};
  }
  Json operator()(const SplitEntity& c) const {
    Json mentions = Json::array();
    for (const MentionRef& mention : c.mentions) mentions.push_back(MentionJson(mention));
    return {{"op", "split"},        {"entity", EntityRefJson(c.entity)},
            {"aliases", c.aliases}, {"mentions", std::move(mentions)},
            {"name", c.name},       {"type", NameOf(c.type)}};
  }
  Json operator()(const RetypeEntity& c) const {
    return {{"op", "retype"}, {"entity", EntityRefJson(c.entity)}, {"type", NameOf(c.type)}};
  }
  Json operator()(const DeleteEntity& c) const {
    return {{"op", "delete"}, {"entity", EntityRefJson(c.entity)}};
  }
  Json operator()(const AddMention& c) const {
    return {{"op", "add_mention"},
            {"mention", MentionJson(c.mention)},
            {"entity", EntityRefJson(c.entity)}};
  }
  Json operator()(const DeleteMention& c) const {
    return {{"op", "delete_mention"}, {"mention", MentionJson(c.mention)}};
  }
  Json operator()(const JoinClaims& c) const {
    return {{"op", "join"}, {"into", ClaimRefJson(c.into)}, {"from", ClaimRefJson(c.from)}};
  }
  Json operator()(const SplitClaim& c) const {
    return {{"op", "split_off"}, {"claim", ClaimRefJson(c.claim)}};
  }
  Json operator()(const RestanceClaim& c) const {
    return {{"op", "stance"}, {"claim", ClaimRefJson(c.claim)}, {"stance", NameOf(c.stance)}};
  }
  Json operator()(const JudgeConflict& c) const {
    return {{"op", "conflict"},
            {"a", ClaimRefJson(c.a)},
            {"b", ClaimRefJson(c.b)},
            {"kind", NameOf(c.kind)},
            {"verdict", c.verdict ? NameOf(*c.verdict) : kDismissed}};
  }
};

// ---- reading

// Reads one operation; remembers the first thing that is wrong with it.
class OperationReader {
 public:
  // The operation; ask `problem` whether it is one.
  Correction Read(const Json& object) {
    const std::string op = String(object, "op");
    if (op == "rename") {
      Allow(object, {"op", "entity", "name"});
      return RenameEntity{Entity(object, "entity"), GivenName(object)};
    }
    if (op == "merge") {
      Allow(object, {"op", "into", "from"});
      return MergeEntities{Entity(object, "into"), Entity(object, "from")};
    }
    if (op == "split") return ReadSplit(object);
    if (op == "retype") {
      Allow(object, {"op", "entity", "type"});
      return RetypeEntity{Entity(object, "entity"), Type(object)};
    }
    if (op == "delete") {
      Allow(object, {"op", "entity"});
      return DeleteEntity{Entity(object, "entity")};
    }
    if (op == "add_mention") {
      Allow(object, {"op", "mention", "entity"});
      return AddMention{Mention(Member(object, "mention")), Entity(object, "entity")};
    }
    if (op == "delete_mention") {
      Allow(object, {"op", "mention"});
      return DeleteMention{Mention(Member(object, "mention"))};
    }
    return ReadOnClaims(object, op);
  }

  // The operations on claims.
  Correction ReadOnClaims(const Json& object, std::string_view op) {
    if (op == "join") {
      Allow(object, {"op", "into", "from"});
      return JoinClaims{ClaimAt(object, "into"), ClaimAt(object, "from")};
    }
    if (op == "split_off") {
      Allow(object, {"op", "claim"});
      return SplitClaim{ClaimAt(object, "claim")};
    }
    if (op == "stance") {
      Allow(object, {"op", "claim", "stance"});
      return RestanceClaim{ClaimAt(object, "claim"), Named<Stance>(object, "stance")};
    }
    if (op == "conflict") {
      Allow(object, {"op", "a", "b", "kind", "verdict"});
      JudgeConflict judged{ClaimAt(object, "a"), ClaimAt(object, "b"),
                           Named<ConflictKind>(object, "kind"), std::nullopt};
      if (String(object, "verdict") != kDismissed) {
        judged.verdict = Named<Verdict>(object, "verdict");
      }
      return judged;
    }
    Fail("its \"op\" is none that this version knows");
    return DeleteMention{};
  }

  // "" when the operation is usable.
  const std::string& problem() const { return problem_; }

 private:
  void Fail(std::string problem) {
    if (problem_.empty()) problem_ = std::move(problem);
  }

  const Json* Find(const Json& object, const char* key) const {
    if (!object.is_object()) return nullptr;
    const auto it = object.find(key);
    return it == object.end() ? nullptr : &*it;
  }

  const Json& Member(const Json& object, const char* key) {
    static const Json kNull;
    if (const Json* member = Find(object, key)) return *member;
    Fail("it has no \"" + std::string(key) + "\"");
    return kNull;
  }

  std::string String(const Json& object, const char* key) {
    const Json& member = Member(object, key);
    if (member.is_string()) return member.get<std::string>();
    Fail("its \"" + std::string(key) + "\" is not a string");
    return {};
  }

  void Allow(const Json& object, std::initializer_list<std::string_view> keys) {
    if (!object.is_object()) return Fail("an object is missing in it");
    for (const auto& [key, value] : object.items()) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
        return Fail("it has a member that this version does not know");
      }
    }
  }

  std::string GivenName(const Json& object) {
    std::string name = String(object, "name");
    if (!IsUsableName(name)) Fail("its \"name\" is empty, too long or holds control characters");
    return name;
  }

  EntityType Type(const Json& object) {
    const std::string name = String(object, "type");
    if (const auto type = FromName<EntityType>(name)) return *type;
    Fail("its \"type\" is none of ORG, PERSON, PLACE, PRODUCT, EVENT, LAW, OTHER");
    return EntityType::kOther;
  }

  EntityRef Entity(const Json& object, const char* key) {
    const Json& entity = Member(object, key);
    Allow(entity, {"name", "type", "mention"});
    EntityRef ref{String(entity, "name"), Type(entity), {}};
    // Longer than any article: no text names anything so.
    if (ref.name.empty() || ref.name.size() > kMaxSourceBytes) Fail("an entity in it has no name");
    if (const Json* mention = Find(entity, "mention")) ref.mention = Mention(*mention);
    return ref;
  }

  std::uint32_t Offset(const Json& member, const char* key) {
    if (member.is_number_unsigned() && member.get<std::uint64_t>() <= kMaxSourceBytes) {
      return static_cast<std::uint32_t>(member.get<std::uint64_t>());
    }
    Fail("its \"" + std::string(key) + "\" is not an offset in an article");
    return 0;
  }

  template <typename Enum>
  Enum Named(const Json& object, const char* key) {
    if (const auto value = FromName<Enum>(String(object, key))) return *value;
    Fail("its \"" + std::string(key) + "\" is none that this version knows");
    return Enum{};
  }

  ClaimRef ClaimAt(const Json& object, const char* key) {
    const Json& member = Member(object, key);
    Allow(member, {"sha256", "outlet", "begin", "end", "predicate"});
    ClaimRef claim{Place(member), {}};
    const Json& predicate = Array(member, "predicate");
    if (predicate.size() != 2) {
      Fail("its \"predicate\" is not a pair of offsets");
      return claim;
    }
    claim.predicate = {Offset(predicate[0], "predicate"), Offset(predicate[1], "predicate")};
    return claim;
  }

  MentionRef Mention(const Json& object) {
    Allow(object, {"sha256", "outlet", "begin", "end"});
    return Place(object);
  }

  MentionRef Place(const Json& object) {
    MentionRef mention;
    mention.sha256 = String(object, "sha256");
    const bool digest = mention.sha256.size() == kSha256Digits &&
                        mention.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!digest) Fail("its \"sha256\" is not 64 hexadecimal digits");
    if (Find(object, "outlet") != nullptr) mention.outlet = String(object, "outlet");
    mention.range = {Offset(Member(object, "begin"), "begin"),
                     Offset(Member(object, "end"), "end")};
    if (mention.range.begin >= mention.range.end) Fail("its \"end\" is not after its \"begin\"");
    return mention;
  }

  const Json& Array(const Json& object, const char* key) {
    static const Json kEmpty = Json::array();
    const Json& member = Member(object, key);
    if (member.is_array()) return member;
    Fail("its \"" + std::string(key) + "\" is not an array");
    return kEmpty;
  }

  SplitEntity ReadSplit(const Json& object) {
    Allow(object, {"op", "entity", "aliases", "mentions", "name", "type"});
    SplitEntity split;
    split.entity = Entity(object, "entity");
    for (const Json& alias : Array(object, "aliases")) {
      if (!alias.is_string()) Fail("its \"aliases\" are not strings");
      if (!problem_.empty()) break;
      split.aliases.push_back(alias.get<std::string>());
    }
    for (const Json& mention : Array(object, "mentions")) {
      if (!problem_.empty()) break;
      split.mentions.push_back(Mention(mention));
    }
    if (split.aliases.empty() && split.mentions.empty()) Fail("it says not what to split off");
    split.name = GivenName(object);
    split.type = Type(object);
    return split;
  }

  std::string problem_;
};

Error Unusable(const std::string& what) {
  return {ErrorCode::kBadFormat, "The corrections cannot be used: " + what + ".", {}};
}

}  // namespace

Json CorrectionsToJson(const CorrectionList& corrections) {
  Json operations = Json::array();
  for (const Correction& correction : corrections.all()) {
    operations.push_back(std::visit(OperationWriter{}, correction));
  }
  return {{"applied", corrections.applied()}, {"operations", std::move(operations)}};
}

Result<CorrectionList> CorrectionsFromJson(const Json& object) {
  if (!object.is_object()) return Unusable("they are not a JSON object");
  const auto operations = object.find("operations");
  if (operations == object.end() || !operations->is_array()) {
    return Unusable("they have no list of \"operations\"");
  }
  if (operations->size() > kMaxCorrections) {
    return Error{ErrorCode::kTooLarge, "More than 10,000 corrections: split the file.", {}};
  }
  std::vector<Correction> list;
  for (const Json& operation : *operations) {
    OperationReader reader;
    Correction correction = reader.Read(operation);
    if (!reader.problem().empty()) {
      return Unusable("operation " + std::to_string(list.size() + 1) + ": " + reader.problem());
    }
    list.push_back(std::move(correction));
  }
  std::size_t applied = list.size();
  if (const auto it = object.find("applied"); it != object.end()) {
    if (!it->is_number_unsigned() || it->get<std::uint64_t>() > list.size()) {
      return Unusable("\"applied\" is not a number of operations");
    }
    applied = it->get<std::size_t>();
  }
  return CorrectionList(std::move(list), applied);
}

std::string WriteCorrections(const CorrectionList& corrections) {
  Json tree = {{"format", kFormat}, {"version", 1}};
  tree.update(CorrectionsToJson(corrections));
  return DumpLines(tree);
}

Result<CorrectionList> ReadCorrections(std::string_view bytes) {
  const Json tree = Json::parse(bytes, nullptr, /*allow_exceptions=*/false);
  if (tree.is_object() && tree.contains("articles")) {
    Result<SavedWorkspace> workspace = ReadWorkspace(bytes);
    if (!workspace.ok()) return workspace.error();
    return std::move(workspace).value().corrections;
  }
  if (Status status = CheckHeader(tree, kFormat, "list of corrections"); !status.ok()) {
    return status.error();
  }
  for (const auto& [key, value] : tree.items()) {
    const bool known =
        key == "format" || key == "version" || key == "applied" || key == "operations";
    if (!known) return Unusable("they have a member that this version does not know");
  }
  return CorrectionsFromJson(tree);
}

}  // namespace px
