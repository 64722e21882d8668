#include "app/views/search.h"

#include <algorithm>

#include "base/utf8.h"

namespace px {
namespace {

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

void FindInText(const FoldedText& text, std::string_view key, DocId doc, SearchHits& found) {
  const std::string_view folded = text.folded();
  std::size_t at = folded.find(key);
  while (at != std::string_view::npos && found.hits.size() < kMostHits) {
    const std::size_t end = at + key.size();
    found.hits.push_back({doc,
                          {text.SourceOf(static_cast<std::uint32_t>(at)),
                           text.SourceOf(static_cast<std::uint32_t>(end))}});
    ++found.of_doc[doc.value];
    at = folded.find(key, end);
  }
}

std::uint32_t CountRows(const Analysis& analysis, const AnalysisIndex& index,
                        const SearchHits& found) {
  std::vector<bool> hit(index.rows.size());
  for (std::uint32_t id = 0; id < analysis.claims.size(); ++id) {
    const Claim& claim = analysis.claims[id];
    if (!HitsIn(found, claim.doc, claim.range).empty()) hit[HostOfClaim(index, ClaimId{id})] = true;
  }
  return static_cast<std::uint32_t>(std::count(hit.begin(), hit.end(), true));
}

}  // namespace

FoldedText::FoldedText(std::string_view text) {
  folded_.reserve(text.size());
  std::uint32_t expected = 0;  // the source byte if source and folded bytes still ran side by side
  for (std::uint32_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    const auto at = static_cast<std::uint32_t>(folded_.size());
    if (runs_.empty() || pos != expected) {
      if (!runs_.empty() && runs_.back().first == at) runs_.pop_back();
      runs_.emplace_back(at, pos);
    }
    if (c.value < 0x80) {
      // Line ends and tabs are spaces to one who looks for words.
      const char ascii = static_cast<char>(c.value);
      folded_ += c.value < ' ' ? ' ' : (ascii >= 'A' && ascii <= 'Z' ? char(ascii + 32) : ascii);
    } else if (IsSpace(c.value)) {
      folded_ += ' ';
    } else {
      folded_ += FoldKey(text.substr(pos, c.size));
    }
    const auto grown = static_cast<std::uint32_t>(folded_.size()) - at;
    expected = pos + grown;
    pos += c.size;
  }
  runs_.emplace_back(static_cast<std::uint32_t>(folded_.size()),
                     static_cast<std::uint32_t>(text.size()));
}

std::uint32_t FoldedText::SourceOf(std::uint32_t pos) const {
  auto run = std::upper_bound(runs_.begin(), runs_.end(), pos,
                              [](std::uint32_t at, const auto& r) { return at < r.first; });
  if (run == runs_.begin()) return 0;
  const auto next = run;
  --run;
  const std::uint32_t source = run->second + (pos - run->first);
  // Inside what one character became, e.g. the second letter of a ligature.
  return next == runs_.end() ? run->second : std::min(source, next->second);
}

std::vector<FoldedText> FoldArticles(const Analysis& analysis) {
  std::vector<FoldedText> texts;
  texts.reserve(analysis.documents.size());
  for (const AnalyzedArticle& article : analysis.documents) {
    texts.emplace_back(article.source.text);
  }
  return texts;
}

SearchHits FindInArticles(const Analysis& analysis, const AnalysisIndex& index,
                          const std::vector<FoldedText>& texts, std::string_view query) {
  SearchHits found;
  found.of_doc.resize(texts.size());
  const std::string key = FoldKey(Trimmed(query));
  if (key.empty()) return found;
  for (std::uint32_t doc = 0; doc < texts.size(); ++doc) {
    FindInText(texts[doc], key, DocId{doc}, found);
    found.articles += found.of_doc[doc] > 0;
  }
  found.rows = CountRows(analysis, index, found);
  return found;
}

IndexRange HitsIn(const SearchHits& found, DocId doc, ByteRange range) {
  const auto begins = [](const SearchHit& hit, std::pair<DocId, std::uint32_t> at) {
    return std::pair(hit.doc, hit.range.begin) < at;
  };
  const auto first =
      std::lower_bound(found.hits.begin(), found.hits.end(), std::pair(doc, range.begin), begins);
  auto last = first;
  while (last != found.hits.end() && last->doc == doc && last->range.end <= range.end) ++last;
  return {static_cast<std::uint32_t>(first - found.hits.begin()),
          static_cast<std::uint32_t>(last - found.hits.begin())};
}

}  // namespace px
