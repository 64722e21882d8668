#include "entities/name_runs.h"

#include <algorithm>
#include <string>

#include "entities/name_cutting.h"

namespace px {
namespace {

bool IsFunctionWord(Upos upos) {
  switch (upos) {
    case Upos::kDet:
    case Upos::kPron:
    case Upos::kAdp:
    case Upos::kCconj:
    case Upos::kSconj:
    case Upos::kAux:
    case Upos::kPart:
    case Upos::kIntj:
      return true;
    default:
      return false;
  }
}

bool IsListedName(WordClasses classes) {
  return classes.Has(WordClass::kPlace) || classes.Has(WordClass::kOrganization) ||
         classes.Has(WordClass::kPlaceLikeOrg) || classes.Has(WordClass::kFirstName);
}

// Reads one run; the functions answer for one token or look one connector ahead.
class RunReader {
 public:
  RunReader(const Scan& scan, const CaseEvidence& evidence, std::uint32_t sentence)
      : scan_(scan),
        evidence_(evidence),
        sentence_(scan.article->document.sentences[sentence].tokens) {}

  IndexRange Read(std::uint32_t begin) const {
    if (!IsNameWord(begin)) return {begin, begin};
    std::uint32_t end = begin + 1;
    while (const std::uint32_t more = Continuation(begin, end)) end += more;
    return {begin, end};
  }

 private:
  const NameToken& At(std::uint32_t i) const { return scan_.tokens[i]; }
  bool Inside(std::uint32_t i) const { return i < sentence_.end; }
  bool Is(std::uint32_t i, WordClass c) const { return Inside(i) && At(i).classes.Has(c); }
  bool IsKey(std::uint32_t i, std::string_view key) const { return Inside(i) && At(i).key == key; }

  bool HasCapital(std::uint32_t i) const {
    if (!Inside(i)) return false;
    const NameShape shape = At(i).shape;
    return shape == NameShape::kCapital || shape == NameShape::kAllCaps ||
           shape == NameShape::kMixed;
  }

  bool IsNameWord(std::uint32_t i) const {
    if (!Inside(i)) return false;
    const NameToken& token = At(i);
    if (token.shape == NameShape::kInitial) return IsInitialOfName(i);
    if (!HasCapital(i)) return false;
    if (token.classes.Has(WordClass::kNotName)) return IsInsideName(i);
    if (token.classes.Has(WordClass::kCalendar)) return IsNameDespiteCalendar(i);
    const bool function_word = scan_.english && IsFunctionWord(scan_.UposAt(i));
    if (token.shape == NameShape::kCapital && function_word) return false;
    if (scan_.IsShouted(i) || IsLabel(i) || IsPairOfNames(i)) return false;
    return !token.starts_clause || IsNameAtStart(i);
  }

  // "World Wide |Web Consortium": a word that is no name by itself.
  bool IsInsideName(std::uint32_t i) const {
    const auto plain = [&](std::uint32_t at) {
      return HasCapital(at) && !At(at).classes.Has(WordClass::kNotName) &&
             !At(at).classes.Has(WordClass::kCalendar) && !At(at).starts_clause;
    };
    return At(i).shape == NameShape::kCapital && i > sentence_.begin && HasCapital(i - 1) &&
           !At(i - 1).classes.Has(WordClass::kNotName) && plain(i + 1);
  }

  // "|Q1: Why now?"
  bool IsLabel(std::uint32_t i) const {
    const std::string& key = At(i).key;
    return At(i).starts_clause && IsKey(i + 1, ":") && !key.empty() && key.back() >= '0' &&
           key.back() <= '9';
  }

  // "J. Doe", "John J. Doe", "King Henry V".
  bool IsInitialOfName(std::uint32_t i) const {
    if (At(i).classes.Has(WordClass::kNotName) || scan_.UposAt(i) == Upos::kDet) return false;
    const bool dotted = scan_.article->TokenText(i).size() > 1;
    if (!dotted && At(i).key == "a") return false;
    const bool after_name = i > sentence_.begin && HasCapital(i - 1) && !At(i - 1).starts_clause;
    const bool before_name = HasCapital(i + 1);
    return dotted ? after_name || before_name : after_name && before_name;
  }

  // "Theresa May", "April Jones": given and family names that are months.
  bool IsNameDespiteCalendar(std::uint32_t i) const {
    if (At(i).shape != NameShape::kCapital || !Inside(i)) return false;
    if (Inside(i + 1) && At(i + 1).shape == NameShape::kNumber) return false;
    if (i == sentence_.begin || !HasCapital(i - 1)) return false;
    return Is(i - 1, WordClass::kFirstName) ||
           (!At(i - 1).starts_clause && !At(i - 1).classes.Has(WordClass::kCalendar) &&
            !At(i - 1).classes.Has(WordClass::kDemonym) && scan_.UposAt(i - 1) == Upos::kPropn);
  }

  // "AWS-OpenAI deal": two names, and neither can be marked alone.
  bool IsPairOfNames(std::uint32_t i) const {
    const std::string& key = At(i).key;
    const std::size_t space = key.find(' ');
    if (space == std::string::npos || HasCapital(i + 1)) return false;
    return evidence_.IsName(key.substr(0, space)) && evidence_.IsName(key.substr(space + 1));
  }

  bool IsNameAtStart(std::uint32_t i) const {
    const NameToken& token = At(i);
    if (token.shape == NameShape::kMixed) return true;
    if (token.shape == NameShape::kAllCaps) return evidence_.Lowers(token.key) == 0;
    const Upos upos = scan_.UposAt(i);
    if (scan_.english && (IsFunctionWord(upos) || upos == Upos::kAdv)) return false;
    if (LowerTitleWordsAt(i) > 1) return false;
    const std::uint32_t capitals = evidence_.Capitals(token.key);
    const std::uint32_t lowers = evidence_.Lowers(token.key);
    const bool more = HasCapital(i + 1) && !At(i + 1).classes.Has(WordClass::kNotName);
    if (more && evidence_.IsNamePair(token.key, At(i + 1).key)) return true;
    if (token.classes.Has(WordClass::kDemonym)) return true;
    if (more && IsCommonNounForPeople(i)) return false;
    if (capitals != lowers) return capitals > lowers;
    if (IsListedName(token.classes) || IsAloneInQuotes(i)) return true;
    if (more && IsNameHead(At(i + 1).classes)) return true;
    if (!scan_.english) return more;
    if (upos != Upos::kPropn || token.key.ends_with("ing") || token.key.ends_with("ed"))
      return false;
    // "Leaking fuel", "Producer prices": an unknown word before a common noun is one, too.
    return more || !Inside(i + 1) || !IsNounOrAdjective(scan_.UposAt(i + 1));
  }

  static bool IsNounOrAdjective(Upos upos) { return upos == Upos::kNoun || upos == Upos::kAdj; }

  // "|Actor Ada Lovelace", "|Producers Ada and Bo": by its lemma, for the plural.
  bool IsCommonNounForPeople(std::uint32_t i) const {
    const std::string lemma = NameWord(scan_.article->words[i].lemma);
    for (const std::string& key : {lemma, At(i).key, WithoutPlural(At(i).key)}) {
      const WordClasses classes = NameLexicon::Get().Find(key);
      if (classes.Has(WordClass::kRole) || classes.Has(WordClass::kOrgNoun)) return true;
    }
    return false;
  }

  static std::string WithoutPlural(const std::string& key) {
    return key.ends_with('s') ? key.substr(0, key.size() - 1) : key;
  }

  // "|Managing director Ada Lovelace": the words of a title, the first one with a capital.
  std::uint32_t LowerTitleWordsAt(std::uint32_t i) const {
    return TitleWordsAt(scan_, {i, sentence_.end});
  }

  bool IsAloneInQuotes(std::uint32_t i) const {
    if (i == sentence_.begin || !Inside(i + 1)) return false;
    const Upos upos = scan_.UposAt(i);
    return IsOpeningQuote(scan_.article->TokenText(i - 1)) &&
           IsClosingQuote(scan_.article->TokenText(i + 1)) &&
           (upos == Upos::kNoun || upos == Upos::kPropn);
  }

  // Tokens to add to the run [begin, end): a name word, or a connector with what follows it.
  std::uint32_t Continuation(std::uint32_t begin, std::uint32_t end) const {
    if (!Inside(end)) return 0;
    if (IsNameWord(end)) return 1;
    if (const std::uint32_t size = RestOfTitle(end)) return size;
    if (const std::uint32_t size = AfterOf(begin, end)) return size;
    if (const std::uint32_t size = AfterAnd(begin, end)) return size;
    if (const std::uint32_t size = AfterParticle(end)) return size;
    if (IsKey(end, ",") && Is(end + 1, WordClass::kLegalSuffix) && HasCapital(end + 1)) return 2;
    return IsModelNumber(end) ? 1 : 0;
  }

  // "Secretary |of State".
  std::uint32_t RestOfTitle(std::uint32_t end) const {
    if (!IsKey(end, "of")) return 0;
    const std::uint32_t words = TitleWordsAt(scan_, {end - 1, sentence_.end});
    return words > 2 && HasCapital(end - 2 + words) ? words - 1 : 0;
  }

  // "Department |of the Interior", "Centers |for Disease Control", "University of Rome |at Tivoli".
  std::uint32_t AfterOf(std::uint32_t begin, std::uint32_t end) const {
    bool takes_of = false;
    for (std::uint32_t i = begin; i < end; ++i) takes_of |= Is(i, WordClass::kOfHead);
    const bool of = IsKey(end, "of") && Is(end - 1, WordClass::kOfHead);
    const bool loose = takes_of && (IsKey(end, "of") || IsKey(end, "for")) && IsHeadWord(end - 1);
    const bool at = IsKey(end, "at") && (IsKey(begin, "university") || IsKey(begin, "college"));
    if (!of && !loose && !at) return 0;
    const std::uint32_t next = end + (IsKey(end + 1, "the") ? 2 : 1);
    if (!IsNameWord(next) || Is(next, WordClass::kFirstName)) return 0;
    return next + 1 - end;
  }

  bool IsHeadWord(std::uint32_t i) const {
    return IsNameHead(At(i).classes) || Is(i, WordClass::kOfHead);
  }

  // "Johnson |& Johnson", "Health |and Human Services", "Deck |and Engine Union"; but
  // "Microsoft |and Google" are two.
  std::uint32_t AfterAnd(std::uint32_t begin, std::uint32_t end) const {
    if (!IsKey(end, "and") || !IsNameWord(end + 1)) return 0;
    const std::string_view text = scan_.article->TokenText(end);
    if (text == "&") return 2;
    std::uint32_t right_end = end + 2;
    while (IsNameWord(right_end)) ++right_end;
    bool after_of = false;
    for (std::uint32_t i = begin; i < end; ++i) after_of |= IsKey(i, "of") || IsKey(i, "for");
    for (std::uint32_t i = right_end; after_of && i > end + 1; --i) {
      if (Is(i - 1, WordClass::kOrgField)) return i - end;
    }
    const std::uint32_t size = right_end - end;
    const bool common = IsCommonWord(end - 1) && IsCommonWord(end + 1);
    const bool head = IsNameHead(At(right_end - 1).classes);
    return common && head && right_end - end > 2 && end - begin == 1 ? size : 0;
  }

  bool IsCommonWord(std::uint32_t i) const {
    const NameToken& token = At(i);
    if (token.shape != NameShape::kCapital || IsListedName(token.classes)) return false;
    return token.classes.Has(WordClass::kOrgField) || evidence_.Lowers(token.key) > 0 ||
           evidence_.Capitals(token.key) <= 1;
  }

  // "Ursula |von der Leyen".
  std::uint32_t AfterParticle(std::uint32_t end) const {
    // "Hafen von Bremen": elsewhere the particles are everyday words.
    if (!scan_.english && !Is(end - 1, WordClass::kFirstName)) return 0;
    std::uint32_t next = end;
    while (next < end + 3 && Is(next, WordClass::kParticle) && At(next).shape == NameShape::kLower)
      ++next;
    return next > end && IsNameWord(next) ? next + 1 - end : 0;
  }

  // "Boeing |747", but neither an amount ("Tessa 40 workers") nor a year.
  bool IsModelNumber(std::uint32_t i) const {
    const std::string_view text = scan_.article->TokenText(i);
    if (!scan_.english || At(i).shape != NameShape::kNumber || text.size() > 4) return false;
    if (text.size() == 4 && (text.starts_with("19") || text.starts_with("20"))) return false;
    if (!std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      return false;
    }
    if (!Inside(i + 1)) return true;
    if (At(i + 1).classes.Has(WordClass::kCalendar) || At(i + 1).shape == NameShape::kNumber)
      return false;
    const std::string_view next = scan_.article->TokenText(i + 1);
    if (next == "%" || next == ":" || next == "-" || next == "/") return false;
    switch (scan_.UposAt(i + 1)) {
      case Upos::kNoun:
      case Upos::kAdj:
      case Upos::kNum:
      case Upos::kSym:
        return false;
      default:
        return true;
    }
  }

  const Scan& scan_;
  const CaseEvidence& evidence_;
  const IndexRange sentence_;
};

}  // namespace

IndexRange ReadNameRun(const Scan& scan, const CaseEvidence& evidence, std::uint32_t sentence,
                       std::uint32_t begin) {
  return RunReader(scan, evidence, sentence).Read(begin);
}

}  // namespace px
