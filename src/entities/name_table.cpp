#include "entities/name_table.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/check.h"
#include "entities/name_surface.h"

namespace px {
namespace {

// One title, role or listed given name.
constexpr std::int32_t kSurePersonPoints = 4;

std::vector<std::string> SplitWords(const std::string& key) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin < key.size()) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    if (end > begin) words.push_back(key.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// A span with the form's surface: whichever article comes first, its words look the same.
const NameSpan& TypicalSpan(const std::vector<Scan>& scans, const NameTable& table,
                            const NameForm& form) {
  const NameSpan* typical = nullptr;
  for (const std::uint32_t unit : form.units) {
    for (const std::uint32_t s : table.units[unit].spans) {
      const NameSpan& span = table.spans[s];
      if (SurfaceOf(scans[span.doc], span.tokens) != form.surface) continue;
      if (typical == nullptr || span.tokens.size() < typical->tokens.size()) typical = &span;
    }
  }
  PX_CHECK(typical != nullptr);
  return *typical;
}

}  // namespace

std::optional<std::uint32_t> NameTable::UnitIn(const NameForm& form, std::uint32_t doc) const {
  const auto unit = std::lower_bound(
      form.units.begin(), form.units.end(), doc,
      [this](std::uint32_t u, std::uint32_t value) { return units[u].doc < value; });
  if (unit == form.units.end() || units[*unit].doc != doc) return std::nullopt;
  return *unit;
}

std::string SurfaceOf(const Scan& scan, IndexRange tokens) {
  return NameSurface(Slice(scan.article->source.text, scan.article->TokenRangeBytes(tokens)));
}

namespace {

// Spans of one key by article.
using SpansByDoc = std::map<std::uint32_t, std::vector<std::uint32_t>>;

NameUnit MakeUnit(const std::vector<Scan>& scans, const std::vector<NameSpan>& spans,
                  std::vector<std::uint32_t> members) {
  NameUnit unit;
  unit.doc = spans[members.front()].doc;
  unit.spans = std::move(members);
  for (const std::uint32_t s : unit.spans) {
    const TypeVotes context = VotesOfContext(scans[unit.doc], spans[s]);
    unit.context.Add(context);
    // The model is asked where the words around the name say nothing.
    if (context.Best(EntityType::kOther) == EntityType::kOther) {
      unit.model.Add(VotesOfModel(scans[unit.doc], spans[s]));
    }
    unit.weak = unit.weak && spans[s].weak;
  }
  return unit;
}

void SetSpelling(const std::vector<Scan>& scans, const std::vector<NameSpan>& spans,
                 const SpansByDoc& by_doc, NameForm& form) {
  std::map<std::string, std::uint32_t> surfaces;
  for (const auto& [doc, members] : by_doc) {
    for (const std::uint32_t s : members) {
      const IndexRange tokens = spans[s].tokens;
      const NameShape shape = scans[doc].tokens[tokens.begin].shape;
      const bool capitals = shape == NameShape::kAllCaps || shape == NameShape::kMixed;
      form.acronym = form.acronym || (tokens.size() == 1 && capitals);
      ++surfaces[SurfaceOf(scans[doc], tokens)];
    }
  }
  const auto most_frequent =
      std::max_element(surfaces.begin(), surfaces.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  form.surface = most_frequent->first;
}

// REQUIRES: units and surface are set.
void SetType(const std::vector<Scan>& scans, const CaseEvidence& evidence, const NameTable& table,
             NameForm& form) {
  const NameSpan& typical = TypicalSpan(scans, table, form);
  form.word_votes = VotesOfWords(scans[typical.doc], typical);
  form.fallback = FallbackType(scans[typical.doc], evidence, typical);
  TypeVotes votes;
  for (const std::uint32_t unit : form.units) {
    votes.Add(table.units[unit].context);
    votes.Add(table.units[unit].model);
    votes.Add(form.word_votes, static_cast<std::int32_t>(table.units[unit].spans.size()));
  }
  form.type = votes.Best(form.fallback);
  form.sure_person =
      form.type == EntityType::kPerson && votes.Of(EntityType::kPerson) >= kSurePersonPoints;
}

}  // namespace

NameTable GatherNames(const std::vector<Scan>& scans, const CaseEvidence& evidence,
                      std::vector<NameSpan> spans) {
  std::map<std::string, SpansByDoc> by_key;
  for (std::uint32_t s = 0; s < spans.size(); ++s) {
    std::string key = scans[spans[s].doc].KeyOf(spans[s].tokens);
    if (!SplitWords(key).empty()) by_key[std::move(key)][spans[s].doc].push_back(s);
  }
  NameTable table;
  table.spans = std::move(spans);
  for (const auto& [key, by_doc] : by_key) {
    NameForm form;
    form.key = key;
    form.words = SplitWords(key);
    for (const auto& [doc, members] : by_doc) {
      NameUnit unit = MakeUnit(scans, table.spans, members);
      unit.form = static_cast<std::uint32_t>(table.forms.size());
      form.units.push_back(static_cast<std::uint32_t>(table.units.size()));
      table.units.push_back(std::move(unit));
    }
    SetSpelling(scans, table.spans, by_doc, form);
    SetType(scans, evidence, table, form);
    table.forms.push_back(std::move(form));
  }
  return table;
}

}  // namespace px
