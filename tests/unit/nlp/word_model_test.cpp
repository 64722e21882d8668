#include "nlp/word_model.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <map>
#include <string>

#include "assets/embedded.h"
#include "tests/support/tiny_word_model.h"

namespace px {
namespace {

using Offsets = std::map<std::string, std::size_t>;

void Put(std::string& bytes, std::size_t at, std::uint32_t value) {
  for (int i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> (8 * i));
}

TEST_CASE("ReadWordModel reads what a file says") {
  const TinyWordModel tiny(1);
  const std::string bytes = tiny.Bytes();
  const Result<WordModel> result = ReadWordModel(bytes);
  REQUIRE(result.ok());
  const WordModel& model = result.value();
  CHECK(model.sizes.words == 4);
  CHECK(model.sizes.first_gates() == 80);
  CHECK(model.words.Find("didn't") == 1);
  CHECK(!model.words.Find("other"));
  CHECK(model.tag_labels[4].verb_form == VerbForm::kPast);
  CHECK(model.name_types == std::vector<NameType>{NameType::kPerson, NameType::kOrganization});
  CHECK(model.relation_labels[1] == Deprel::kNsubj);
  CHECK(model.root_relation == 4);
  CHECK(model.tag_hidden.outputs == 16);
  CHECK(model.tag_hidden.multiplier == tiny.tag_hidden.multiplier);
  CHECK(model.relations.bias.size() == 8);  // five labels, padded
  CHECK(std::equal(tiny.third.weights.begin(), tiny.third.weights.end(),
                   model.third.weights.begin()));
  CHECK(model.arc_root == tiny.arc_root);
  CHECK(std::equal(tiny.distance.begin(), tiny.distance.end(), model.distance.begin()));
}

TEST_CASE("NibbleTable: four bits, low first, times scale and step") {
  NibbleTable table;
  table.step = 2;
  table.width = 4;
  table.scales = std::string_view("\0\x03\xFF", 3);
  table.nibbles = std::string_view("\xFF\xFF\x80\x7F\x0F\xF0", 6);
  std::int32_t sums[4] = {1, 1, 1, 1};
  table.AddRow(0, sums);
  CHECK(std::vector<std::int32_t>(sums, sums + 4) == std::vector<std::int32_t>{1, 1, 1, 1});
  table.AddRow(1, sums);  // 0, 8, 15, 7 less 8
  CHECK(std::vector<std::int32_t>(sums, sums + 4) == std::vector<std::int32_t>{-47, 1, 43, -5});
  table.AddRow(2, sums);  // 15, 0, 0, 15
  CHECK(std::vector<std::int32_t>(sums, sums + 4) ==
        std::vector<std::int32_t>{3523, -4079, -4037, 3565});
}

TEST_CASE("ReadWordModel reads the embedded model") {
  CHECK(ReadWordModel(EmbeddedAsset("models/words.bin")).ok());
}

TEST_CASE("ReadWordModel refuses what is wrong, with a sentence") {
  struct Case {
    const char* what;
    std::function<void(std::string&, const Offsets&)> change;
    const char* message;
    ErrorCode code = ErrorCode::kBadFormat;
  };
  const auto number = [](const char* part, std::size_t skip, std::uint32_t value) {
    return [=](std::string& bytes, const Offsets& at) { Put(bytes, at.at(part) + skip, value); };
  };
  constexpr const char* kNumbers = "cut off or a number is out of bounds";
  constexpr const char* kLists = "lists are cut off or out of bounds";
  const Case kCases[] = {
      {"empty", [](std::string& b, const Offsets&) { b.clear(); }, "no word model"},
      {"magic", [](std::string& b, const Offsets&) { b[0] = 'Q'; }, "no word model"},
      {"version", number("version", 0, 1), "version 1", ErrorCode::kBadVersion},
      {"no version", [](std::string& b, const Offsets&) { b.resize(6); }, "size"},
      {"width 0", number("sizes", 4 * 8, 0), "widths"},
      {"width 24", number("sizes", 4 * 8, 24), "widths"},
      {"width 272", number("sizes", 4 * 8, 272), "widths"},
      {"shapes", number("sizes", 4 * 2, 73), "widths"},
      {"cases", number("sizes", 4 * 3, 5), "widths"},
      {"buckets 0", number("sizes", 4 * 1, 0), "widths"},
      {"buckets", number("sizes", 4 * 1, 0xFFFFFFFF), "widths"},
      {"words", number("sizes", 0, 0xFFFFFFFF), "widths"},
      {"arc", number("sizes", 4 * 13, 144), "widths"},
      {"inputs", number("sizes", 4 * 9, 176), "widths"},
      {"word classes 0", number("sizes", 4 * 18, 0), "widths"},
      {"word classes", number("sizes", 4 * 18, 129), "widths"},
      {"phrase classes", number("sizes", 4 * 19, 256), "widths"},
      {"phrase bits", number("sizes", 4 * 20, 9), "widths"},
      {"tags 0", number("sizes", 4 * 15, 0), "widths"},
      {"fewer words than said", number("sizes", 0, 5), "words are not in order"},
      {"long blob", number("words", 0, 0x7FFFFFFF), "words are not in order"},
      {"order of words", [](std::string& b, const Offsets& at) { b[at.at("words") + 4] = 'z'; },
       "words are not in order"},
      {"step 0", number("word_step", 0, 0), kNumbers},
      {"step 17", number("affix_step", 0, 17), kNumbers},
      {"multiplier", number("form", 0, 0xFFFFFFFF), kNumbers},
      {"large multiplier", number("form", 0, (1 << 23) + 1), kNumbers},
      {"bias", number("tag", 4 * 5, (1 << 20) + 1), kNumbers},
      {"negative bias", number("tag", 4 * 5, 0xFFEFFFFF), kNumbers},
      {"weight -128",
       [](std::string& b, const Offsets& at) { b[at.at("third") + 8 * 64 + 3] = '\x80'; },
       kNumbers},
      {"case row", number("cases", 0, 4096), kNumbers},
      {"phrase row", number("phrases", 0, 4096), kNumbers},
      {"edge row", number("edges", 0, 0xDFFF), kNumbers},  // -8193
      {"arc root", number("arc_root", 0, 4096), kNumbers},
      {"relation root", number("relation_root", 0, 4096), kNumbers},
      {"distance", number("distance", 4 * 16, (1 << 20) + 1), kNumbers},
      {"no buckets", number("listed_words", 0, 0), kLists},
      {"buckets of words", number("listed_words", 0, 21), kLists},
      {"more words than counted", number("listed_words", 4, 5), kLists},
      {"class of words",
       [](std::string& b, const Offsets& at) { b[at.at("listed_phrases") - 1] = '\x83'; }, kLists},
      {"class of phrases", [](std::string& b, const Offsets&) { b.back() = '\x04'; }, kLists},
      {"cut", [](std::string& b, const Offsets&) { b.pop_back(); }, kLists},
      {"long", [](std::string& b, const Offsets&) { b += '\0'; }, "longer"},
  };
  Offsets at;
  const std::string good = TinyWordModel(1).Bytes(&at);
  for (const Case& c : kCases) {
    CAPTURE(c.what);
    std::string bytes = good;
    c.change(bytes, at);
    SealWordModel(bytes);
    const Result<WordModel> result = ReadWordModel(bytes);
    REQUIRE(!result.ok());
    CHECK(result.error().code == c.code);
    CHECK(result.error().message.find(c.message) != std::string::npos);
    CHECK(result.error().message.back() == '.');
  }
}

TEST_CASE("ReadWordModel refuses labels that it does not know") {
  struct Case {
    const char* what;
    std::function<void(TinyWordModel&)> change;
    const char* message;
  };
  const Case kCases[] = {
      {"tag", [](TinyWordModel& m) { m.tags[0] = "DETS"; }, "tags"},
      {"tag twice", [](TinyWordModel& m) { m.tags[0] = m.tags[1]; }, "tags"},
      {"no O", [](TinyWordModel& m) { m.names[0] = "S-LOC"; }, "types of names"},
      {"order of names", [](TinyWordModel& m) { std::swap(m.names[1], m.names[2]); },
       "types of names"},
      {"mixed types", [](TinyWordModel& m) { m.names[2] = "I-ORG"; }, "types of names"},
      {"type twice",
       [](TinyWordModel& m) { std::copy_n(m.names.begin() + 1, 4, m.names.begin() + 5); },
       "types of names"},
      {"type", [](TinyWordModel& m) { m.names[1] = "B-THING"; }, "types of names"},
      {"relation", [](TinyWordModel& m) { m.relations[0] = "dett"; }, "relations"},
      {"relation twice", [](TinyWordModel& m) { m.relations[0] = "obj"; }, "relations"},
      {"no root", [](TinyWordModel& m) { m.relations[4] = "xcomp"; }, "relations"},
      {"word twice", [](TinyWordModel& m) { m.words[1] = m.words[0]; }, "words"},
      {"empty word", [](TinyWordModel& m) { m.words[0] = ""; }, "words"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.what);
    TinyWordModel model(1);
    c.change(model);
    const std::string bytes = model.Bytes();
    const Result<WordModel> result = ReadWordModel(bytes);
    REQUIRE(!result.ok());
    CHECK(result.error().message.find(c.message) != std::string::npos);
  }
}

TEST_CASE("ReadWordModel refuses every shorter file and every changed byte") {
  const std::string good = TinyWordModel(1).Bytes();
  for (std::size_t size = 0; size < good.size(); size += size < 400 ? 1 : 97) {
    // A copy of just this size: reading past it is seen by the sanitizer.
    std::string bytes(good, 0, size);
    bytes.shrink_to_fit();
    CHECK(!ReadWordModel(bytes).ok());
    SealWordModel(bytes);
    CHECK(!ReadWordModel(bytes).ok());
  }
  for (std::size_t at = 0; at < good.size(); at += 13) {
    std::string bytes = good;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
    CHECK(!ReadWordModel(bytes).ok());
  }
}

}  // namespace
}  // namespace px
