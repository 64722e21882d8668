#include "nlp/folded_ids.h"

#include <utility>

#include "base/utf8.h"
#include "nlp/hash_bytes.h"

namespace px {

std::string_view StringIds::KeyOf(std::uint32_t id) const {
  const std::uint32_t begin = id == 0 ? 0 : ends_[id - 1];
  return {keys_.data() + begin, ends_[id] - begin};
}

std::size_t StringIds::PlaceOf(std::string_view key, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t place = hash & mask;
  for (; slots_[place].next_id != 0; place = (place + 1) & mask) {
    if (slots_[place].hash == hash && KeyOf(slots_[place].next_id - 1) == key) break;
  }
  return place;
}

std::optional<std::uint32_t> StringIds::Find(std::string_view key) const {
  const Slot& slot = slots_[PlaceOf(key, HashBytes(key))];
  if (slot.next_id == 0) return std::nullopt;
  return slot.next_id - 1;
}

std::uint32_t StringIds::IdOf(std::string_view key) {
  const std::uint32_t hash = HashBytes(key);
  Slot& slot = slots_[PlaceOf(key, hash)];
  if (slot.next_id != 0) return slot.next_id - 1;
  keys_ += key;
  ends_.push_back(static_cast<std::uint32_t>(keys_.size()));
  slot = {hash, size()};
  if (2 * ends_.size() > slots_.size()) Grow();
  return size() - 1;
}

void StringIds::Grow() {
  std::vector<Slot> old(2 * slots_.size());
  std::swap(old, slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.next_id == 0) continue;
    std::size_t place = slot.hash & mask;
    while (slots_[place].next_id != 0) place = (place + 1) & mask;
    slots_[place] = slot;
  }
}

std::uint32_t FoldedIds::IdOf(std::string_view spelling) {
  const std::uint32_t id = spellings_.IdOf(spelling);
  if (id == key_of_spelling_.size()) key_of_spelling_.push_back(keys_.IdOf(FoldKey(spelling)));
  return key_of_spelling_[id];
}

}  // namespace px
