// The names of enum values in files. One table for writing and reading.
#ifndef PX_IO_ENUM_NAMES_H_
#define PX_IO_ENUM_NAMES_H_

#include <array>
#include <optional>
#include <string_view>

#include "claims/claim.h"
#include "claims/overlap.h"
#include "engine/matrix.h"
#include "entities/entity.h"
#include "text/document.h"

namespace px {

// Position = value of the enum.
template <typename Enum>
struct EnumNames;

template <>
struct EnumNames<SentenceKind> {
  static constexpr std::array<std::string_view, 4> kNames = {"body", "heading", "list",
                                                             "boilerplate"};
};
template <>
struct EnumNames<EntityType> {
  static constexpr std::array<std::string_view, 7> kNames = {"ORG",   "PERSON", "PLACE", "PRODUCT",
                                                             "EVENT", "LAW",    "OTHER"};
};
template <>
struct EnumNames<ReferenceKind> {
  static constexpr std::array<std::string_view, 2> kNames = {"nominal", "pronoun"};
};
template <>
struct EnumNames<Polarity> {
  static constexpr std::array<std::string_view, 2> kNames = {"positive", "negative"};
};
template <>
struct EnumNames<Stance> {
  static constexpr std::array<std::string_view, 4> kNames = {"asserted", "hedged", "attributed",
                                                             "denied"};
};
template <>
struct EnumNames<Bound> {
  static constexpr std::array<std::string_view, 4> kNames = {"exact", "at_least", "at_most",
                                                             "about"};
};
template <>
struct EnumNames<Relation> {
  static constexpr std::array<std::string_view, 2> kNames = {"same", "overlaps"};
};
template <>
struct EnumNames<ReasonKind> {
  static constexpr std::array<std::string_view, 6> kNames = {"entity", "predicate", "number",
                                                             "date",   "wording",   "synonym"};
};
template <>
struct EnumNames<ConflictKind> {
  static constexpr std::array<std::string_view, 5> kNames = {"number", "date", "polarity", "degree",
                                                             "attribution"};
};
template <>
struct EnumNames<Verdict> {
  static constexpr std::array<std::string_view, 4> kNames = {"compatible", "updated", "differs",
                                                             "contradicts"};
};
template <>
struct EnumNames<CellState> {
  static constexpr std::array<std::string_view, 6> kNames = {"not found",  "asserted", "hedged",
                                                             "attributed", "denied",   "differs"};
};
template <>
struct EnumNames<RowGroup> {
  static constexpr std::array<std::string_view, 4> kNames = {"differs", "all say", "some say",
                                                             "only one says"};
};

template <typename Enum>
std::string_view NameOf(Enum value) {
  return EnumNames<Enum>::kNames[static_cast<std::size_t>(value)];
}

template <typename Enum>
std::optional<Enum> FromName(std::string_view name) {
  const auto& names = EnumNames<Enum>::kNames;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace px

#endif  // PX_IO_ENUM_NAMES_H_
