// Tables of word vectors, as text and in word2vec's binary form.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "io/vector_file.h"
#include "io/vector_words.h"

namespace px {
namespace {

constexpr std::string_view kBlanks = " \t\r";
constexpr std::size_t kLongestWord = 1000;   // of a binary file, in bytes
constexpr std::uint32_t kFewestNumbers = 5;  // fewer are no vector

bool IsBlank(char c) { return kBlanks.find(c) != std::string_view::npos; }

std::string_view WithoutBlanksBehind(std::string_view text) {
  const std::size_t last = text.find_last_not_of(kBlanks);
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// Takes the last field off `line`.
std::string_view TakeLastField(std::string_view& line) {
  line = WithoutBlanksBehind(line);
  std::size_t begin = line.size();
  while (begin > 0 && !IsBlank(line[begin - 1])) --begin;
  const std::string_view field = line.substr(begin);
  line.remove_suffix(field.size());
  return field;
}

std::string_view TakeLine(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// Decimal digits with sign, point and exponent, as all writers of such files write them. Not
// strtof, which asks the locale, nor from_chars, which the web build's library has not for floats.
class NumberParser {
 public:
  explicit NumberParser(std::string_view field) : rest_(field) {}

  std::optional<float> Parse() {
    const bool negative = TakeSign();
    TakeDigits(0);
    if (Take('.')) TakeDigits(-1);
    if (!any_digit_) return std::nullopt;
    if (Take('e') || Take('E')) {
      if (!TakeExponent()) return std::nullopt;
    }
    if (!rest_.empty()) return std::nullopt;
    const double value = Scaled();
    // Larger numbers would make the sums of squares infinite.
    if (!(value <= 1e15)) return std::nullopt;
    return static_cast<float>(negative ? -value : value);
  }

 private:
  static constexpr std::uint64_t kMostDigits = 100'000'000'000'000'000;
  static constexpr int kLargestExponent = 400;

  bool Take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool TakeSign() { return Take('-') || (Take('+'), false); }
  bool AtDigit() const { return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; }

  // `step`: what each digit adds to the exponent.
  void TakeDigits(int step) {
    for (; AtDigit(); rest_.remove_prefix(1)) {
      any_digit_ = true;
      const bool keep = digits_ < kMostDigits;
      if (keep) digits_ = digits_ * 10 + static_cast<std::uint64_t>(rest_.front() - '0');
      exponent_ =
          std::clamp(exponent_ + (keep ? step : step + 1), -kLargestExponent, kLargestExponent);
    }
  }
  bool TakeExponent() {
    const bool negative = TakeSign();
    if (!AtDigit()) return false;
    int value = 0;
    for (; AtDigit(); rest_.remove_prefix(1)) {
      value = std::min(value * 10 + (rest_.front() - '0'), 2 * kLargestExponent);
    }
    exponent_ += negative ? -value : value;
    return true;
  }
  double Scaled() const {
    auto value = static_cast<double>(digits_);
    for (int i = 0; i < exponent_ && value <= 1e15; ++i) value *= 10;
    for (int i = 0; i > exponent_ && value > 0; --i) value /= 10;
    return value;
  }

  std::string_view rest_;
  std::uint64_t digits_ = 0;
  int exponent_ = 0;
  bool any_digit_ = false;
};

std::optional<std::uint32_t> ParseCount(std::string_view field) {
  if (field.empty() || field.size() > 9) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : field) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

struct Header {
  std::uint32_t words = 0;
  std::uint32_t width = 0;
};

// "400000 300"
std::optional<Header> ParseHeader(std::string_view line) {
  const auto width = ParseCount(TakeLastField(line));
  const auto words = ParseCount(TakeLastField(line));
  if (!width || !words || !WithoutBlanksBehind(line).empty()) return std::nullopt;
  return Header{*words, *width};
}

// Takes `width` fields off the end of `line`, last first; what stays is the word.
bool TakeFields(std::string_view& line, std::uint32_t width,
                std::vector<std::string_view>& fields) {
  fields.resize(width);
  for (std::uint32_t i = width; i-- > 0;) {
    fields[i] = TakeLastField(line);
    if (fields[i].empty()) return false;
  }
  line = WithoutBlanksBehind(line);
  return !line.empty();
}

bool ParseFields(const std::vector<std::string_view>& fields, std::vector<float>& row) {
  row.clear();
  for (const std::string_view field : fields) {
    const auto number = NumberParser(field).Parse();
    if (!number) return false;
    row.push_back(*number);
  }
  return true;
}

// How many numbers stand at the end of the line; the first field is the word.
std::uint32_t CountNumbers(std::string_view line) {
  std::uint32_t count = 0;
  while (count <= kMaxVectorWidth) {
    const std::string_view field = TakeLastField(line);
    if (line.empty() || !NumberParser(field).Parse()) break;
    ++count;
  }
  return count;
}

bool IsTextRow(std::string_view line, std::uint32_t width) {
  std::vector<std::string_view> fields;
  std::vector<float> row;
  return TakeFields(line, width, fields) && ParseFields(fields, row);
}

std::string NumbersOf(std::uint32_t width) { return std::to_string(width) + " numbers"; }

class TableReader {
 public:
  explicit TableReader(std::string_view bytes) : all_(bytes), rest_(bytes) {}

  Result<ReaderVectors> Read() {
    if (all_.size() > kMaxVectorFileBytes) return VectorFileTooLarge();
    std::string_view behind = rest_;
    const std::string_view first = TakeLine(behind);
    const auto header = ParseHeader(first);
    if (header) rest_ = behind;
    const std::uint32_t width = header ? header->width : CountNumbers(first);
    if (width < kFewestNumbers || width > kMaxVectorWidth) {
      return BadVectorFile("Its first line is not a word and its numbers", 0);
    }
    words_ = VectorWords(width);
    row_.resize(width);
    const bool binary = header && !IsTextRow(TakeLine(behind), width);
    if (const Status status = binary ? ReadBinaryRows() : ReadTextRows(); !status.ok()) {
      return status.error();
    }
    if (header && !words_.full() && rows_ < header->words) {
      return BadVectorFile("It says that it has " + std::to_string(header->words) +
                               " words and ends behind " + std::to_string(rows_) +
                               ": it is not complete",
                           Here());
    }
    return words_.Finish(WordPieces::kNo);
  }

 private:
  std::uint32_t Here() const { return static_cast<std::uint32_t>(all_.size() - rest_.size()); }

  Status ReadTextRows() {
    while (!rest_.empty() && !words_.full()) {
      const std::uint32_t where = Here();
      std::string_view word = TakeLine(rest_);
      if (WithoutBlanksBehind(word).empty()) continue;
      const auto width = static_cast<std::uint32_t>(row_.size());
      bool good = TakeFields(word, width, fields_);
      if (good && words_.Wants(word)) {
        good = ParseFields(fields_, row_);
        if (good) words_.Add(word, row_);
      }
      if (!good) {
        return BadVectorFile(
            "Row " + std::to_string(rows_ + 1) + " is not a word and " + NumbersOf(width), where);
      }
      ++rows_;
    }
    return OkStatus();
  }

  Status ReadBinaryRows() {
    const std::size_t row_bytes = row_.size() * sizeof(float);
    while (!rest_.empty() && !words_.full()) {
      const std::uint32_t where = Here();
      const std::size_t end = rest_.substr(0, kLongestWord).find(' ');
      if (end == std::string_view::npos || rest_.size() - end - 1 < row_bytes) {
        // Line ends behind the last row are no row.
        if (rest_.find_first_not_of("\r\n") == std::string_view::npos) break;
        return BadVectorFile("Its binary rows are broken or cut off", where);
      }
      std::string_view word = rest_.substr(0, end);
      if (word.starts_with('\n')) word.remove_prefix(1);
      for (std::size_t i = 0; i < row_.size(); ++i) {
        row_[i] = FloatAt(rest_.data() + end + 1 + i * sizeof(float));
        if (!IsGoodNumber(row_[i])) return BadVectorFile("A number in it is none", where);
      }
      if (words_.Wants(word)) words_.Add(word, row_);
      rest_.remove_prefix(end + 1 + row_bytes);
      ++rows_;
    }
    return OkStatus();
  }

  std::string_view all_;
  std::string_view rest_;
  VectorWords words_{0};
  std::size_t rows_ = 0;
  std::vector<std::string_view> fields_;
  std::vector<float> row_;
};

bool LooksLikeTable(std::string_view head) {
  const std::string_view first = TakeLine(head);
  const auto header = ParseHeader(first);
  if (header) return header->width >= kFewestNumbers && header->width <= kMaxVectorWidth;
  const std::uint32_t width = CountNumbers(first);
  if (width < kFewestNumbers || width > kMaxVectorWidth) return false;
  return head.empty() || IsTextRow(TakeLine(head), width);
}

}  // namespace

VectorFileKind KindOfVectorFile(std::string_view name, std::string_view head) {
  const auto ends_with = [&](std::string_view ending) { return name.ends_with(ending); };
  if (ends_with(".safetensors")) return VectorFileKind::kTensors;
  if (ends_with("tokenizer.json")) return VectorFileKind::kTokenizer;
  const bool may_be = ends_with(".vec") || ends_with(".txt") || ends_with(".bin") ||
                      ends_with(".w2v") || ends_with(".glove");
  return may_be && LooksLikeTable(head) ? VectorFileKind::kTable : VectorFileKind::kNone;
}

Result<ReaderVectors> ReadVectorTable(std::string_view bytes) { return TableReader(bytes).Read(); }

}  // namespace px
