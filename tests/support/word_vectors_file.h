// A file of word vectors, put together by hand.
#ifndef PX_TESTS_SUPPORT_WORD_VECTORS_FILE_H_
#define PX_TESTS_SUPPORT_WORD_VECTORS_FILE_H_

#include <cstdint>
#include <string>
#include <vector>

namespace px {

struct VectorsFile {
  std::uint32_t count = 0;
  std::uint32_t parts = 0;
  std::uint32_t part_width = 0;
  std::string words;      // lines
  std::string centroids;  // [parts][256][part_width]
  std::string codes;      // [count][parts]

  // REQUIRES: centroids are there, numbers.size() == part_width.
  void SetCentroid(std::size_t part, std::size_t code, const std::vector<int>& numbers);

  // As ReadWordVectors takes it, whatever the parts are.
  std::string Bytes() const;
};

}  // namespace px

#endif  // PX_TESTS_SUPPORT_WORD_VECTORS_FILE_H_
