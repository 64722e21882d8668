#include "nlp/word_model.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "nlp/byte_reader.h"
#include "nlp/deprel_names.h"
#include "nlp/hash_bytes.h"
#include "nlp/word_features.h"

namespace px {
namespace {

constexpr std::string_view kMagic = "PXWM";
constexpr std::uint32_t kVersion = 2;
constexpr std::uint32_t kMaxRows = 1 << 20;
constexpr std::uint32_t kMaxWidth = 256;
constexpr std::uint32_t kMaxLabels = 256;
constexpr std::uint32_t kMaxArcWidth = 128;  // of products up to 4095^2 that 32 bits hold
constexpr std::int32_t kMaxStep = 16;        // (-8..7) * 255 * 16 fits 16 bits
constexpr std::int16_t kMaxWindow = 8191;    // four of them are added in 16 bits
constexpr std::int16_t kMaxContext = 4095;   // two of them make one of those
constexpr std::uint32_t kMaxPhraseClasses = 255;
constexpr std::uint32_t kMaxPhraseBits = 8;
constexpr std::uint32_t kPhrasePlaces = 3;  // first, inside, last
constexpr std::int16_t kMaxClipped = 4095;
constexpr std::int32_t kMaxDistance = 1 << 20;

// The first thing that is wrong, in words; empty while all is well.
using Complaint = std::string;

WordModelSizes ReadSizes(ByteReader& reader) {
  WordModelSizes s;
  for (std::uint32_t* size : {&s.words,      &s.affix_buckets, &s.shapes,       &s.sentence_cases,
                              &s.word_width, &s.affix_width,   &s.shape_width,  &s.list_width,
                              &s.form,       &s.first,         &s.tag_hidden,   &s.second,
                              &s.third,      &s.arc,           &s.relation,     &s.tags,
                              &s.names,      &s.relations,     &s.word_classes, &s.phrase_classes,
                              &s.phrase_bits}) {
    *size = reader.Number<std::uint32_t>();
  }
  return s;
}

bool SizesAreGood(const WordModelSizes& s) {
  const std::uint32_t widths[] = {s.word_width, s.affix_width, s.shape_width, s.list_width,
                                  s.form,       s.first,       s.tag_hidden,  s.second,
                                  s.third,      s.arc,         s.relation};
  const std::uint32_t labels[] = {s.tags, s.names, s.relations};
  return std::all_of(
             std::begin(widths), std::end(widths),
             [](std::uint32_t w) { return w > 0 && w <= kMaxWidth && w % kWidthUnit == 0; }) &&
         std::all_of(std::begin(labels), std::end(labels),
                     [](std::uint32_t n) { return n > 0 && n <= kMaxLabels; }) &&
         s.words <= kMaxRows && s.affix_buckets > 0 && s.affix_buckets <= kMaxRows &&
         s.shapes == kShapes && s.sentence_cases == kSentenceCases && s.arc <= kMaxArcWidth &&
         s.form_inputs() <= kMaxInputs && s.word_classes > 0 && s.word_classes <= kStartsPhrase &&
         s.phrase_classes <= kMaxPhraseClasses && s.phrase_bits <= kMaxPhraseBits &&
         s.first_states() + s.tag_hidden <= kMaxInputs &&
         2 * std::max(s.second, s.third) + s.tag_hidden <= kMaxInputs;
}

// A block of `count` non-empty lines; nothing where the counts differ.
std::optional<std::vector<std::string_view>> ReadLines(ByteReader& reader, std::uint32_t count) {
  std::string_view text = reader.Bytes(reader.Number<std::uint32_t>());
  std::vector<std::string_view> lines;
  if (reader.failed() ||
      static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + !text.empty() !=
          count) {
    return std::nullopt;
  }
  lines.reserve(count);
  while (lines.size() < count) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end == 0) return std::nullopt;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

using Lines = std::vector<std::string_view>;

bool AllDiffer(Lines lines) {
  std::sort(lines.begin(), lines.end());
  return std::adjacent_find(lines.begin(), lines.end()) == lines.end();
}

bool ReadTagLabels(const Lines& lines, WordModel& model) {
  for (const std::string_view line : lines) {
    std::optional<TagLabel> label = ReadTagLabel(line);
    if (!label) return false;
    model.tag_labels.push_back(*std::move(label));
  }
  return AllDiffer(lines);
}

bool ReadNameLabels(const Lines& lines, WordModel& model) {
  static constexpr std::string_view kPlaces[] = {"B-", "I-", "E-", "S-"};
  if (lines[0] != "O" || lines.size() % std::size(kPlaces) != 1) return false;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::size_t place = (i - 1) % std::size(kPlaces);
    if (!lines[i].starts_with(kPlaces[place])) return false;
    const std::optional<NameType> type = NameTypeNamed(lines[i].substr(kPlaces[place].size()));
    if (!type) return false;
    if (place == 0) model.name_types.push_back(*type);
    if (*type != model.name_types.back()) return false;
  }
  return AllDiffer(lines);
}

bool ReadRelationLabels(const Lines& lines, WordModel& model) {
  bool has_root = false;
  for (const std::string_view line : lines) {
    const std::optional<Deprel> relation = DeprelNamed(line);
    if (!relation) return false;
    if (*relation == Deprel::kRoot) {
      has_root = true;
      model.root_relation = static_cast<std::uint32_t>(model.relation_labels.size());
    }
    model.relation_labels.push_back(*relation);
  }
  // With "root" alone there is nothing to choose for the other words.
  return has_root && lines.size() > 1 && AllDiffer(lines);
}

bool ReadWords(const Lines& words, WordModel& model) {
  if (std::adjacent_find(words.begin(), words.end(), std::greater_equal<>()) != words.end()) {
    return false;
  }
  model.words = StringIndex(words);
  return true;
}

Complaint ReadTexts(ByteReader& reader, WordModel& model) {
  const WordModelSizes& s = model.sizes;
  const auto words = ReadLines(reader, s.words);
  if (!words || !ReadWords(*words, model)) return "words are not in order";
  const auto tags = ReadLines(reader, s.tags);
  if (!tags || !ReadTagLabels(*tags, model)) return "tags are not known";
  const auto names = ReadLines(reader, s.names);
  if (!names || !ReadNameLabels(*names, model)) return "types of names are not known";
  const auto relations = ReadLines(reader, s.relations);
  if (!relations || !ReadRelationLabels(*relations, model)) return "relations are not known";
  return {};
}

// What reads the numbers behind the texts; collects whether they are within their bounds.
class NumberReader {
 public:
  explicit NumberReader(ByteReader& reader) : reader_(reader) {}

  bool good() const { return good_ && !reader_.failed(); }

  NibbleTable Table(std::uint32_t rows, std::uint32_t width) {
    NibbleTable table;
    const auto step = reader_.Number<std::uint32_t>();
    Require(step > 0 && step <= static_cast<std::uint32_t>(kMaxStep));
    table.step = static_cast<std::int32_t>(step);
    table.width = width;
    table.scales = reader_.Bytes(rows);
    table.nibbles = reader_.Bytes(std::size_t{rows} * width / 2);
    return table;
  }

  std::vector<std::int16_t> Row(std::size_t size, std::int16_t limit) {
    std::vector<std::int16_t> row = reader_.Numbers<std::int16_t>(size);
    Require(std::all_of(row.begin(), row.end(), [&](int x) { return std::abs(x) <= limit; }));
    return row;
  }

  std::vector<std::int32_t> Numbers(std::size_t size, std::int32_t low, std::int32_t high) {
    std::vector<std::int32_t> numbers = reader_.Numbers<std::int32_t>(size);
    Require(std::all_of(numbers.begin(), numbers.end(),
                        [&](std::int32_t x) { return low <= x && x <= high; }));
    return numbers;
  }

  Linear Layer(std::uint32_t inputs, std::uint32_t outputs) {
    Linear layer;
    layer.inputs = inputs;
    layer.outputs = outputs;
    layer.multiplier = Numbers(outputs, 0, kMaxMultiplier);
    layer.bias = Numbers(outputs, -kMaxBias, kMaxBias);
    const std::string_view weights = reader_.Bytes(std::size_t{inputs} * outputs);
    Require(weights.find('\x80') == weights.npos);  // -128
    layer.weights.resize(PaddedOutputs(outputs) * inputs);
    std::transform(weights.begin(), weights.end(), layer.weights.begin(),
                   [](char weight) { return static_cast<std::int8_t>(weight); });
    layer.multiplier.resize(PaddedOutputs(outputs));
    layer.bias.resize(PaddedOutputs(outputs));
    return layer;
  }

 private:
  void Require(bool condition) { good_ &= condition; }

  ByteReader& reader_;
  bool good_ = true;
};

// [phrase mark]: nothing for mark 0, for others the rows of their place for the bits of their
// class, added and clamped. masks: of classes; rows: [bit][place].
std::vector<std::int16_t> MarkRows(std::string_view masks, const std::vector<std::int16_t>& rows,
                                   std::size_t width) {
  std::vector<std::int16_t> sums(width);
  for (const char mask : masks) {
    for (std::size_t place = 0; place < kPhrasePlaces; ++place) {
      for (std::size_t i = 0; i < width; ++i) {
        std::int32_t sum = 0;
        for (std::size_t bit = 0; bit * kPhrasePlaces * width < rows.size(); ++bit) {
          const bool set = (static_cast<std::uint8_t>(mask) >> bit & 1) != 0;
          sum += set ? rows[(bit * kPhrasePlaces + place) * width + i] : 0;
        }
        sums.push_back(
            static_cast<std::int16_t>(std::clamp<std::int32_t>(sum, -kMaxContext, kMaxContext)));
      }
    }
  }
  return sums;
}

// Every row of `a` with every row of `b` added to it.
std::vector<std::int16_t> SumsOfRows(const std::vector<std::int16_t>& a,
                                     const std::vector<std::int16_t>& b, std::size_t width) {
  std::vector<std::int16_t> sums;
  sums.reserve(a.size() / width * b.size());
  for (std::size_t row = 0; row < a.size(); row += width) {
    for (std::size_t i = 0; i < b.size(); ++i) {
      sums.push_back(static_cast<std::int16_t>(a[row + i % width] + b[i]));
    }
  }
  return sums;
}

bool ReadLists(ByteReader& reader, WordModel& model) {
  auto words = HashedClasses::Read(reader);
  auto phrases = words ? HashedClasses::Read(reader) : std::nullopt;
  if (!phrases) return false;
  const auto within = [](std::string_view classes, std::uint32_t mask, std::uint32_t last) {
    return std::all_of(classes.begin(), classes.end(),
                       [&](char c) { return (static_cast<std::uint8_t>(c) & mask) <= last; });
  };
  model.listed_words = *std::move(words);
  model.listed_phrases = *std::move(phrases);
  return within(model.listed_words.classes(), kStartsPhrase - 1, model.sizes.word_classes - 1) &&
         within(model.listed_phrases.classes(), 0xFF, model.sizes.phrase_classes);
}

bool ReadNumbers(ByteReader& bytes, WordModel& model) {
  const WordModelSizes& s = model.sizes;
  NumberReader reader(bytes);
  model.word_rows = reader.Table(s.words + 1, s.word_width);
  model.affix_rows = reader.Table(s.affix_buckets, s.affix_width);
  model.shape_rows = reader.Row(std::size_t{s.shapes} * s.shape_width, 32767);
  model.list_rows = reader.Row(std::size_t{s.word_classes} * s.list_width, 32767);
  model.form = reader.Layer(s.form_inputs(), s.form);
  for (Linear& layer : model.window) layer = reader.Layer(s.form, s.first_gates());
  const auto cases = reader.Row(std::size_t{s.sentence_cases} * s.first_gates(), kMaxContext);
  const std::string_view masks = bytes.Bytes(s.phrase_classes);
  const auto phrases =
      reader.Row(std::size_t{s.phrase_bits} * kPhrasePlaces * s.first_gates(), kMaxContext);
  if (!reader.good()) return false;
  model.context_rows =
      SumsOfRows(cases, MarkRows(masks, phrases, s.first_gates()), s.first_gates());
  model.edge_rows = reader.Row(std::size_t{2} * s.first_gates(), kMaxWindow);
  model.tag_hidden = reader.Layer(s.first_states(), s.tag_hidden);
  model.tags = reader.Layer(s.tag_hidden, s.tags);
  model.names = reader.Layer(s.tag_hidden, s.names);
  model.second = reader.Layer(s.first_states() + s.tag_hidden, 4 * s.second);
  model.third = reader.Layer(2 * s.second + s.tag_hidden, 4 * s.third);
  const std::uint32_t top = 2 * s.third + s.tag_hidden;
  model.arc_dependent = reader.Layer(top, s.arc);
  model.arc_head = reader.Layer(top, s.arc);
  model.arc_root = reader.Row(s.arc, kMaxClipped);
  const auto distance = reader.Numbers(kDistanceBuckets, -kMaxDistance, kMaxDistance);
  std::copy(distance.begin(), distance.end(), model.distance.begin());
  model.relation_dependent = reader.Layer(top, s.relation);
  model.relation_head = reader.Layer(top, s.relation);
  model.relation_root = reader.Row(s.relation, kMaxClipped);
  model.relations = reader.Layer(s.relation, s.relations);
  return reader.good();
}

Error BadFormat(std::string_view what) {
  std::string message = "The word model cannot be used: ";
  message.append(what).append(".");
  return {ErrorCode::kBadFormat, std::move(message), std::nullopt};
}

}  // namespace

void NibbleTable::AddRow(std::uint32_t row, std::int32_t* sums) const {
  const std::int32_t unit = static_cast<std::uint8_t>(scales[row]) * step;
  const char* from = nibbles.data() + std::size_t{row} * width / 2;
  for (std::uint32_t i = 0; i < width; i += 2) {
    const auto pair = static_cast<std::uint8_t>(from[i / 2]);
    sums[i] += ((pair & 0xF) - 8) * unit;
    sums[i + 1] += ((pair >> 4) - 8) * unit;
  }
}

Result<WordModel> ReadWordModel(std::string_view bytes) {
  ByteReader reader(bytes);
  if (reader.Bytes(kMagic.size()) != kMagic) return BadFormat("this is no word model");
  const auto version = reader.Number<std::uint32_t>();
  if (!reader.failed() && version != kVersion) {
    return Error{ErrorCode::kBadVersion,
                 "The word model has version " + std::to_string(version) +
                     "; this program reads version " + std::to_string(kVersion) + ".",
                 std::nullopt};
  }
  const auto size = reader.Number<std::uint32_t>();
  const auto checksum = reader.Number<std::uint32_t>();
  if (reader.failed() || size != bytes.size()) return BadFormat("its size is not what it says");
  if (checksum != Fnv1a(reader.rest())) return BadFormat("its checksum is wrong");
  WordModel model;
  model.sizes = ReadSizes(reader);
  if (reader.failed() || !SizesAreGood(model.sizes)) return BadFormat("its widths are wrong");
  if (const Complaint complaint = ReadTexts(reader, model); !complaint.empty()) {
    return BadFormat("its " + complaint);
  }
  if (!ReadNumbers(reader, model)) return BadFormat("it is cut off or a number is out of bounds");
  if (!ReadLists(reader, model)) return BadFormat("its lists are cut off or out of bounds");
  if (!reader.rest().empty()) return BadFormat("it is longer than its parts");
  return model;
}

}  // namespace px
