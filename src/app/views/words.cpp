#include "app/views/words.h"

namespace px {
namespace {

// The number written in `digits`, or 0 where it is none.
std::uint32_t Number(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

std::string_view WhatConflicts(ConflictKind kind) {
  switch (kind) {
    case ConflictKind::kNumber:
      return "Numbers";
    case ConflictKind::kDate:
      return "Dates";
    case ConflictKind::kPolarity:
      return "Yes and no";
    case ConflictKind::kDegree:
      return "Degrees";
    case ConflictKind::kAttribution:
      return "Sources";
  }
  return "";
}

std::string_view HowItConflicts(Verdict verdict) {
  switch (verdict) {
    case Verdict::kCompatible:
      return "fit together";
    case Verdict::kUpdated:
      return "were updated later";
    case Verdict::kDiffers:
      return "differ";
    case Verdict::kContradicts:
      return "contradict each other";
  }
  return "";
}

}  // namespace

std::string_view StanceWord(Stance stance) {
  switch (stance) {
    case Stance::kAsserted:
      return "stated as fact";
    case Stance::kHedged:
      return "hedged";
    case Stance::kAttributed:
      return "credited to a source";
    case Stance::kDenied:
      return "denied";
  }
  return "";
}

std::string_view CellWord(CellState state) {
  switch (state) {
    case CellState::kNotFound:
      return "not found";
    case CellState::kAsserted:
      return "stated as fact";
    case CellState::kHedged:
      return "hedged";
    case CellState::kAttributed:
      return "credited to a source";
    case CellState::kDenied:
      return "denied";
    case CellState::kDiffers:
      return "differs";
  }
  return "";
}

CellState CellStateOf(Stance stance) {
  switch (stance) {
    case Stance::kAsserted:
      return CellState::kAsserted;
    case Stance::kHedged:
      return CellState::kHedged;
    case Stance::kAttributed:
      return CellState::kAttributed;
    case Stance::kDenied:
      return CellState::kDenied;
  }
  return CellState::kAsserted;
}

std::string ConflictHeading(ConflictKind kind, Verdict verdict) {
  return std::string(WhatConflicts(kind)).append(" ").append(HowItConflicts(verdict));
}

std::string_view EntityTypeWord(EntityType type) {
  switch (type) {
    case EntityType::kOrg:
      return "Organisation";
    case EntityType::kPerson:
      return "Person";
    case EntityType::kPlace:
      return "Place";
    case EntityType::kProduct:
      return "Product";
    case EntityType::kEvent:
      return "Event";
    case EntityType::kLaw:
      return "Law";
    case EntityType::kOther:
      return "Name";
  }
  return "";
}

std::string GroupHeading(RowGroup group, std::uint32_t articles) {
  const std::string all = std::to_string(articles);
  switch (group) {
    case RowGroup::kDiffers:
      return "Differs";
    case RowGroup::kAllSay:
      return articles == 2 ? "Both say" : "All " + all + " say";
    case RowGroup::kSomeSay:
      return articles <= 3
                 ? "Several say (2 of " + all + ")"
                 : "Several say (2 to " + std::to_string(articles - 1) + " of " + all + ")";
    case RowGroup::kPerhaps:
      return "Perhaps several say";
    case RowGroup::kOnlyOne:
      return "Only one says";
  }
  return "";
}

std::string Counted(std::uint32_t count, std::string_view singular, std::string_view plural) {
  return std::to_string(count).append(" ").append(count == 1 ? singular : plural);
}

std::string ShortDate(std::string_view iso) {
  static constexpr std::string_view kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (iso.size() < 7 || iso[4] != '-') return std::string(iso);
  const std::uint32_t month = Number(iso.substr(5, 2));
  if (Number(iso.substr(0, 4)) == 0 || month < 1 || month > 12) return std::string(iso);
  const std::string month_year =
      std::string(kMonths[month - 1]).append(" ").append(iso.substr(0, 4));
  if (iso.size() == 7) return month_year;
  const std::uint32_t day = iso.size() == 10 && iso[7] == '-' ? Number(iso.substr(8, 2)) : 0;
  if (day < 1 || day > 31) return std::string(iso);
  return std::to_string(day) + " " + month_year;
}

std::string OneLine(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace px
