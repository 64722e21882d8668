#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/name_decoder.h"
#include "nlp/word_encoder.h"
#include "nlp/word_model.h"
#include "nlp/word_parser.h"
#include "tests/support/tiny_word_model.h"

// Whatever a file says, what ReadWordModel lets through can be computed with. Read as it is and
// with the right size and checksum, which no fuzzer guesses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(px::ReadWordModel(bytes));
  px::SealWordModel(bytes);
  const px::Result<px::WordModel> model = px::ReadWordModel(bytes);
  if (!model.ok()) return 0;
  px::WordEncoder encoder(model.value());
  px::WordParser parser(model.value());
  px::NameDecoder decoder;
  std::vector<px::DecodedName> names;
  const std::vector<std::string_view> forms = {"The",  "agency", "did", "n't",
                                               "sign", "\u00E9", "."};
  encoder.Encode(forms);
  parser.Parse(encoder.states());
  decoder.Decode(encoder.name_scores(), static_cast<std::uint32_t>(model.value().name_types.size()),
                 names);
  return 0;
}

// The inputs are far longer than what a fuzzer makes of nothing: it starts from a good file.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned int seed) {
  static const std::string good = px::TinyWordModel(1).Bytes();
  if (size < good.size() / 2 && good.size() <= max_size && seed % 8 != 0) {
    good.copy(reinterpret_cast<char*>(data), good.size());
    size = good.size();
  }
  return LLVMFuzzerMutate(data, size, max_size);
}
