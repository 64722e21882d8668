#include "app/views/entity_card.h"

#include <algorithm>

#include "app/views/words.h"
#include "base/utf8.h"

namespace px {
namespace {

constexpr std::uint32_t kBytesAround = 90;
constexpr std::string_view kEllipsis = "\u2026";

// White space of any kind becomes one space: the words stand on one line.
std::string OneLine(std::string_view text) {
  std::string line;
  for (std::uint32_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (!IsSpace(c.value)) {
      line.append(text.substr(pos, c.size));
    } else if (line.empty() || line.back() != ' ') {
      line += ' ';
    }
    pos += c.size;
  }
  return line;
}

std::uint32_t WordBeginNear(std::string_view text, std::uint32_t pos, std::uint32_t end) {
  while (pos < end && (static_cast<unsigned char>(text[pos]) & 0xC0) == 0x80) ++pos;
  std::uint32_t word = pos;
  while (word < end && text[word] != ' ') ++word;
  return word < end ? word + 1 : pos;
}

std::uint32_t WordEndNear(std::string_view text, std::uint32_t begin, std::uint32_t pos) {
  while (pos > begin && (static_cast<unsigned char>(text[pos]) & 0xC0) == 0x80) --pos;
  std::uint32_t word = pos;
  while (word > begin && text[word] != ' ') --word;
  return word > begin ? word : pos;
}

PlaceLine MakePlace(const Analysis& analysis, DocId doc, std::uint32_t sentence, ByteRange range) {
  const AnalyzedArticle& article = analysis.documents[doc.value];
  const std::string_view text = article.source.text;
  const ByteRange around = article.sentences[sentence].range;
  PlaceLine line{doc, range, {}, OneLine(Slice(text, range)), {}, {}};
  std::uint32_t begin = around.begin;
  if (range.begin - around.begin > kBytesAround) {
    begin = WordBeginNear(text, range.begin - kBytesAround, range.begin);
    line.before = kEllipsis;
  }
  line.before += OneLine(text.substr(begin, range.begin - begin));
  std::uint32_t end = around.end;
  const bool cut = around.end - range.end > kBytesAround;
  if (cut) end = WordEndNear(text, range.end, range.end + kBytesAround);
  line.after = OneLine(text.substr(range.end, end - range.end));
  if (cut) line.after += kEllipsis;
  return line;
}

std::string Summarize(const Entity& entity, std::size_t articles) {
  std::string summary(EntityTypeWord(entity.type));
  summary += ", named " +
             Counted(static_cast<std::uint32_t>(entity.mentions.size()), "time", "times") + " in " +
             Counted(static_cast<std::uint32_t>(articles), "article", "articles");
  return summary;
}

void AddEvidence(const Entity& entity, EntityCard& card) {
  for (const LinkEvidence& evidence : entity.evidence) {
    const auto line =
        std::find_if(card.aliases.begin(), card.aliases.end(),
                     [&](const AliasLine& alias) { return alias.text == evidence.alias; });
    if (line != card.aliases.end()) {
      line->evidence.push_back(evidence.reason);
    } else {
      card.notes.push_back("\u201C" + evidence.alias + "\u201D: " + evidence.reason);
    }
  }
}

}  // namespace

EntityCard BuildEntityCard(const Analysis& analysis, EntityId id) {
  const Entity& entity = analysis.entities[id.value];
  EntityCard card;
  card.entity = id;
  card.name = entity.name;
  card.type = entity.type;
  for (const Alias& alias : entity.aliases) {
    card.aliases.push_back({alias.text, Counted(alias.count, "time", "times"), {}});
  }
  AddEvidence(entity, card);
  std::vector<std::uint32_t> counts(analysis.documents.size());
  for (const Mention& mention : entity.mentions) {
    ++counts[mention.doc.value];
    card.mentions.push_back(MakePlace(analysis, mention.doc, mention.sentence, mention.range));
  }
  for (std::uint32_t doc = 0; doc < counts.size(); ++doc) {
    if (counts[doc] > 0) card.articles.push_back({DocId{doc}, std::to_string(counts[doc])});
  }
  card.summary = Summarize(entity, card.articles.size());
  for (const Reference& reference : entity.references) {
    PlaceLine line = MakePlace(analysis, reference.doc, reference.sentence, reference.range);
    line.reason = reference.reason;
    card.references.push_back(std::move(line));
  }
  return card;
}

}  // namespace px
