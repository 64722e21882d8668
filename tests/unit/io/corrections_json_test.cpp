#include "io/corrections_json.h"

#include <doctest/doctest.h>

#include "io/workspace.h"

namespace px {
namespace {

const std::string kDigest(64, 'a');

CorrectionList OneOfEach() {
  const MentionRef place{kDigest, "Gull \"Daily\"", {3, 9}};
  const EntityRef seen{"Caf\u00E9", EntityType::kOrg, place};
  const EntityRef named{"two\nlines", EntityType::kOther, std::nullopt};
  const ClaimRef claim{place, {4, 6}};
  const ClaimRef other{{kDigest, "", {10, 30}}, {12, 15}};
  return CorrectionList(
      {
          RenameEntity{seen, "Bar"},
          MergeEntities{seen, named},
          SplitEntity{named, {"a", ""}, {place}, "Part", EntityType::kLaw},
          RetypeEntity{seen, EntityType::kEvent},
          DeleteEntity{named},
          AddMention{place, named},
          DeleteMention{{kDigest, "", {0, 1}}},
          JoinClaims{claim, other},
          SplitClaim{other},
          RestanceClaim{claim, Stance::kHedged},
          JudgeConflict{claim, other, ConflictKind::kDate, Verdict::kUpdated},
          JudgeConflict{other, claim, ConflictKind::kDegree, std::nullopt},
      },
      5);
}

TEST_CASE("Corrections survive writing and reading, what was undone included") {
  const CorrectionList list = OneOfEach();
  const std::string bytes = WriteCorrections(list);
  const auto read = ReadCorrections(bytes);
  REQUIRE(read.ok());
  CHECK(read.value() == list);
  CHECK(WriteCorrections(read.value()) == bytes);

  const auto none = ReadCorrections(WriteCorrections({}));
  REQUIRE(none.ok());
  CHECK(none.value() == CorrectionList{});
}

TEST_CASE("A workspace keeps corrections, and they can be read from it alone") {
  SourceText article;
  article.name = "a.txt";
  article.text = "Text.";
  const std::string bytes = WriteWorkspace({article}, OneOfEach());
  const auto workspace = ReadWorkspace(bytes);
  REQUIRE(workspace.ok());
  CHECK(workspace.value().corrections == OneOfEach());
  CHECK(ReadCorrections(bytes).value() == OneOfEach());
  // Without corrections the file is what it was before there were any.
  CHECK(WriteWorkspace({article}).find("corrections") == std::string::npos);
  CHECK_FALSE(ReadWorkspace("{\"format\":\"parallax-workspace\",\"version\":1,\"articles\":[],"
                            "\"corrections\":[]}")
                  .ok());
}

std::string File(const std::string& operations) {
  return "{\"format\":\"parallax-corrections\",\"version\":1,\"operations\":[" + operations + "]}";
}

TEST_CASE("ReadCorrections reads what a person would write") {
  const auto read = ReadCorrections(
      File(R"({"op":"rename","entity":{"name":"AWS","type":"ORG"},"name":"Amazon Web Services"})"));
  REQUIRE(read.ok());
  CHECK(read.value().applied() == 1);
}

TEST_CASE("ReadCorrections refuses everything else with a sentence that names the operation") {
  const std::string entity = R"("entity":{"name":"A","type":"ORG"})";
  const std::string digest = "\"sha256\":\"" + kDigest + "\"";
  struct Case {
    std::string operation;
    const char* why;
  };
  const Case cases[] = {
      {"1", "\"op\""},
      {"null", "\"op\""},
      {"{}", "\"op\""},
      {R"({"op":5})", "not a string"},
      {R"({"op":"explode"})", "none that this version knows"},
      {R"({"op":"delete"})", "no \"entity\""},
      {R"({"op":"delete","entity":[]})", "an object is missing"},
      {R"({"op":"delete","entity":{"name":"","type":"ORG"}})", "no name"},
      {R"({"op":"delete","entity":{"name":"A","type":"org"}})", "none of ORG"},
      {R"({"op":"delete","entity":{"name":["A"],"type":"ORG"}})", "not a string"},
      {R"({"op":"delete",)" + entity + R"(,"comment":"x"})", "does not know"},
      {R"({"op":"rename",)" + entity + "}", "no \"name\""},
      {R"({"op":"rename",)" + entity + R"(,"name":"a\nb"})", "control characters"},
      {R"({"op":"rename",)" + entity + ",\"name\":\"" + std::string(1'000'000, 'x') + "\"}",
       "too long"},
      {R"({"op":"retype",)" + entity + R"(,"type":7})", "not a string"},
      {R"({"op":"split",)" + entity + R"(,"aliases":[],"mentions":[],"name":"B","type":"ORG"})",
       "what to split off"},
      {R"({"op":"split",)" + entity + R"(,"aliases":[1],"mentions":[],"name":"B","type":"ORG"})",
       "not strings"},
      {R"({"op":"split",)" + entity + R"(,"aliases":"B","mentions":[],"name":"B","type":"ORG"})",
       "not an array"},
      {R"({"op":"delete_mention","mention":{"sha256":"00","begin":0,"end":1}})", "hexadecimal"},
      {R"({"op":"delete_mention","mention":{)" + digest + R"(,"begin":-1,"end":1}})", "offset"},
      {R"({"op":"delete_mention","mention":{)" + digest + R"(,"begin":0.5,"end":1}})", "offset"},
      {R"({"op":"delete_mention","mention":{)" + digest + R"(,"begin":0,"end":9e9}})", "offset"},
      {R"({"op":"delete_mention","mention":{)" + digest + R"(,"begin":1,"end":1}})", "not after"},
      {R"({"op":"split_off","claim":{)" + digest + R"(,"begin":0,"end":9}})", "no \"predicate\""},
      {R"({"op":"split_off","claim":{)" + digest + R"(,"begin":0,"end":9,"predicate":[1]}})",
       "pair"},
      {R"({"op":"join","into":{)" + digest + R"(,"begin":0,"end":9,"predicate":[1,2]}})",
       "no \"from\""},
      {R"({"op":"stance","claim":{)" + digest +
           R"(,"begin":0,"end":9,"predicate":[1,2]},"stance":"angry"})",
       "\"stance\" is none"},
      {R"({"op":"conflict","a":{)" + digest + R"(,"begin":0,"end":9,"predicate":[1,2]},"b":{)" +
           digest + R"(,"begin":0,"end":9,"predicate":[1,2]},"kind":"date","verdict":"maybe"})",
       "\"verdict\" is none"},
  };
  const std::string good = R"({"op":"delete",)" + entity + "}";
  for (const Case& c : cases) {
    CAPTURE(c.operation.substr(0, 200));
    const auto read = ReadCorrections(File(good + "," + c.operation));
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().message.find("operation 2") != std::string::npos);
    CHECK(read.error().message.find(c.why) != std::string::npos);
    CHECK(read.error().message.ends_with('.'));
    CHECK(read.error().message.size() < 200);
  }
}

TEST_CASE("ReadCorrections refuses files that are none") {
  std::string many = "{}";
  for (int i = 0; i < 100'000; ++i) many += ",{}";
  struct Case {
    std::string bytes;
    ErrorCode code;
  };
  const Case cases[] = {
      {"", ErrorCode::kBadFormat},
      {"[]", ErrorCode::kBadFormat},
      {"{}", ErrorCode::kBadFormat},
      {R"({"format":"parallax-analysis","version":1})", ErrorCode::kBadFormat},
      {R"({"format":"parallax-corrections","version":2,"operations":[]})", ErrorCode::kBadVersion},
      {R"({"format":"parallax-corrections","version":1})", ErrorCode::kBadFormat},
      {R"({"format":"parallax-corrections","version":1,"operations":{}})", ErrorCode::kBadFormat},
      {R"({"format":"parallax-corrections","version":1,"operations":[],"applied":1})",
       ErrorCode::kBadFormat},
      {R"({"format":"parallax-corrections","version":1,"operations":[],"aplied":0})",
       ErrorCode::kBadFormat},
      {File("{\"op\":\"\xFF\"}"), ErrorCode::kBadFormat},
      {File(std::string(100'000, '[')), ErrorCode::kBadFormat},
      {File(many), ErrorCode::kTooLarge},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes.substr(0, 100));
    const auto read = ReadCorrections(c.bytes);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == c.code);
  }
}

}  // namespace
}  // namespace px
