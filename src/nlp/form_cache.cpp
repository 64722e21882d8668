#include "nlp/form_cache.h"

#include <algorithm>

#include "nlp/hash_bytes.h"
#include "nlp/simd.h"

namespace px {
namespace {

constexpr std::size_t kFirstTableSize = 1024;
constexpr std::size_t kMaxKeyBytes = 1 << 20;

std::int16_t Saturated(std::int32_t x) {
  return static_cast<std::int16_t>(std::clamp<std::int32_t>(x, -32768, 32767));
}

}  // namespace

FormCache::FormCache(const WordModel& model) : model_(model), table_(kFirstTableSize) {}

void FormCache::Find(std::span<const std::string_view> forms, std::vector<std::uint32_t>& slots) {
  if (entries_.size() + forms.size() > kMaxForms || keys_.size() > kMaxKeyBytes) Clear();
  const auto known = static_cast<std::uint32_t>(entries_.size());
  slots.clear();
  for (const std::string_view form : forms) {
    slots.push_back(FindOrAdd(form));
    if (slots.back() < known) Prefetch(slots.back());
  }
  if (entries_.size() > known) ComputeRows(known);
}

// The rows of a text's words do not fit the processor's caches; all of a sentence are asked for
// before the first is used.
void FormCache::Prefetch(std::uint32_t slot) const {
  constexpr std::size_t kCacheLine = 64 / sizeof(std::int16_t);
  const std::size_t size = model_.window.size() * model_.sizes.first_gates();
  for (std::size_t i = 0; i < size; i += kCacheLine) __builtin_prefetch(Row(slot, 0) + i);
}

std::uint32_t FormCache::FindOrAdd(std::string_view form) {
  const std::uint32_t hash = HashBytes(form);
  const std::size_t mask = table_.size() - 1;
  std::size_t place = hash & mask;
  for (; table_[place] != 0; place = (place + 1) & mask) {
    const Entry& entry = entries_[table_[place] - 1];
    if (entry.hash == hash && Key(entry) == form) return table_[place] - 1;
  }
  const auto slot = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({hash, static_cast<std::uint32_t>(keys_.size()),
                      static_cast<std::uint32_t>(form.size()), ShapeOfForm(form), PhraseWord()});
  keys_.append(form);
  table_[place] = slot + 1;
  if (2 * entries_.size() > table_.size()) GrowTable();
  return slot;
}

void FormCache::Clear() {
  entries_.clear();
  keys_.clear();
  std::fill(table_.begin(), table_.end(), 0);
}

void FormCache::GrowTable() {
  table_.assign(2 * table_.size(), 0);
  const std::size_t mask = table_.size() - 1;
  for (std::uint32_t slot = 0; slot < entries_.size(); ++slot) {
    std::size_t place = entries_[slot].hash & mask;
    while (table_[place] != 0) place = (place + 1) & mask;
    table_[place] = slot + 1;
  }
}

// The four parts of what the model sees of a form, Q13, side by side; and what finds phrases.
void FormCache::Embed(Entry& entry, std::int16_t* out) {
  const WordModelSizes& sizes = model_.sizes;
  const std::string folded = FoldForm(Key(entry));
  const auto word = model_.words.Find(folded);
  sums_.assign(sizes.word_width + sizes.affix_width, 0);
  model_.word_rows.AddRow(word ? *word + 1 : 0, sums_.data());
  const AffixBuckets affixes = AffixBucketsOf(folded, sizes.affix_buckets);
  for (std::size_t i = 0; i < affixes.count; ++i) {
    model_.affix_rows.AddRow(affixes.bucket[i], sums_.data() + sizes.word_width);
  }
  out = std::transform(sums_.begin(), sums_.end(), out, Saturated);
  out = std::copy_n(model_.shape_rows.data() + entry.shape.shape * sizes.shape_width,
                    sizes.shape_width, out);
  const std::uint32_t hash = Fnv1a(folded);
  const std::uint8_t listed = model_.listed_words.Find(hash);
  entry.phrase_word = {hash, (listed & kStartsPhrase) != 0};
  std::copy_n(model_.list_rows.data() + (listed & (kStartsPhrase - 1)) * sizes.list_width,
              sizes.list_width, out);
}

// Fills the rows of the entries from `first` on, all at once, so that weights are read once.
void FormCache::ComputeRows(std::uint32_t first) {
  const WordModelSizes& sizes = model_.sizes;
  const std::size_t count = entries_.size() - first;
  const std::size_t gates = sizes.first_gates();
  const std::size_t stride = gates * model_.window.size();
  if (rows_.size() < entries_.size() * stride) rows_.resize(entries_.size() * stride);
  embedded_.resize(count * model_.form.inputs);
  hidden_.resize(count * sizes.form);
  for (std::size_t i = 0; i < count; ++i) {
    Embed(entries_[first + i], embedded_.data() + i * model_.form.inputs);
  }
  ApplyLinear<NativeSimd>(model_.form, {embedded_.data(), model_.form.inputs, count}, kRelu13,
                          {hidden_.data(), sizes.form, count});
  for (std::size_t part = 0; part < model_.window.size(); ++part) {
    ApplyLinear<NativeSimd>(model_.window[part], {hidden_.data(), sizes.form, count}, kContribution,
                            {rows_.data() + first * stride + part * gates, stride, count});
  }
}

}  // namespace px
