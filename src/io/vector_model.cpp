// model2vec's models: a tensor in a safetensors file, and the tokenizer's vocabulary.
#include <bit>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "io/vector_file.h"
#include "io/vector_words.h"
#include "nlp/byte_reader.h"

namespace px {
namespace {

// Not the ordered kind: a vocabulary has too many members to search one by one.
using Tree = nlohmann::json;

constexpr std::size_t kMaxTreeBytes = std::size_t{64} << 20;

enum class NumberType : std::uint8_t { kF32, kF16, kBf16 };

struct Tensor {
  NumberType type = NumberType::kF32;
  std::size_t rows = 0;
  std::uint32_t width = 0;
  std::string_view bytes;
};

Error BadTensors(std::string_view what) {
  return BadVectorFile("The safetensors file " + std::string(what), 0);
}

Error BadTokenizer(std::string_view what) {
  return BadVectorFile("The tokenizer " + std::string(what), 0);
}

Error Unsupported(std::string message) {
  return {ErrorCode::kUnsupportedType, std::move(message), std::nullopt};
}

const Tree* MemberOf(const Tree& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

std::string TextOf(const Tree* value) {
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

// Two whole numbers.
std::optional<std::pair<std::uint64_t, std::uint64_t>> PairOf(const Tree* value) {
  if (value == nullptr || !value->is_array() || value->size() != 2) return std::nullopt;
  const Tree& first = (*value)[0];
  const Tree& second = (*value)[1];
  if (!first.is_number_unsigned() || !second.is_number_unsigned()) return std::nullopt;
  return std::pair{first.get<std::uint64_t>(), second.get<std::uint64_t>()};
}

std::optional<NumberType> NumberTypeNamed(std::string_view name) {
  if (name == "F32") return NumberType::kF32;
  if (name == "F16") return NumberType::kF16;
  if (name == "BF16") return NumberType::kBf16;
  return std::nullopt;
}

std::size_t BytesOf(NumberType type) { return type == NumberType::kF32 ? 4 : 2; }

std::uint16_t ShortAt(const char* bytes) {
  return static_cast<std::uint16_t>(static_cast<std::uint8_t>(bytes[0]) |
                                    static_cast<std::uint8_t>(bytes[1]) << 8);
}

// IEEE 754 binary16; infinity and NaN become infinity.
float FloatFromHalf(std::uint16_t half) {
  const std::uint32_t sign = std::uint32_t{half & 0x8000u} << 16;
  const std::uint32_t exponent = half >> 10 & 0x1F;
  const std::uint32_t fraction = half & 0x3FF;
  if (exponent == 0x1F) return std::numeric_limits<float>::infinity();
  if (exponent == 0) {
    constexpr float kStep = 1.0f / (1 << 24);
    const float value = static_cast<float>(fraction) * kStep;
    return sign != 0 ? -value : value;
  }
  return std::bit_cast<float>(sign | (exponent + 112) << 23 | fraction << 13);
}

float NumberAt(const Tensor& tensor, std::size_t place) {
  const char* const at = tensor.bytes.data() + place * BytesOf(tensor.type);
  switch (tensor.type) {
    case NumberType::kF32:
      return FloatAt(at);
    case NumberType::kF16:
      return FloatFromHalf(ShortAt(at));
    case NumberType::kBf16:
      return std::bit_cast<float>(std::uint32_t{ShortAt(at)} << 16);
  }
  return 0;
}

Result<Tensor> ReadTensor(const Tree& entry, std::string_view data) {
  const std::string type_name = TextOf(MemberOf(entry, "dtype"));
  const auto type = NumberTypeNamed(type_name);
  if (!type) {
    return Unsupported(
        "The numbers of the vectors are of a type that this version does not read; "
        "F32, F16 and BF16 can be read.");
  }
  const auto shape = PairOf(MemberOf(entry, "shape"));
  const auto span = PairOf(MemberOf(entry, "data_offsets"));
  if (!shape || !span) return BadTensors("does not say where its table is");
  const auto [rows, width] = *shape;
  if (rows == 0 || width == 0 || width > kMaxVectorWidth || rows > kMaxReaderNumbers / width) {
    return BadTensors("has a table that is empty or too large");
  }
  const auto [begin, end] = *span;
  if (begin > end || end > data.size() || end - begin != rows * width * BytesOf(*type)) {
    return BadTensors("is cut off, or its table is not where it says");
  }
  return Tensor{
      *type, static_cast<std::size_t>(rows), static_cast<std::uint32_t>(width),
      data.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin))};
}

Result<Tensor> ReadEmbeddings(std::string_view safetensors) {
  if (safetensors.size() > kMaxVectorFileBytes) return VectorFileTooLarge();
  ByteReader reader(safetensors);
  const auto head_size = reader.Number<std::uint64_t>();
  if (reader.failed() || head_size > kMaxTreeBytes || head_size > reader.rest().size()) {
    return BadTensors("is cut off or is none");
  }
  const Tree head = Tree::parse(reader.Bytes(static_cast<std::size_t>(head_size)), nullptr, false);
  if (!head.is_object()) return BadTensors("does not begin with a list of its tables");
  const Tree* const entry = MemberOf(head, "embeddings");
  if (entry == nullptr) return BadTensors("has no table called 'embeddings'");
  if (head.contains("mapping") || head.contains("weights")) {
    return Unsupported(
        "The model shares rows between words, which this version does not read; "
        "take one whose only table is 'embeddings'.");
  }
  return ReadTensor(*entry, reader.rest());
}

struct Vocabulary {
  std::vector<std::string> token_of_row;
  WordPieces pieces = WordPieces::kNo;
};

Result<Vocabulary> ReadVocabulary(std::string_view tokenizer, std::size_t rows) {
  if (tokenizer.size() > kMaxTreeBytes) return VectorFileTooLarge();
  const Tree tree = Tree::parse(tokenizer, nullptr, false);
  const Tree* const model = MemberOf(tree, "model");
  if (model == nullptr) return BadTokenizer("is not a tokenizer.json");
  const std::string type = TextOf(MemberOf(*model, "type"));
  const Tree* const prefix = MemberOf(*model, "continuing_subword_prefix");
  const bool pieces = type == "WordPiece" && (prefix == nullptr || TextOf(prefix) == "##");
  if (!pieces && type != "WordLevel") {
    return Unsupported(
        "The model cuts words in a way that this version does not know; WordPiece "
        "with '##' and WordLevel can be read.");
  }
  const Tree* const words = MemberOf(*model, "vocab");
  if (words == nullptr || !words->is_object()) return BadTokenizer("has no vocabulary");
  Vocabulary vocabulary{std::vector<std::string>(rows),
                        pieces ? WordPieces::kYes : WordPieces::kNo};
  for (const auto& [token, row] : words->items()) {
    if (!row.is_number_unsigned() || row.get<std::uint64_t>() >= rows) {
      return BadTokenizer("does not belong to these vectors: it has other rows");
    }
    vocabulary.token_of_row[row.get<std::size_t>()] = token;
  }
  return vocabulary;
}

// "[PAD]" and the like.
bool IsSpecial(std::string_view token) {
  return token.size() > 2 && token.front() == '[' && token.back() == ']';
}

}  // namespace

Result<ReaderVectors> ReadVectorModel(std::string_view safetensors, std::string_view tokenizer) {
  const Result<Tensor> read = ReadEmbeddings(safetensors);
  if (!read.ok()) return read.error();
  const Tensor& tensor = read.value();
  const Result<Vocabulary> vocabulary = ReadVocabulary(tokenizer, tensor.rows);
  if (!vocabulary.ok()) return vocabulary.error();
  VectorWords words(tensor.width);
  std::vector<float> row(tensor.width);
  for (std::size_t i = 0; i < tensor.rows && !words.full(); ++i) {
    const std::string& token = vocabulary.value().token_of_row[i];
    if (IsSpecial(token) || !VectorWords::Wants(token)) continue;
    for (std::size_t j = 0; j < row.size(); ++j) {
      row[j] = NumberAt(tensor, i * row.size() + j);
      if (!IsGoodNumber(row[j])) return BadTensors("has numbers that are none");
    }
    words.Add(token, row);
  }
  return words.Finish(vocabulary.value().pieces);
}

}  // namespace px
