#include "nlp/tagger_model.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <string>

#include "assets/embedded.h"
#include "base/check.h"

namespace px {
namespace {

constexpr std::size_t kMaxSuffixBytes = 12;

// A verb made with one of these is inflected like the verb without it: "misled", "overtook".
constexpr std::string_view kVerbPrefixes[] = {"fore", "mis",   "out", "over", "re",
                                              "un",   "under", "up",  "with"};

// The part of `rest` before `separator`, which is removed together with it.
std::string_view Cut(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

template <typename Integer>
Integer Number(std::string_view digits) {
  Integer value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  PX_CHECK(result.ec == std::errc());
  return value;
}

template <typename Rows>
auto FindRow(const Rows& rows, std::string_view key) -> const typename Rows::value_type* {
  const auto it = std::lower_bound(rows.begin(), rows.end(), key,
                                   [](const auto& row, std::string_view k) { return row.key < k; });
  return it != rows.end() && it->key == key ? &*it : nullptr;
}

Upos UposNamed(std::string_view name) {
  static constexpr std::string_view kNames[] = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  const auto* it = std::find(std::begin(kNames), std::end(kNames), name);
  PX_CHECK(it != std::end(kNames));
  return static_cast<Upos>(it - kNames);
}

VerbForm VerbFormOf(std::string_view xpos) {
  if (xpos == "VB") return VerbForm::kBase;
  if (xpos == "VBP" || xpos == "VBZ" || xpos == "MD") return VerbForm::kPresent;
  if (xpos == "VBD") return VerbForm::kPast;
  if (xpos == "VBN") return VerbForm::kPastParticiple;
  if (xpos == "VBG") return VerbForm::kGerund;
  return VerbForm::kNone;
}

// The lines under "# name", up to the next heading.
std::vector<std::string_view> Section(std::string_view text, std::string_view name) {
  std::vector<std::string_view> lines;
  bool inside = false;
  while (!text.empty()) {
    std::string_view line = Cut(text, '\n');
    if (line.starts_with("# ")) {
      inside = line.substr(2) == name;
    } else if (inside) {
      lines.push_back(line);
    }
  }
  return lines;
}

// Probabilities as integers: this is 1.
constexpr std::uint32_t kCertain = 1000u << 20;

// weight * part / whole, where the weight is in thousandths.
std::uint32_t Share(std::uint32_t weight, std::uint32_t part, std::uint32_t whole) {
  if (whole == 0) return 0;
  return static_cast<std::uint32_t>(((std::uint64_t{weight} * part) << 20) / whole);
}

Cost CostOf(std::uint32_t probability) {
  static const Cost certain = LogCost(kCertain);
  return certain - LogCost(std::max(probability, 1u));
}

}  // namespace

// log2 bit by bit: squaring a number in [1, 2) doubles its logarithm.
Cost LogCost(std::uint32_t n) {
  PX_CHECK(n > 0);
  constexpr int kFractionBits = 16;
  constexpr std::int64_t kUnitsPerLog2 = 908522;  // 20 ln(2), times 2^16
  const int whole = std::bit_width(n) - 1;
  std::uint64_t mantissa = (std::uint64_t{n} << 31) >> whole;  // in [1, 2), 31 fraction bits
  std::int64_t log2 = whole;
  for (int bit = 0; bit < kFractionBits; ++bit) {
    mantissa = (mantissa * mantissa) >> 31;
    const int carry = static_cast<int>(mantissa >> 32);
    mantissa >>= carry;
    log2 = 2 * log2 + carry;
  }
  return static_cast<Cost>((log2 * kUnitsPerLog2 + (std::int64_t{1} << 31)) >> 32);
}

const TaggerModel& TaggerModel::Get() {
  static const TaggerModel model(EmbeddedAsset("models/tagger.tsv"));
  return model;
}

TaggerModel::TaggerModel(std::string_view text) {
  ReadStates(Section(text, "states"));
  ReadTransitions(Section(text, "weights").front(), Section(text, "pairs"),
                  Section(text, "triples"));
  ReadShapes(Section(text, "shapes"));
  ReadWords(Section(text, "words"));
  ReadSuffixes(Section(text, "suffixes"));
  ReadLemmas(Section(text, "lemmas"));
}

TaggerModel::KnownWord TaggerModel::FindWord(std::string_view folded) const {
  const Row* row = FindRow(words_, folded);
  return row == nullptr ? KnownWord{} : KnownWord{row->novelty, CandidatesOf(*row)};
}

std::span<const Candidate> TaggerModel::FindSuffix(char shape_class,
                                                   std::string_view folded) const {
  for (std::size_t size = std::min(folded.size(), kMaxSuffixBytes);; --size) {
    const std::string key = shape_class + std::string(folded.substr(folded.size() - size));
    if (const Row* row = FindRow(suffixes_, key)) return CandidatesOf(*row);
    PX_CHECK(size > 0);  // every class has a row for the empty suffix
  }
}

TaggerModel::ShapeCosts TaggerModel::Shape(std::string_view shape) const {
  const ShapeRow* row = FindRow(shapes_, shape);
  PX_CHECK(row != nullptr);
  return {row->any, row->by_tag};
}

LemmaEdit TaggerModel::FindLemma(TagId tag, std::string_view word) const {
  const std::string prefix = std::string(tags_[tag].name) + ' ';
  const auto find = [&](std::string_view ending) {
    return FindRow(lemmas_, prefix + std::string(ending));
  };
  const auto find_word = [&](std::string_view whole) { return find('^' + std::string(whole)); };
  if (const LemmaRow* row = find_word(word.substr(word.rfind('-') + 1))) return row->edit;
  if (tags_[tag].upos == Upos::kVerb) {
    for (std::string_view verb_prefix : kVerbPrefixes) {
      if (!word.starts_with(verb_prefix)) continue;
      if (const LemmaRow* row = find_word(word.substr(verb_prefix.size()))) return row->edit;
    }
  }
  for (std::size_t size = std::min(word.size(), kMaxSuffixBytes);; --size) {
    if (const LemmaRow* row = find(word.substr(word.size() - size))) return row->edit;
    if (size == 0) return {};
  }
}

void TaggerModel::ReadStates(std::span<const std::string_view> lines) {
  tags_.push_back({.name = "<s>"});
  log_counts_.push_back(0);
  std::uint32_t total = 0;
  for (std::string_view line : lines) {
    const std::string_view name = Cut(line, '\t');
    const std::string_view xpos = name.substr(0, name.find_first_of("/:", 1));
    const Upos upos = UposNamed(Cut(line, '\t'));
    tags_.push_back({name, upos, VerbFormOf(xpos), xpos == "NNS" || xpos == "NNPS"});
    const auto count = Number<std::uint32_t>(line);
    log_counts_.push_back(LogCost(count));
    total += count;
  }
  log_total_ = LogCost(total);
}

// Linear interpolation of P(tag), P(tag | one before) and P(tag | two before).
void TaggerModel::ReadTransitions(std::string_view weights, std::span<const std::string_view> pairs,
                                  std::span<const std::string_view> triples) {
  std::uint32_t weight[3];
  for (std::uint32_t& w : weight) w = Number<std::uint32_t>(Cut(weights, '\t'));

  const std::size_t count = tags_.size();
  std::vector<std::uint32_t> pair_counts(count * count);
  std::vector<std::uint32_t> starts(count);  // of pairs
  std::vector<std::uint32_t> singles(count);
  std::uint32_t total = 0;
  for (std::string_view line : pairs) {
    const TagId before = TagNamed(Cut(line, '\t'));
    while (!line.empty()) {
      const Cell cell = CutCell(line);
      pair_counts[before * count + cell.tag] = cell.number;
      starts[before] += cell.number;
      singles[cell.tag] += cell.number;
      total += cell.number;
    }
  }
  std::vector<std::uint32_t> mixed(count * count);
  for (std::size_t before = 0; before < count; ++before) {
    for (std::size_t tag = 0; tag < count; ++tag) {
      const std::size_t at = before * count + tag;
      mixed[at] =
          Share(weight[0], singles[tag], total) + Share(weight[1], pair_counts[at], starts[before]);
      transitions_.push_back(CostOf(mixed[at]));
    }
  }
  // Two tags without a row of their own share the row of the nearer one.
  for (std::uint32_t i = 0; i < count * count; ++i) {
    transition_rows_.push_back(static_cast<std::uint32_t>(i % count * count));
  }
  // The pair of boundaries before a sentence is not among the pairs.
  pair_counts[0] = singles[kBoundaryTag];
  for (std::string_view line : triples) {
    const TagId before2 = TagNamed(Cut(line, '\t'));
    const TagId before1 = TagNamed(Cut(line, '\t'));
    const std::size_t pair = before2 * count + before1;
    const std::size_t row = transitions_.size();
    for (std::size_t tag = 0; tag < count; ++tag) {
      transitions_.push_back(transitions_[before1 * count + tag]);
    }
    transition_rows_[pair] = static_cast<std::uint32_t>(row);
    while (!line.empty()) {
      const Cell cell = CutCell(line);
      transitions_[row + cell.tag] = CostOf(mixed[before1 * count + cell.tag] +
                                            Share(weight[2], cell.number, pair_counts[pair]));
    }
  }
}

void TaggerModel::ReadShapes(std::span<const std::string_view> lines) {
  for (std::string_view line : lines) {
    ShapeRow row{.key = Cut(line, '\t'), .any = Number<Cost>(Cut(line, '\t')), .by_tag = {0}};
    while (!line.empty()) row.by_tag.push_back(Number<Cost>(Cut(line, '\t')));
    PX_CHECK(row.by_tag.size() == tags_.size());
    shapes_.push_back(std::move(row));
  }
}

// Rows of counts. With half an occurrence set aside for tags not seen with the word:
//   cost = -ln(P(tag | word) / P(tag)),  P(tag | word) = count / (total + 1/2)
void TaggerModel::ReadWords(std::span<const std::string_view> lines) {
  for (std::string_view line : lines) {
    Row row{.key = Cut(line, '\t'), .begin = static_cast<std::uint32_t>(candidates_.size())};
    std::uint32_t total = 0;
    while (!line.empty()) {
      const Cell cell = CutCell(line);
      total += cell.number;
      candidates_.push_back(
          {cell.tag, log_counts_[cell.tag] - log_total_ - LogCost(2 * cell.number)});
    }
    row.end = static_cast<std::uint32_t>(candidates_.size());
    row.novelty = LogCost(2 * total + 1);
    for (std::uint32_t i = row.begin; i < row.end; ++i) candidates_[i].cost += row.novelty;
    words_.push_back(row);
  }
}

void TaggerModel::ReadSuffixes(std::span<const std::string_view> lines) {
  for (std::string_view line : lines) {
    Row row{.key = Cut(line, '\t'), .begin = static_cast<std::uint32_t>(candidates_.size())};
    while (!line.empty()) {
      std::string_view cell = Cut(line, '\t');
      const TagId tag = TagNamed(Cut(cell, ' '));
      candidates_.push_back({tag, Number<Cost>(cell)});
    }
    row.end = static_cast<std::uint32_t>(candidates_.size());
    suffixes_.push_back(row);
  }
}

void TaggerModel::ReadLemmas(std::span<const std::string_view> lines) {
  for (std::string_view line : lines) {
    const std::string_view key = Cut(line, '\t');
    const auto cut = Number<std::uint32_t>(Cut(line, '\t'));
    lemmas_.push_back({key, {cut, line}});
  }
}

TaggerModel::Cell TaggerModel::CutCell(std::string_view& line) const {
  std::string_view cell = Cut(line, '\t');
  const TagId tag = TagNamed(Cut(cell, ' '));
  return {tag, Number<std::uint32_t>(cell)};
}

TagId TaggerModel::TagNamed(std::string_view name) const {
  if (name == tags_[kBoundaryTag].name) return kBoundaryTag;
  const auto it =
      std::lower_bound(tags_.begin() + 1, tags_.end(), name,
                       [](const TagInfo& tag, std::string_view n) { return tag.name < n; });
  PX_CHECK(it != tags_.end() && it->name == name);
  return static_cast<TagId>(it - tags_.begin());
}

}  // namespace px
