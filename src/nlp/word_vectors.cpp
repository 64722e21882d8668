#include "nlp/word_vectors.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "assets/embedded.h"
#include "base/check.h"
#include "nlp/byte_reader.h"
#include "nlp/hash_bytes.h"
#include "nlp/simd.h"

namespace px {
namespace {

constexpr std::string_view kMagic = "PXWV";
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kMaxWords = 1 << 20;
constexpr std::uint32_t kCentroids = 256;  // of a part: a code is one byte
constexpr int kNormBits = 24;

// The largest r with r * r <= value.
std::uint32_t SquareRoot(std::uint64_t value) {
  std::uint64_t root = 0;
  for (std::uint64_t bit = std::uint64_t{1} << 31; bit != 0; bit >>= 1) {
    if ((root | bit) * (root | bit) <= value) root |= bit;
  }
  return static_cast<std::uint32_t>(root);
}

std::int32_t Dot(const std::int8_t* a, const std::int8_t* b, std::size_t width) {
  using Simd = NativeSimd;
  Simd::I32x4 sums = Simd::Zero();
  std::size_t i = 0;
  for (; i + 8 <= width; i += 8) {
    sums = Simd::AddProducts(sums, Simd::LoadBytes(a + i), Simd::LoadBytes(b + i));
  }
  std::int32_t lanes[4];
  Simd::Store(sums, lanes);
  std::int32_t sum = lanes[0] + lanes[1] + lanes[2] + lanes[3];
  for (; i < width; ++i) sum += a[i] * b[i];
  return sum;
}

// 2^24 by the length of the row, 0 for a row of zeros.
std::uint32_t InverseNorm(const std::int8_t* row, std::size_t width) {
  const std::int32_t square = Dot(row, row, width);
  if (square == 0) return 0;
  return SquareRoot((std::uint64_t{1} << (2 * kNormBits)) / static_cast<std::uint32_t>(square));
}

Error BadFormat(std::string_view what) {
  std::string message = "The word vectors cannot be used: ";
  message.append(what).append(".");
  return {ErrorCode::kBadFormat, std::move(message), std::nullopt};
}

std::vector<std::string_view> LinesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// The lines of `text`; nothing where they are not `count` ascending ones.
std::optional<std::vector<std::string_view>> ReadWords(std::string_view text, std::uint32_t count) {
  std::vector<std::string_view> words = LinesOf(text);
  const auto unordered = std::adjacent_find(words.begin(), words.end(), std::greater_equal<>());
  if (words.size() != count || unordered != words.end()) return std::nullopt;
  return words;
}

// Product quantisation (H. Jegou and others, 2011): a row is made of parts, a part is one of 256
// that `centroids` holds for its place, `codes` says which.
std::vector<std::int8_t> DecodeRows(std::string_view centroids, std::string_view codes,
                                    std::uint32_t parts, std::uint32_t part_width) {
  std::vector<std::int8_t> rows;
  rows.reserve(codes.size() * part_width);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const std::size_t centroid = i % parts * kCentroids + static_cast<std::uint8_t>(codes[i]);
    for (const char number : centroids.substr(centroid * part_width, part_width)) {
      rows.push_back(static_cast<std::int8_t>(number));
    }
  }
  return rows;
}

}  // namespace

WordVectors::WordVectors(std::vector<std::string_view> words, std::uint32_t width,
                         std::vector<std::int8_t> rows)
    : width_(width), rows_(std::move(rows)) {
  PX_CHECK(width > 0 && width <= kMaxVectorWidth);
  PX_CHECK(rows_.size() == words.size() * width);
  inverse_norms_.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    inverse_norms_.push_back(InverseNorm(rows_.data() + i * width, width));
  }
  index_ = StringIndex(std::move(words));
}

WordVectors::WordVectors(std::string_view text, std::uint32_t width, std::vector<std::int8_t> rows)
    : WordVectors(LinesOf(text), width, std::move(rows)) {
  text_.assign(text.begin(), text.end());
  index_ = StringIndex(LinesOf({text_.data(), text_.size()}));
}

std::optional<std::uint32_t> WordVectors::Find(std::string_view lower_case_word) const {
  return index_.Find(lower_case_word);
}

int WordVectors::Similarity(std::uint32_t a, std::uint32_t b) const {
  PX_CHECK(a < size() && b < size());
  const std::int64_t dot =
      Dot(rows_.data() + std::size_t{a} * width_, rows_.data() + std::size_t{b} * width_, width_);
  // By the inequality of Cauchy and Schwarz at most 2^48, times 1000.
  const std::int64_t cosine = dot * inverse_norms_[a] * inverse_norms_[b] * 1000;
  const std::int64_t half = std::int64_t{1} << (2 * kNormBits - 1);
  return static_cast<int>((cosine + half) >> (2 * kNormBits));
}

Result<WordVectors> ReadWordVectors(std::string_view bytes) {
  ByteReader reader(bytes);
  if (reader.Bytes(kMagic.size()) != kMagic) return BadFormat("these are none");
  const auto version = reader.Number<std::uint32_t>();
  if (!reader.failed() && version != kVersion) {
    return Error{ErrorCode::kBadVersion,
                 "The word vectors have version " + std::to_string(version) +
                     "; this program reads version " + std::to_string(kVersion) + ".",
                 std::nullopt};
  }
  const auto size = reader.Number<std::uint32_t>();
  const auto checksum = reader.Number<std::uint32_t>();
  if (reader.failed() || size != bytes.size()) return BadFormat("their size is not what they say");
  if (checksum != Fnv1a(reader.rest())) return BadFormat("their checksum is wrong");
  const auto count = reader.Number<std::uint32_t>();
  const auto parts = reader.Number<std::uint32_t>();
  const auto part_width = reader.Number<std::uint32_t>();
  if (reader.failed() || count > kMaxWords || parts == 0 || parts > kMaxVectorWidth ||
      part_width == 0 || part_width > kMaxVectorWidth / parts) {
    return BadFormat("their sizes are wrong");
  }
  auto words = ReadWords(reader.Bytes(reader.Number<std::uint32_t>()), count);
  if (!words) return BadFormat("their words are not in order");
  const std::string_view centroids = reader.Bytes(std::size_t{parts} * kCentroids * part_width);
  const std::string_view codes = reader.Bytes(std::size_t{count} * parts);
  if (reader.failed() || !reader.rest().empty())
    return BadFormat("they are not as long as their parts");
  if (centroids.find('\x80') != std::string_view::npos)
    return BadFormat("a number is out of bounds");
  return WordVectors(*std::move(words), parts * part_width,
                     DecodeRows(centroids, codes, parts, part_width));
}

const WordVectors& WordVectors::Get() {
  static const WordVectors vectors = [] {
    Result<WordVectors> read = ReadWordVectors(EmbeddedAsset("models/vectors.bin"));
    PX_CHECK(read.ok());
    return std::move(read).value();
  }();
  return vectors;
}

}  // namespace px
