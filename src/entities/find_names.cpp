#include "entities/find_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "entities/name_cutting.h"
#include "entities/name_runs.h"

namespace px {
namespace {

constexpr std::uint32_t kMaxNameWords = 8;
constexpr std::uint32_t kMaxTitleWords = 12;
constexpr std::uint32_t kMinStandalone = 2;
constexpr std::uint32_t kTimesRarer = 4;

using Counts = std::map<std::string, std::uint32_t, std::less<>>;

std::uint32_t CountOf(const Counts& counts, const std::string& key) {
  const auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

bool IsWeak(const Scan& scan, const CaseEvidence& evidence, IndexRange name) {
  if (name.size() > 1) return false;
  const NameToken& token = scan.tokens[name.begin];
  if (token.shape == NameShape::kMixed) return false;
  // German gives every noun a capital.
  if (scan.article->document.language == "de" && token.shape == NameShape::kCapital) {
    return !token.classes.Has(WordClass::kOrganization) && !token.classes.Has(WordClass::kPlace);
  }
  if (token.classes.Has(WordClass::kOrganization) || token.classes.Has(WordClass::kPlace)) {
    return evidence.Lowers(token.key) > evidence.Capitals(token.key);
  }
  if (token.classes.Has(WordClass::kOrgHead) || token.classes.Has(WordClass::kOfHead) ||
      token.classes.Has(WordClass::kPlaceHead) || token.classes.Has(WordClass::kLawHead)) {
    return true;
  }
  const std::uint32_t lowers = evidence.Lowers(token.key);
  return lowers > 0 && lowers >= evidence.Capitals(token.key);
}

// "81st Academy Awards", "5th Fleet".
IndexRange WithOrdinal(const Scan& scan, std::uint32_t sentence_begin, IndexRange name) {
  if (name.begin == sentence_begin) return name;
  const WordClasses last = scan.tokens[name.end - 1].classes;
  if (!last.Has(WordClass::kOrgHead) && !last.Has(WordClass::kEventHead)) return name;
  const std::string& before = scan.tokens[name.begin - 1].key;
  const bool ordinal = scan.tokens[name.begin - 1].shape == NameShape::kNumber &&
                       (before.ends_with("st") || before.ends_with("nd") ||
                        before.ends_with("rd") || before.ends_with("th"));
  return ordinal ? IndexRange{name.begin - 1, name.end} : name;
}

bool IsTitleWord(const Scan& scan, std::uint32_t token) {
  const NameShape shape = scan.tokens[token].shape;
  if (shape == NameShape::kOther) {
    const std::string_view text = scan.article->TokenText(token);
    return text == ":" || text == "&";
  }
  return shape != NameShape::kLower || scan.tokens[token].classes.Has(WordClass::kStopWord);
}

// Tokens of a work's title that fills its quotation marks: "|A Room of One's Own". A comma or full
// stop before the closing mark is no part of it. 0 for other quotations.
std::uint32_t QuotedTitleAt(const Scan& scan, IndexRange sentence, std::uint32_t begin) {
  const auto is_capital = [&](std::uint32_t i) {
    const NameShape shape = scan.tokens[i].shape;
    return shape == NameShape::kCapital || shape == NameShape::kAllCaps ||
           shape == NameShape::kMixed || scan.article->TokenText(i) == "A";
  };
  if (begin == sentence.begin || !IsOpeningQuote(scan.article->TokenText(begin - 1))) return 0;
  std::uint32_t end = begin;
  while (end < sentence.end && end - begin < kMaxTitleWords && IsTitleWord(scan, end)) ++end;
  if (end - begin < 2 || !is_capital(begin) || !is_capital(end - 1)) return 0;
  std::uint32_t mark = end;
  if (mark < sentence.end) {
    const std::string_view text = scan.article->TokenText(mark);
    if (text == "," || text == ".") ++mark;
  }
  const bool closed = mark < sentence.end && IsClosingQuote(scan.article->TokenText(mark));
  return closed ? end - begin : 0;
}

class NameFinder {
 public:
  NameFinder(const std::vector<Scan>& scans, const CaseEvidence& evidence)
      : scans_(scans), evidence_(evidence) {}

  std::vector<NameSpan> Find() {
    ForEachSentence(CaseStyle::kSentence, [&](std::uint32_t doc, std::uint32_t sentence) {
      FindInRunningText(doc, sentence);
    });
    SplitNeighbours();
    for (const NameSpan& span : spans_) {
      if (!span.weak) known_.insert(scans_[span.doc].KeyOf(span.tokens));
    }
    for (const CaseStyle style : {CaseStyle::kTitle, CaseStyle::kUpper}) {
      ForEachSentence(style, [&](std::uint32_t doc, std::uint32_t sentence) {
        FindInHeadline(doc, sentence, style);
      });
    }
    std::sort(spans_.begin(), spans_.end());
    return std::move(spans_);
  }

 private:
  template <typename Visit>
  void ForEachSentence(CaseStyle style, Visit visit) const {
    for (std::uint32_t doc = 0; doc < scans_.size(); ++doc) {
      const std::vector<Sentence>& sentences = scans_[doc].article->document.sentences;
      for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        if (sentences[s].kind == SentenceKind::kBoilerplate) continue;
        if (scans_[doc].styles[s] == style) visit(doc, s);
      }
    }
  }

  void FindInRunningText(std::uint32_t doc, std::uint32_t sentence) {
    const Scan& scan = scans_[doc];
    const IndexRange range = scan.article->document.sentences[sentence].tokens;
    for (std::uint32_t i = range.begin; i < range.end;) {
      if (const std::uint32_t size = QuotedTitleAt(scan, range, i)) {
        spans_.push_back({doc, sentence, {i, i + size}, false});
        i += size;
        continue;
      }
      const IndexRange run = ReadNameRun(scan, evidence_, sentence, i);
      for (const IndexRange part : CutNameRun(scan, evidence_, run)) {
        const IndexRange name = WithOrdinal(scan, range.begin, part);
        spans_.push_back({doc, sentence, name, IsWeak(scan, evidence_, name)});
      }
      // "|Secretary of State Ada Lovell": no name begins inside the title.
      const std::uint32_t title = run.empty() ? TitleWordsAt(scan, {i, range.end}) : 0;
      i = std::max(i + std::max(title, 1u), run.end);
    }
  }

  // "The Acme Nordbank deal" names two: both are also named alone, and neither owns the other.
  void SplitNeighbours() {
    Counts alone;
    std::set<std::pair<std::string, std::string>> owned;
    for (const NameSpan& span : spans_) {
      ++alone[scans_[span.doc].KeyOf(span.tokens)];
    }
    for (std::size_t i = 1; i < spans_.size(); ++i) {
      const NameSpan& a = spans_[i - 1];
      const NameSpan& b = spans_[i];
      const bool clitic =
          a.doc == b.doc && a.sentence == b.sentence && b.tokens.begin == a.tokens.end + 1;
      if (!clitic || !scans_[a.doc].tokens[a.tokens.end].key.ends_with("s")) continue;
      owned.emplace(scans_[a.doc].KeyOf(a.tokens), scans_[b.doc].KeyOf(b.tokens));
    }
    std::vector<NameSpan> result;
    for (const NameSpan& span : spans_) {
      const std::uint32_t at = NeighbourBoundary(span, alone, owned);
      if (at == span.tokens.begin) {
        result.push_back(span);
        continue;
      }
      result.push_back({span.doc, span.sentence, {span.tokens.begin, at}, false});
      result.push_back({span.doc, span.sentence, {at, span.tokens.end}, false});
    }
    spans_ = std::move(result);
  }

  // Where the second of two names begins; span.tokens.begin for one name.
  std::uint32_t NeighbourBoundary(
      const NameSpan& span, const Counts& alone,
      const std::set<std::pair<std::string, std::string>>& owned) const {
    const Scan& scan = scans_[span.doc];
    const NameLexicon& lexicon = NameLexicon::Get();
    const std::string whole = scan.KeyOf(span.tokens);
    if (lexicon.Find(whole).Has(WordClass::kOrganization)) return span.tokens.begin;
    const auto is_company = [&](IndexRange part, const std::string& key) {
      const NameShape shape = scan.tokens[part.begin].shape;
      return lexicon.Find(key).Has(WordClass::kOrganization) ||
             (part.size() == 1 && (shape == NameShape::kMixed || shape == NameShape::kAllCaps));
    };
    for (std::uint32_t at = span.tokens.begin + 1; at < span.tokens.end; ++at) {
      const IndexRange left = {span.tokens.begin, at};
      const IndexRange right = {at, span.tokens.end};
      const std::string left_key = scan.KeyOf(left);
      const std::string right_key = scan.KeyOf(right);
      if (!is_company(left, left_key) || !is_company(right, right_key)) continue;
      const std::uint32_t fewer = std::min(CountOf(alone, left_key), CountOf(alone, right_key));
      // "Acme's Zephyr": one thing of the other, so likely one name, unless it is rare as such.
      const std::uint32_t times = owned.contains({left_key, right_key}) ? kTimesRarer : 1;
      if (fewer >= kMinStandalone && fewer >= times * CountOf(alone, whole)) return at;
    }
    return span.tokens.begin;
  }

  void FindInHeadline(std::uint32_t doc, std::uint32_t sentence, CaseStyle style) {
    const Scan& scan = scans_[doc];
    const IndexRange range = scan.article->document.sentences[sentence].tokens;
    for (std::uint32_t i = range.begin; i < range.end;) {
      const std::uint32_t size = HeadlineNameAt(scan, {i, range.end}, style);
      if (size > 0) spans_.push_back({doc, sentence, {i, i + size}, false});
      i += std::max(size, 1u);
    }
  }

  // Tokens of the name at the start of `rest`; 0 for none.
  std::uint32_t HeadlineNameAt(const Scan& scan, IndexRange rest, CaseStyle style) const {
    const NameToken& first = scan.tokens[rest.begin];
    if (first.shape == NameShape::kOther || first.shape == NameShape::kLower) return 0;
    for (std::uint32_t n = std::min(kMaxNameWords, rest.size()); n > 0; --n) {
      if (IsKnown(scan, {rest.begin, rest.begin + n})) return n;
    }
    if (style == CaseStyle::kUpper || first.classes.Has(WordClass::kNotName)) return 0;
    if (first.shape == NameShape::kMixed) return 1;
    if (first.shape == NameShape::kAllCaps) {
      return evidence_.Lowers(first.key) == 0 && !scan.IsShouted(rest.begin) ? 1 : 0;
    }
    if (!first.classes.Has(WordClass::kFirstName) || rest.size() < 2) return 0;
    const NameToken& second = scan.tokens[rest.begin + 1];
    const bool name = second.shape == NameShape::kCapital && evidence_.Lowers(second.key) == 0 &&
                      scan.UposAt(rest.begin + 1) == Upos::kPropn;
    return name ? 2 : 0;
  }

  bool IsKnown(const Scan& scan, IndexRange part) const {
    if (scan.tokens[part.end - 1].shape == NameShape::kOther) return false;
    const std::string key = scan.KeyOf(part);
    const WordClasses classes = NameLexicon::Get().Find(key);
    const bool listed = classes.Has(WordClass::kPlace) || classes.Has(WordClass::kOrganization) ||
                        classes.Has(WordClass::kPlaceLikeOrg);
    if (part.size() > 1) return listed || known_.contains(key);
    if (classes.Has(WordClass::kNotName) || classes.Has(WordClass::kCalendar)) return false;
    if (known_.contains(key)) return evidence_.IsName(key);
    return listed && evidence_.Lowers(key) == 0;
  }

  const std::vector<Scan>& scans_;
  const CaseEvidence& evidence_;
  std::vector<NameSpan> spans_;
  std::set<std::string, std::less<>> known_;  // keys of the names in running text
};

}  // namespace

std::vector<NameSpan> FindNames(const std::vector<Scan>& scans, const CaseEvidence& evidence) {
  return NameFinder(scans, evidence).Find();
}

}  // namespace px
