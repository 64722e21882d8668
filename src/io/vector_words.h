// What the readers of vector files share: which words are kept, and how trouble is said.
#ifndef PX_IO_VECTOR_WORDS_H_
#define PX_IO_VECTOR_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "nlp/reader_vectors.h"

namespace px {

// Collects rows up to the limits of vector_file.h.
class VectorWords {
 public:
  explicit VectorWords(std::uint32_t width) { table_.width = width; }

  bool full() const;

  // Words in small letters, well formed and not overlong.
  static bool Wants(std::string_view word);

  // REQUIRES: Wants(word), !full(), the numbers are good ones.
  void Add(std::string_view word, const std::vector<float>& row);

  // Fails with kEmptyInput when there is no word. Call once.
  Result<ReaderVectors> Finish(WordPieces pieces);

 private:
  VectorTable table_;
};

// Finite, and small enough to be squared and summed.
bool IsGoodNumber(float number);

// Little-endian.
float FloatAt(const char* bytes);

// `what`: a clause without its full stop.
Error BadVectorFile(std::string_view what, std::uint32_t where);
Error VectorFileTooLarge();

}  // namespace px

#endif  // PX_IO_VECTOR_WORDS_H_
