// Files of word vectors that readers have: GloVe, word2vec, fastText, model2vec.
#ifndef PX_IO_VECTOR_FILE_H_
#define PX_IO_VECTOR_FILE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "nlp/reader_vectors.h"

namespace px {

inline constexpr std::size_t kMaxVectorFileBytes = std::size_t{512} << 20;
// Words behind these are left out: the files have the commonest words first.
inline constexpr std::size_t kMaxReaderWords = 250'000;
inline constexpr std::size_t kMaxReaderNumbers = std::size_t{100} << 20;  // words * width

enum class VectorFileKind : std::uint8_t {
  kNone,       // no word vectors: an article, perhaps
  kTable,      // whole: ReadVectorTable
  kTensors,    // model.safetensors: needs the tokenizer
  kTokenizer,  // tokenizer.json: needs the tensors
};

// By the name's ending and the first bytes: .safetensors; tokenizer.json; .vec, .glove and .w2v;
// .txt and .bin where the first lines are a word and numbers. `head`: 64 KB are enough.
VectorFileKind KindOfVectorFile(std::string_view name, std::string_view head);

// Reads words with their numbers:
//   text (GloVe; word2vec and fastText with "words numbers" as their first line): a line is a word
//   and its numbers with spaces between; a word may hold spaces;
//   binary (word2vec): that first line, then a word, a space and 32-bit floats, for each word.
// Words with capital letters are left out, since words are looked up in small letters; keys are
// folded as FoldKey does. Fails with kTooLarge, kEmptyInput (no word in small letters) or
// kBadFormat (`where`: the byte where the broken line or word begins).
Result<ReaderVectors> ReadVectorTable(std::string_view bytes);

// Reads a model2vec model: a row for each entry of the tokenizer's vocabulary, as 32-bit, 16-bit or
// bfloat16 numbers. The tokenizer is WordPiece, or a plain list of words (WordLevel).
// Fails with kTooLarge, kBadFormat, or kUnsupportedType (other tokenizers, other numbers).
Result<ReaderVectors> ReadVectorModel(std::string_view safetensors, std::string_view tokenizer);

}  // namespace px

#endif  // PX_IO_VECTOR_FILE_H_
