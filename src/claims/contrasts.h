// Words that tell two claims apart where all else fits.
#ifndef PX_CLAIMS_CONTRASTS_H_
#define PX_CLAIMS_CONTRASTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace px {

enum class Contrast : std::uint8_t {
  kNone,
  kOpposite,  // "rise" and "fall"
  kDegree,    // "destroy" and "damage"
  kWay,       // "east" and "west"
  kSequence,  // "arrest" and "release": opposite, but both happen, one after the other
};

class Contrasts {
 public:
  // Tables in the format of assets/lexicons/antonyms.txt and contrasts.txt; they must outlive this.
  // A word stands for its whole word family.
  Contrasts(std::string_view antonyms, std::string_view contrasts);

  // Whether any word contrasts with this one; `head` as below.
  bool Knows(std::string_view head) const { return others_.find(head) != others_.end(); }

  // Of two words as WordFamilies::Head gives them; symmetric.
  Contrast Between(std::string_view head_a, std::string_view head_b) const;

  // Whether two places exclude each other as far as their names tell: two countries, or two places
  // of which neither is so wide that it may hold the other. `name_key` as by NameKey.
  bool ExcludeEachOther(std::string_view name_key_a, std::string_view name_key_b) const;

 private:
  struct Other {
    std::string_view head;
    Contrast contrast;
  };
  void Add(std::string_view a, std::string_view b, Contrast contrast);
  void AddSteps(std::string_view steps, Contrast contrast);

  std::unordered_map<std::string_view, std::vector<Other>> others_;
  std::unordered_map<std::string, int> wide_places_;  // the number of their line, from 1
};

// assets/lexicons/antonyms.txt and contrasts.txt; lives for ever, the first call reads them.
const Contrasts& GetContrasts();

}  // namespace px

#endif  // PX_CLAIMS_CONTRASTS_H_
