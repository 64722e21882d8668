#include "nlp/reader_vectors.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "base/check.h"
#include "base/utf8.h"

namespace px {
namespace {

constexpr std::string_view kGoesOn = "##";
constexpr std::size_t kLongestPiecedWord = 64;  // bytes; longer ones are no words
constexpr std::size_t kSampleRows = 4096;
constexpr std::size_t kFewestRows = 1000;  // what fewer have in common is chance
constexpr int kAxisRounds = 15;
constexpr double kLargest = 127;

double DotOf(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void Scale(std::vector<double>& row, double factor) {
  for (double& number : row) number *= factor;
}

void AddTo(std::vector<double>& sum, const std::vector<double>& row, double factor) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += row[i] * factor;
}

// To length 1; a row of zeros stays.
void Normalise(std::vector<double>& row) {
  const double square = DotOf(row, row);
  if (square > 0) Scale(row, 1 / std::sqrt(square));
}

// Appends the row with its largest number as 127, and gives that number.
template <typename Number>
double AppendAsBytes(const std::vector<Number>& row, std::vector<std::int8_t>& bytes) {
  double largest = 0;
  for (const Number number : row) largest = std::max(largest, std::fabs(double{number}));
  for (const Number number : row) {
    const double byte = largest > 0 ? std::floor(number / largest * kLargest + 0.5) : 0;
    bytes.push_back(static_cast<std::int8_t>(byte));
  }
  return largest;
}

bool IsLettersOnly(std::string_view word) {
  for (std::uint32_t at = 0; at < word.size();) {
    const CodePoint c = DecodeAt(word, at);
    if (!IsLetter(c.value)) return false;
    at += c.size;
  }
  return !word.empty();
}

}  // namespace

std::string_view VectorTable::Word(std::size_t place) const {
  const std::size_t begin = place == 0 ? 0 : ends[place - 1];
  return std::string_view(text).substr(begin, ends[place] - begin);
}

void VectorTable::Add(std::string_view word, const std::vector<float>& row) {
  PX_CHECK(row.size() == width);
  text.append(word);
  ends.push_back(static_cast<std::uint32_t>(text.size()));
  scales.push_back(static_cast<float>(AppendAsBytes(row, numbers) / kLargest));
}

ReaderVectors::ReaderVectors(VectorTable table, WordPieces pieces)
    : table_(std::move(table)), order_(table_.size()), pieces_(pieces) {
  PX_CHECK(table_.width > 0 && table_.width <= kMaxVectorWidth);
  std::iota(order_.begin(), order_.end(), 0u);
  std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
    const int order = table_.Word(a).compare(table_.Word(b));
    return order != 0 ? order < 0 : a < b;
  });
  FindCommonPart();
}

std::optional<std::uint32_t> ReaderVectors::Find(std::string_view word) const {
  const auto found = std::lower_bound(
      order_.begin(), order_.end(), word,
      [&](std::uint32_t place, std::string_view key) { return table_.Word(place) < key; });
  if (found == order_.end() || table_.Word(*found) != word) return std::nullopt;
  return *found;
}

std::vector<std::uint32_t> ReaderVectors::PlacesOf(std::string_view word) const {
  if (const auto whole = Find(word)) return {*whole};
  if (pieces_ == WordPieces::kNo || word.size() > kLongestPiecedWord || !IsLettersOnly(word)) {
    return {};
  }
  std::vector<std::uint32_t> places;
  const auto find_piece = [&](std::size_t begin, std::size_t end) {
    std::string key(begin == 0 ? std::string_view() : kGoesOn);
    return Find(key.append(word.substr(begin, end - begin)));
  };
  for (std::size_t begin = 0, end = 0; begin < word.size(); begin = end) {
    end = word.size();
    std::optional<std::uint32_t> piece = find_piece(begin, end);
    while (!piece && --end > begin) piece = find_piece(begin, end);
    if (!piece) return {};
    places.push_back(*piece);
  }
  return places;
}

ReaderVectors::Row ReaderVectors::MeanOf(const std::vector<std::uint32_t>& places) const {
  Row row(table_.width, 0.0);
  for (const std::uint32_t place : places) {
    const std::int8_t* numbers = table_.numbers.data() + std::size_t{place} * table_.width;
    const double scale = table_.scales[place];
    for (std::size_t i = 0; i < row.size(); ++i) row[i] += numbers[i] * scale;
  }
  Normalise(row);
  return row;
}

ReaderVectors::Row ReaderVectors::WithoutCommonPart(Row row) const {
  AddTo(row, mean_, -1);
  AddTo(row, axis_, -DotOf(row, axis_));
  return row;
}

// The mean, then the axis by power iteration, of rows spread over the table.
void ReaderVectors::FindCommonPart() {
  mean_.assign(table_.width, 0.0);
  axis_.assign(table_.width, 0.0);
  if (table_.size() < kFewestRows) return;
  const std::size_t step = std::max<std::size_t>(1, table_.size() / kSampleRows);
  std::vector<Row> sample;
  for (std::size_t place = 0; place < table_.size(); place += step) {
    sample.push_back(MeanOf({static_cast<std::uint32_t>(place)}));
  }
  for (const Row& row : sample) AddTo(mean_, row, 1.0 / static_cast<double>(sample.size()));
  for (Row& row : sample) AddTo(row, mean_, -1);
  axis_ = sample.front();
  for (int round = 0; round < kAxisRounds; ++round) {
    Row next(table_.width, 0.0);
    for (const Row& row : sample) AddTo(next, row, DotOf(row, axis_));
    Normalise(next);
    axis_ = std::move(next);
  }
}

WordVectors ReaderVectors::Select(std::vector<std::string> words) const {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string text;
  std::vector<std::int8_t> rows;
  for (const std::string& word : words) {
    if (word.empty() || word.find('\n') != std::string::npos) continue;
    const Row row = MeanOf(PlacesOf(word));
    if (DotOf(row, row) == 0) continue;
    AppendAsBytes(WithoutCommonPart(row), rows);
    text.append(word).push_back('\n');
  }
  return WordVectors(text, table_.width, std::move(rows));
}

}  // namespace px
