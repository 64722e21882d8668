// How the words of all articles are written where a capital means something.
#ifndef PX_ENTITIES_CASE_EVIDENCE_H_
#define PX_ENTITIES_CASE_EVIDENCE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/scan.h"

namespace px {

// Counted in running text only, and not at positions that force a capital.
class CaseEvidence {
 public:
  explicit CaseEvidence(const std::vector<Scan>& scans);

  // Occurrences with and without a capital.
  std::uint32_t Capitals(std::string_view key) const { return Find(key).capitals; }
  std::uint32_t Lowers(std::string_view key) const { return Find(key).lowers; }
  bool IsName(std::string_view key) const {
    const Counts counts = Find(key);
    return counts.capitals > counts.lowers;
  }
  // Both words occur in a row with capitals.
  bool IsNamePair(std::string_view first, std::string_view second) const;

 private:
  struct Counts {
    std::uint32_t capitals = 0;
    std::uint32_t lowers = 0;
  };
  Counts Find(std::string_view key) const;

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  // For looking up only; the order of the map never shows.
  std::unordered_map<std::string, Counts, Hash, std::equal_to<>> counts_;
};

}  // namespace px

#endif  // PX_ENTITIES_CASE_EVIDENCE_H_
