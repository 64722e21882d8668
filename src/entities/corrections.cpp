#include "entities/corrections.h"

#include <utility>

#include "base/utf8.h"
#include "entities/name_surface.h"

namespace px {
namespace {

constexpr std::size_t kMaxShownBytes = 80;

std::string Quoted(const std::string& name) {
  std::string shown = NameSurface(name);
  if (shown.size() > kMaxShownBytes) {
    std::size_t end = kMaxShownBytes;
    while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0) == 0x80) --end;
    shown = shown.substr(0, end) + "...";
  }
  return '"' + shown + '"';
}

struct Describer {
  std::string operator()(const RenameEntity& c) const { return "rename " + Quoted(c.entity.name); }
  std::string operator()(const MergeEntities& c) const {
    return "merge " + Quoted(c.from.name) + " into " + Quoted(c.into.name);
  }
  std::string operator()(const SplitEntity& c) const {
    return "split " + Quoted(c.name) + " from " + Quoted(c.entity.name);
  }
  std::string operator()(const RetypeEntity& c) const {
    return "change the type of " + Quoted(c.entity.name);
  }
  std::string operator()(const DeleteEntity& c) const { return "delete " + Quoted(c.entity.name); }
  std::string operator()(const AddMention& c) const {
    return "add a mention of " + Quoted(c.entity.name);
  }
  std::string operator()(const DeleteMention&) const { return "delete a mention"; }
};

}  // namespace

std::string DescribeEntityCorrection(const EntityCorrection& correction) {
  return std::visit(Describer{}, correction);
}

bool IsUsableName(std::string_view name) {
  if (name.size() > kMaxGivenNameBytes || FindInvalidUtf8(name)) return false;
  bool blank = true;
  for (std::uint32_t pos = 0; pos < name.size();) {
    const CodePoint c = DecodeAt(name, pos);
    if (c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0)) return false;
    if (!IsSpace(c.value)) blank = false;
    pos += c.size;
  }
  return !blank;
}

}  // namespace px
