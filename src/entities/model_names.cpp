#include "entities/model_names.h"

#include <algorithm>

#include "entities/name_cutting.h"

namespace px {
namespace {

bool HasCapital(NameShape shape) {
  return shape == NameShape::kCapital || shape == NameShape::kAllCaps || shape == NameShape::kMixed;
}

// The first model name that ends after `token`.
std::vector<Name>::const_iterator FirstAfter(const Scan& scan, std::uint32_t token) {
  const std::vector<Name>& names = scan.article->names;
  return std::upper_bound(
      names.begin(), names.end(), token,
      [](std::uint32_t value, const Name& name) { return value < name.tokens.end; });
}

bool IsListed(WordClasses classes) {
  return classes.Has(WordClass::kPlace) || classes.Has(WordClass::kOrganization) ||
         classes.Has(WordClass::kPlaceLikeOrg) || classes.Has(WordClass::kFirstName);
}

// Works on the names of one article.
class ModelNameJoiner {
 public:
  ModelNameJoiner(const Scan& scan, const CaseEvidence& evidence)
      : scan_(scan), evidence_(evidence), taken_(scan.tokens.size()) {}

  std::vector<NameSpan> Join(const std::vector<NameSpan>& spans, std::uint32_t doc) {
    for (const NameSpan& span : spans) {
      if (!IsCapitalOfPosition(span) && !IsHeadlineInText(span)) Take(Shortened(Extended(span)));
    }
    for (const Name& name : scan_.article->names) AddMissed(name, doc);
    std::sort(joined_.begin(), joined_.end());
    return std::move(joined_);
  }

 private:
  const NameToken& At(std::uint32_t i) const { return scan_.tokens[i]; }

  void Take(const NameSpan& span) {
    joined_.push_back(span);
    for (std::uint32_t i = span.tokens.begin; i < span.tokens.end; ++i) taken_[i] = true;
  }

  bool IsReadByModel(IndexRange tokens) const {
    const auto name = FirstAfter(scan_, tokens.begin);
    return name != scan_.article->names.end() && name->tokens.begin < tokens.end;
  }

  // "|Allow yourself", "DO |Appropriate": nothing but its place in the sentence explains the
  // capital, or it is no noun.
  bool IsCapitalOfPosition(const NameSpan& span) const {
    const std::uint32_t i = span.tokens.begin;
    if (span.tokens.size() > 1 || At(i).shape != NameShape::kCapital) return false;
    const std::string_view text = scan_.article->TokenText(i);
    if (IsListed(At(i).classes) || text.find('.') != std::string_view::npos) return false;
    if (IsQuoted(span.tokens) || IsReadByModel(span.tokens)) return false;
    const std::uint32_t capitals = evidence_.Capitals(At(i).key);
    return At(i).starts_clause ? capitals == 0 : capitals <= 1 && IsVerbOrAdjective(i);
  }

  bool IsVerbOrAdjective(std::uint32_t i) const {
    return scan_.UposAt(i) == Upos::kVerb || scan_.UposAt(i) == Upos::kAdj;
  }

  // "|Obama Announces Nominee": names hold no verbs, unless the model reads the whole as one.
  bool IsHeadlineInText(const NameSpan& span) const {
    const Name* name = ModelNameFor(scan_, span.tokens);
    if (span.tokens.size() < 2 || IsQuoted(span.tokens)) return false;
    if (name != nullptr && name->tokens.begin <= span.tokens.begin) return false;
    for (std::uint32_t i = span.tokens.begin; i < span.tokens.end; ++i) {
      const bool verb = scan_.UposAt(i) == Upos::kVerb && At(i).shape == NameShape::kCapital;
      if (verb && !IsReadByModel({i, i + 1})) return true;
    }
    return false;
  }

  bool IsQuoted(IndexRange tokens) const {
    return tokens.begin > 0 && IsOpeningQuote(scan_.article->TokenText(tokens.begin - 1));
  }

  // "Channel |Johnny Carson": the model sees a person, and a given name stands there.
  NameSpan Shortened(NameSpan span) const {
    const Name* name = ModelNameFor(scan_, span.tokens);
    if (name == nullptr || name->type != NameType::kPerson || IsQuoted(span.tokens)) return span;
    if (name->tokens.begin <= span.tokens.begin || name->tokens.size() < 2) return span;
    if (!At(name->tokens.begin).classes.Has(WordClass::kFirstName)) return span;
    for (std::uint32_t i = span.tokens.begin; i < name->tokens.begin; ++i) {
      const bool name_word = At(i).classes.Has(WordClass::kFirstName) ||
                             At(i).shape == NameShape::kInitial || !HasCapital(At(i).shape);
      if (name_word) return span;
    }
    return {span.doc, span.sentence, name->tokens, false};
  }

  // "New |Delhi had": the first word of a sentence may be a part of the name behind it.
  NameSpan Extended(NameSpan span) const {
    const auto name = FirstAfter(scan_, span.tokens.begin);
    if (name == scan_.article->names.end() || name->tokens.end != span.tokens.end) return span;
    const IndexRange whole = Trimmed(*name);
    if (whole.begin >= span.tokens.begin || !At(whole.begin).starts_clause) return span;
    for (std::uint32_t i = whole.begin; i < span.tokens.begin; ++i) {
      if (taken_[i] || !HasCapital(At(i).shape) || IsCommon(i) || IsKindOfThing(i)) return span;
    }
    return {span.doc, span.sentence, whole, false};
  }

  // Cuts titles off; an empty range for what is no name.
  IndexRange Trimmed(const Name& name) const {
    IndexRange tokens = name.tokens;
    tokens.begin += TitleWordsAt(scan_, tokens);
    while (!tokens.empty() && !HasCapital(At(tokens.begin).shape)) ++tokens.begin;
    while (!tokens.empty() && !HasCapital(At(tokens.end - 1).shape)) --tokens.end;
    return tokens;
  }

  bool IsCommon(std::uint32_t i) const {
    const NameToken& token = At(i);
    if (token.classes.Has(WordClass::kNotName) || token.classes.Has(WordClass::kCalendar) ||
        token.classes.Has(WordClass::kDemonym)) {
      return true;
    }
    const std::uint32_t lowers = evidence_.Lowers(token.key);
    return lowers > 0 && lowers >= evidence_.Capitals(token.key);
  }

  // "Broadcaster |NBC": says what is named.
  bool IsKindOfThing(std::uint32_t i) const {
    const WordClasses classes = NameLexicon::Get().Find(NameWord(scan_.article->words[i].lemma));
    return classes.Has(WordClass::kRole) || classes.Has(WordClass::kOrgNoun) ||
           classes.Has(WordClass::kProductNoun) || classes.Has(WordClass::kPlaceNoun);
  }

  bool AreCommon(IndexRange tokens) const {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (!IsCommon(i)) return false;
    }
    return true;
  }

  // "Secretary of Health and |Human Services".
  bool IsRestOfName(std::uint32_t begin) const {
    if (begin < 2 || !HasCapital(At(begin - 2).shape)) return false;
    return At(begin - 1).key == "of" || At(begin - 1).key == "and";
  }

  // "AWS-OpenAI deal": the rules know why they leave a hyphenated word alone.
  bool IsPair(IndexRange tokens) const {
    return tokens.size() == 1 && At(tokens.begin).key.find(' ') != std::string::npos;
  }

  void AddMissed(const Name& name, std::uint32_t doc) {
    const Sentence& sentence = scan_.article->document.sentences[name.sentence];
    if (name.type == NameType::kMisc || sentence.kind == SentenceKind::kBoilerplate) return;
    const IndexRange tokens = Trimmed(name);
    if (AreCommon(tokens) || IsRestOfName(tokens.begin) || IsPair(tokens)) return;
    if (NameLexicon::Get().Find(scan_.KeyOf(tokens)).Has(WordClass::kDemonym)) return;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (taken_[i] || scan_.IsShouted(i)) return;
    }
    Take({doc, name.sentence, tokens, false});
  }

  const Scan& scan_;
  const CaseEvidence& evidence_;
  std::vector<bool> taken_;  // per token: inside a name of joined_
  std::vector<NameSpan> joined_;
};

}  // namespace

const Name* ModelNameFor(const Scan& scan, IndexRange tokens) {
  const auto name = FirstAfter(scan, tokens.end - 1);
  const bool same_head = name != scan.article->names.end() && name->tokens.end == tokens.end;
  return same_head ? &*name : nullptr;
}

std::vector<NameSpan> JoinModelNames(const std::vector<Scan>& scans, const CaseEvidence& evidence,
                                     const std::vector<NameSpan>& spans) {
  std::vector<NameSpan> joined;
  auto rest = spans.begin();
  for (std::uint32_t doc = 0; doc < scans.size(); ++doc) {
    const auto end =
        std::find_if(rest, spans.end(), [&](const NameSpan& span) { return span.doc != doc; });
    const std::vector<NameSpan> of_article(rest, end);
    rest = end;
    if (scans[doc].article->names.empty()) {
      joined.insert(joined.end(), of_article.begin(), of_article.end());
      continue;
    }
    const std::vector<NameSpan> more = ModelNameJoiner(scans[doc], evidence).Join(of_article, doc);
    joined.insert(joined.end(), more.begin(), more.end());
  }
  return joined;
}

}  // namespace px
