#include "io/vector_words.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "base/utf8.h"
#include "io/vector_file.h"

namespace px {
namespace {

constexpr std::size_t kLongestKept = 100;  // bytes of a word

}  // namespace

bool VectorWords::full() const {
  return table_.size() >= kMaxReaderWords || (table_.size() + 1) * table_.width > kMaxReaderNumbers;
}

bool VectorWords::Wants(std::string_view word) {
  if (word.empty() || word.size() > kLongestKept) return false;
  bool ascii = true;
  for (const char c : word) {
    if ((c >= 'A' && c <= 'Z') || c == '\n') return false;
    ascii = ascii && static_cast<std::uint8_t>(c) < 0x80;
  }
  return ascii || (!FindInvalidUtf8(word) && Lowercase(word) == word);
}

void VectorWords::Add(std::string_view word, const std::vector<float>& row) {
  table_.Add(FoldKey(word), row);
}

Result<ReaderVectors> VectorWords::Finish(WordPieces pieces) {
  if (table_.size() == 0) {
    return Error{ErrorCode::kEmptyInput,
                 "It holds no word in small letters, so there is nothing to look up.",
                 std::nullopt};
  }
  return ReaderVectors(std::move(table_), pieces);
}

bool IsGoodNumber(float number) { return std::fabs(number) <= 1e15f; }

float FloatAt(const char* bytes) {
  std::uint32_t bits = 0;
  for (int i = 0; i < 4; ++i) {
    bits |= std::uint32_t{static_cast<std::uint8_t>(bytes[i])} << (8 * i);
  }
  return std::bit_cast<float>(bits);
}

Error BadVectorFile(std::string_view what, std::uint32_t where) {
  std::string message = "The word vectors cannot be read. ";
  message.append(what).append(".");
  return {ErrorCode::kBadFormat, std::move(message), where};
}

Error VectorFileTooLarge() {
  return {ErrorCode::kTooLarge,
          "The word vectors are larger than 512 MB: take a smaller model, or the first part of it.",
          std::nullopt};
}

}  // namespace px
