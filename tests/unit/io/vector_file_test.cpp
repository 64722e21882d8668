#include "io/vector_file.h"

#include <doctest/doctest.h>

#include <bit>
#include <cstdlib>
#include <string>
#include <vector>

namespace px {
namespace {

std::string Float(float number) {
  const auto bits = std::bit_cast<std::uint32_t>(number);
  std::string bytes;
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(bits >> shift & 0xFF);
  return bytes;
}

std::string Floats(const std::vector<float>& numbers) {
  std::string bytes;
  for (const float number : numbers) bytes += Float(number);
  return bytes;
}

int SimilarityIn(const ReaderVectors& reader, const std::string& a, const std::string& b) {
  const WordVectors vectors = reader.Select({a, b});
  const auto x = vectors.Find(a);
  const auto y = vectors.Find(b);
  REQUIRE((x && y));
  return vectors.Similarity(*x, *y);
}

std::string Safetensors(const std::string& head, const std::string& data) {
  std::string size;
  for (int shift = 0; shift < 64; shift += 8) {
    size += static_cast<char>(std::uint64_t{head.size()} >> shift & 0xFF);
  }
  return size + head + data;
}

std::string Table(const std::string& type, const std::string& shape, const std::string& offsets) {
  return R"({"__metadata__":{"format":"pt"},"embeddings":{"dtype":")" + type + R"(","shape":)" +
         shape + R"(,"data_offsets":)" + offsets + "}}";
}

constexpr const char* kTokenizer =
    R"({"version":"1.0","model":{"type":"WordPiece","unk_token":"[UNK]",)"
    R"("continuing_subword_prefix":"##","vocab":{"[UNK]":0,"die":1,"perish":2,"##ed":3,"Bonn":4}}})";

TEST_CASE("ReadVectorTable: the forms of text files") {
  struct Case {
    const char* what;
    const char* text;
  };
  const Case cases[] = {
      {"GloVe", "die 1 0 0 0 0\nperish 2 0 0 0 0\ngo 0 1 0 0 0\n"},
      {"fastText", "3 5\ndie 1 0 0 0 0 \nperish 2 0 0 0 0 \ngo 0 1 0 0 0 \n"},
      {"no line end behind the last", "die 1 0 0 0 0\nperish 2 0 0 0 0\ngo 0 1 0 0 0"},
      {"lines of Windows, tabs",
       "die\t1\t0\t0\t0\t0\r\nperish\t2\t0\t0\t0\t0\r\ngo\t0\t1\t0\t0\t0\r\n"},
      {"exponents and signs",
       "die +1E-3 0.0 -0 0 .0\nperish 12345678901234567890123 0 0e5 0 0.\ngo 0 1e-2 0 0 0\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    const Result<ReaderVectors> read = ReadVectorTable(c.text);
    CAPTURE((read.ok() ? std::string() : read.error().message));
    // 1.2e22 is larger than any number of a vector.
    const bool too_large = std::string_view(c.what) == "exponents and signs";
    REQUIRE(read.ok() != too_large);
    if (too_large) continue;
    CHECK(read.value().size() == 3);
    CHECK(read.value().width() == 5);
    CHECK(SimilarityIn(read.value(), "die", "perish") == 1000);
    CHECK(SimilarityIn(read.value(), "die", "go") == 0);
  }
}

TEST_CASE("ReadVectorTable reads decimal numbers") {
  const Result<ReaderVectors> read = ReadVectorTable(
      "a 1 0 0 0 0\n"
      "b 0.0100e2 100.00000000000000000000000001E-2 0 0 0\n"
      "c -7e-1 -.7 0 0 0\n"
      "d 1e-300 1e-999 0 0 0\n");
  REQUIRE(read.ok());
  CHECK(SimilarityIn(read.value(), "a", "b") == 707);
  CHECK(SimilarityIn(read.value(), "a", "c") == -707);
  CHECK(read.value().Select({"d"}).size() == 0);  // zeros, as near as numbers come
}

TEST_CASE("ReadVectorTable: words with spaces, capitals, accents, broken bytes") {
  const Result<ReaderVectors> read = ReadVectorTable(
      "the 1 0 0 0 0\n. . . 1 0 0 0 0\nParis 1 0 0 0 0\ncaf\u00E9 1 0 0 0 0\n\xC3( 1 0 0 0 0\n");
  REQUIRE(read.ok());
  CHECK(read.value().size() == 3);
  CHECK(SimilarityIn(read.value(), "cafe", ". . .") == 1000);
}

TEST_CASE("ReadVectorTable: word2vec's binary form") {
  const std::string row = Floats({1, 0, 0, 0, 0});
  const std::string other = Floats({0, 1, 0, 0, 0});
  for (const std::string& line_end : {std::string("\n"), std::string()}) {
    const std::string bytes =
        "3 5\ndie " + row + line_end + "go " + other + line_end + "Bonn " + row + line_end;
    const Result<ReaderVectors> read = ReadVectorTable(bytes);
    REQUIRE(read.ok());
    CHECK(read.value().size() == 2);
    CHECK(SimilarityIn(read.value(), "die", "go") == 0);
    CHECK(!ReadVectorTable(bytes.substr(0, bytes.size() - 9)).ok());
  }
  const std::string nan = Float(std::bit_cast<float>(0x7FC00000u));
  CHECK(!ReadVectorTable("1 5\ndie " + nan + nan + nan + nan + nan).ok());
}

TEST_CASE("ReadVectorTable says in a sentence what is wrong") {
  struct Case {
    const char* text;
    ErrorCode code;
    const char* part;
  };
  const Case cases[] = {
      {"", ErrorCode::kBadFormat, "Its first line is not a word and its numbers."},
      {"Once upon a time.\n", ErrorCode::kBadFormat, "first line"},
      {"10 4\n", ErrorCode::kBadFormat, "first line"},
      {"10 999999999\n", ErrorCode::kBadFormat, "first line"},
      {"a 1 2 3 4 5\nb 1 2 3 4\n", ErrorCode::kBadFormat, "Row 2 is not a word and 5 numbers."},
      {"a 1 2 3 4 5\nb 1 2 3 4 nan\n", ErrorCode::kBadFormat, "Row 2"},
      {"a 1 2 3 4 5\nb 1 2 3 4 1e999\n", ErrorCode::kBadFormat, "Row 2"},
      {"3 5\na 1 2 3 4 5\n", ErrorCode::kBadFormat, "not complete"},
      {"A 1 2 3 4 5\n", ErrorCode::kEmptyInput, "no word in small letters"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Result<ReaderVectors> read = ReadVectorTable(c.text);
    REQUIRE(!read.ok());
    CHECK(read.error().code == c.code);
    CHECK(read.error().message.find(c.part) != std::string::npos);
  }
  CHECK(ReadVectorTable("a 1 2 3 4 5\nb 1 2\n").error().where == 12);
}

TEST_CASE("ReadVectorModel: 32-bit, 16-bit and bfloat16 numbers") {
  struct Case {
    const char* type;
    std::string data;
    const char* offsets;
  };
  const auto shorts = [](const std::vector<unsigned>& numbers) {
    std::string bytes;
    for (const unsigned number : numbers) {
      bytes += static_cast<char>(number & 0xFF);
      bytes += static_cast<char>(number >> 8);
    }
    return bytes;
  };
  const Case cases[] = {
      {"F32", Floats({9, 9, 1, 0, 0.5f, 0.5f, 0, 1, 9, 9}), "[0,40]"},
      {"F16", shorts({0x4880, 0x4880, 0x3C00, 0, 0x3800, 0x3800, 0, 0x3C00, 0x4880, 0x4880}),
       "[0,20]"},
      {"BF16", shorts({0x4110, 0x4110, 0x3F80, 0, 0x3F00, 0x3F00, 0, 0x3F80, 0x4110, 0x4110}),
       "[0,20]"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.type);
    const Result<ReaderVectors> read =
        ReadVectorModel(Safetensors(Table(c.type, "[5,2]", c.offsets), c.data), kTokenizer);
    REQUIRE(read.ok());
    CHECK(read.value().size() == 3);  // neither [UNK] nor a name
    CHECK(SimilarityIn(read.value(), "die", "perish") == 707);
    // (0.5, 0.5), and the mean with (0, 1): 0.894, less what bytes lose.
    CHECK(std::abs(SimilarityIn(read.value(), "perish", "perished") - 894) <= 2);
  }
}

TEST_CASE("ReadVectorModel says in a sentence what is wrong") {
  const std::string data = Floats({9, 9, 1, 0, 0.5f, 0.5f, 0, 1, 9, 9});
  const std::string good = Table("F32", "[5,2]", "[0,40]");
  struct Case {
    std::string head;
    std::string tokenizer;
    const char* part;
  };
  const Case cases[] = {
      {"{", kTokenizer, "list of its tables"},
      {"{}", kTokenizer, "no table called 'embeddings'"},
      {R"({"embeddings":1})", kTokenizer, "type that this version does not read"},
      {Table("I8", "[5,2]", "[0,10]"), kTokenizer, "type that this version does not read"},
      {Table("F32", "[5]", "[0,40]"), kTokenizer, "does not say where"},
      {Table("F32", "[5,-2]", "[0,40]"), kTokenizer, "does not say where"},
      {Table("F32", "[5,2]", "[40,0]"), kTokenizer, "not where it says"},
      {Table("F32", "[5,2]", "[8,48]"), kTokenizer, "not where it says"},
      {Table("F32", "[4,2]", "[0,40]"), kTokenizer, "not where it says"},
      {Table("F32", "[0,2]", "[0,0]"), kTokenizer, "empty or too large"},
      {Table("F32", "[4611686018427387905,4]", "[0,16]"), kTokenizer, "empty or too large"},
      {good, "{}", "not a tokenizer.json"},
      {good, "[", "not a tokenizer.json"},
      {good, R"({"model":{"type":"Unigram","vocab":[]}})", "cuts words in a way"},
      {good, R"({"model":{"type":"WordPiece","vocab":[]}})", "no vocabulary"},
      {good, R"({"model":{"type":"WordLevel","vocab":{"a":5}}})", "does not belong"},
      {good, R"({"model":{"type":"WordLevel","vocab":{"a":-1}}})", "does not belong"},
      {good, R"({"model":{"type":"WordLevel","vocab":{"A":1}}})", "no word in small letters"},
      {good.substr(0, good.size() - 1) + R"(,"mapping":{}})", kTokenizer, "shares rows"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.head);
    CAPTURE(c.tokenizer);
    const Result<ReaderVectors> read = ReadVectorModel(Safetensors(c.head, data), c.tokenizer);
    REQUIRE(!read.ok());
    CHECK(read.error().message.find(c.part) != std::string::npos);
    CHECK(read.error().message.back() == '.');
  }
  CHECK(!ReadVectorModel("", kTokenizer).ok());
  CHECK(!ReadVectorModel(std::string(8, '\xFF'), kTokenizer).ok());
  std::string infinite = data;
  infinite.replace(8, 4, Float(std::bit_cast<float>(0x7F800000u)));
  CHECK(!ReadVectorModel(Safetensors(good, infinite), kTokenizer).ok());
}

TEST_CASE("KindOfVectorFile knows vectors from articles") {
  struct Case {
    const char* name;
    const char* head;
    VectorFileKind kind;
  };
  const Case cases[] = {
      {"model.safetensors", "", VectorFileKind::kTensors},
      {"tokenizer.json", "{}", VectorFileKind::kTokenizer},
      {"articles.json", "[]", VectorFileKind::kNone},
      {"glove.6B.50d.txt", "the 1 2 3 4 5\nof 1 2 3 4 5\n", VectorFileKind::kTable},
      {"wiki.vec", "2 5\nthe 1 2 3 4 5\nof 1 2 3 4 5\n", VectorFileKind::kTable},
      {"news.bin", "3000000 300\n</s> \x01\x02", VectorFileKind::kTable},
      {"news.bin",
       "\x7F"
       "ELF",
       VectorFileKind::kNone},
      {"story.txt", "Two ships met.\nOne sank.\n", VectorFileKind::kNone},
      {"table.txt", "Turnout 1 2 3 4 5\nThe council met.\n", VectorFileKind::kNone},
      {"table.md", "the 1 2 3 4 5\nof 1 2 3 4 5\n", VectorFileKind::kNone},
      {"empty.txt", "", VectorFileKind::kNone},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CAPTURE(c.head);
    CHECK(KindOfVectorFile(c.name, c.head) == c.kind);
  }
}

}  // namespace
}  // namespace px
