#include "app/views/conflict_list.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "app/views/row_details.h"
#include "app/views/words.h"

namespace px {
namespace {

// Where an item comes from, before it is put into words.
struct ConflictEntry {
  ConflictGrade grade;
  std::uint32_t kind;  // of the grade's entries: order
  std::uint32_t row;
  std::uint32_t number;  // of the row's conflicts
  const Conflict* conflict = nullptr;
  const Drift* drift = nullptr;
};

ConflictGrade GradeOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::kContradicts:
      return ConflictGrade::kContradicts;
    case Verdict::kDiffers:
      return ConflictGrade::kDiffers;
    case Verdict::kUpdated:
      return ConflictGrade::kUpdated;
    case Verdict::kCompatible:
      return ConflictGrade::kCompatible;
  }
  return ConflictGrade::kCompatible;
}

// Who does it or not weighs more than how many; then the rest.
std::uint32_t WeightOf(ConflictKind kind) {
  switch (kind) {
    case ConflictKind::kPolarity:
      return 0;
    case ConflictKind::kNumber:
      return 1;
    case ConflictKind::kDate:
      return 2;
    case ConflictKind::kAttribution:
      return 3;
    case ConflictKind::kDegree:
      return 4;
  }
  return 5;
}

class ConflictCollector {
 public:
  ConflictCollector(const Analysis& analysis, const AnalysisIndex& index,
                    const std::vector<bool>& shown)
      : analysis_(analysis), index_(index), shown_(shown) {}

  void Collect() {
    for (std::uint32_t row = 0; row < index_.rows.size(); ++row) {
      const ClaimCluster& cluster = analysis_.clusters[index_.rows[row].cluster.value];
      for (std::uint32_t i = 0; i < cluster.conflicts.size(); ++i) {
        const Conflict& conflict = cluster.conflicts[i];
        Add({GradeOf(conflict.verdict), WeightOf(conflict.kind), row, i, &conflict, nullptr},
            conflict.b);
      }
      if (!cluster.drift) continue;
      Add({ConflictGrade::kDrift, 0, row, 0, nullptr, &*cluster.drift}, cluster.drift->weaker);
    }
    std::sort(entries_.begin(), entries_.end(), [](const ConflictEntry& x, const ConflictEntry& y) {
      return std::tie(x.grade, x.kind, x.row, x.number) <
             std::tie(y.grade, y.kind, y.row, y.number);
    });
  }

  ConflictList PutIntoWords(std::size_t most) const {
    ConflictList list;
    list.hidden = hidden_;
    const std::size_t count = std::min(entries_.size(), most);
    for (std::size_t i = 0; i < count; ++i) {
      const ConflictEntry& entry = entries_[i];
      if (i == 0 || entries_[i - 1].grade != entry.grade) AddHeading(entry.grade, list);
      list.items.push_back(Describe(entry));
      list.conflicts += entry.conflict != nullptr;
    }
    if (count < entries_.size()) {
      list.left_out = std::to_string(entries_.size() - count) +
                      " more, less grave, are left out: filter by a name or word to see them.";
    }
    return list;
  }

 private:
  void Add(const ConflictEntry& entry, ClaimId other) {
    if (shown_[entry.row] || shown_[index_.row_of_claim[other.value]]) {
      entries_.push_back(entry);
      ++of_grade_[static_cast<std::size_t>(entry.grade)];
    } else {
      ++hidden_;
    }
  }

  void AddHeading(ConflictGrade grade, ConflictList& list) const {
    ConflictItem item;
    item.is_heading = true;
    item.grade = grade;
    item.heading = ConflictGradeHeading(grade);
    item.count = Counted(of_grade_[static_cast<std::size_t>(grade)], "pair of passages",
                         "pairs of passages");
    list.items.push_back(std::move(item));
  }

  ConflictItem Describe(const ConflictEntry& entry) const {
    ConflictItem item;
    item.grade = entry.grade;
    item.row = entry.row;
    if (entry.conflict != nullptr) {
      item.heading = ConflictHeading(entry.conflict->kind, entry.conflict->verdict);
      item.rule = entry.conflict->rule;
      item.a = SideOf(entry.conflict->a);
      item.b = SideOf(entry.conflict->b);
    } else {
      item.heading = DriftHeading(analysis_, index_, *entry.drift);
      item.rule = entry.drift->rule;
      item.a = SideOf(entry.drift->firm);
      item.b = SideOf(entry.drift->weaker);
    }
    return item;
  }

  ConflictSide SideOf(ClaimId id) const {
    const Claim& claim = analysis_.claims[id.value];
    ConflictSide side;
    side.claim = id;
    side.doc = claim.doc;
    side.stance = CellStateOf(claim.stance);
    side.source = index_.names[claim.doc.value].brief;
    side.note = DescribeClaim(analysis_, claim);
    side.quote = OneLine(Slice(analysis_.documents[claim.doc.value].source.text, claim.range));
    return side;
  }

  const Analysis& analysis_;
  const AnalysisIndex& index_;
  const std::vector<bool>& shown_;
  std::vector<ConflictEntry> entries_;
  std::array<std::uint32_t, kConflictGrades> of_grade_{};
  std::uint32_t hidden_ = 0;
};

}  // namespace

std::string_view ConflictGradeHeading(ConflictGrade grade) {
  switch (grade) {
    case ConflictGrade::kContradicts:
      return "Contradict each other";
    case ConflictGrade::kDiffers:
      return "Differ";
    case ConflictGrade::kDrift:
      return "Told as a fact here, with reserve there";
    case ConflictGrade::kUpdated:
      return "Updated later";
    case ConflictGrade::kCompatible:
      return "Look different, fit together";
  }
  return "";
}

ConflictList ListConflicts(const Analysis& analysis, const AnalysisIndex& index,
                           const std::vector<bool>& shown, std::size_t most) {
  ConflictCollector collector(analysis, index, shown);
  collector.Collect();
  return collector.PutIntoWords(most);
}

}  // namespace px
