#include "entities/type_votes.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "entities/model_names.h"
#include "entities/name_cutting.h"

namespace px {
namespace {

// Points. Decisive cues outweigh a lexicon, a lexicon outweighs a hint.
constexpr std::int32_t kSure = 9;
constexpr std::int32_t kStrong = 6;
constexpr std::int32_t kGood = 4;
constexpr std::int32_t kFair = 2;
constexpr std::int32_t kHint = 1;

// Tokens looked at after ", " for "the company", "a spokesman", "managing director".
constexpr std::uint32_t kAppositionTokens = 6;

// The word that says what is named: before the first "of", else the last one that is no number.
std::uint32_t HeadToken(const Scan& scan, IndexRange name) {
  for (std::uint32_t i = name.begin + 1; i < name.end; ++i) {
    const std::string& key = scan.tokens[i].key;
    if (key == "of" || key == "for" || key == "at") return i - 1;
  }
  std::uint32_t head = name.end - 1;
  while (head > name.begin && scan.tokens[head].shape == NameShape::kNumber) --head;
  return head;
}

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void VoteForHead(WordClasses head, TypeVotes& votes) {
  if (head.Has(WordClass::kOrgHead)) votes.Add(EntityType::kOrg, kStrong);
  if (head.Has(WordClass::kOrgDescriptor)) votes.Add(EntityType::kOrg, kGood);
  if (head.Has(WordClass::kPlaceHead)) votes.Add(EntityType::kPlace, kStrong);
  if (head.Has(WordClass::kLawHead)) votes.Add(EntityType::kLaw, kStrong);
  if (head.Has(WordClass::kEventHead)) votes.Add(EntityType::kEvent, kStrong);
  if (head.Has(WordClass::kProductHead)) votes.Add(EntityType::kProduct, kGood);
}

bool HasAnyHead(WordClasses c) {
  return c.Has(WordClass::kOrgHead) || c.Has(WordClass::kPlaceHead) || c.Has(WordClass::kLawHead) ||
         c.Has(WordClass::kEventHead) || c.Has(WordClass::kProductHead) ||
         c.Has(WordClass::kOrgDescriptor) || c.Has(WordClass::kLegalSuffix);
}

void VoteForPersonWords(const Scan& scan, IndexRange name, TypeVotes& votes) {
  const auto is = [&](std::uint32_t i, WordClass c) { return scan.tokens[i].classes.Has(c); };
  if (name.size() == 1) {
    if (is(name.begin, WordClass::kFirstName)) votes.Add(EntityType::kPerson, kHint);
    return;
  }
  if (name.size() > 4) return;
  for (std::uint32_t i = name.begin + 1; i < name.end; ++i) {
    if (scan.tokens[i].shape == NameShape::kInitial) votes.Add(EntityType::kPerson, kGood);
  }
  if (is(name.end - 1, WordClass::kPersonSuffix)) votes.Add(EntityType::kPerson, kStrong);
  if (is(name.begin, WordClass::kFirstName)) votes.Add(EntityType::kPerson, kGood);
}

// What a common noun beside a name says about it.
void VoteForNoun(WordClasses noun, std::int32_t points, TypeVotes& votes) {
  if (noun.Has(WordClass::kRole)) votes.Add(EntityType::kPerson, points);
  if (noun.Has(WordClass::kOrgNoun)) votes.Add(EntityType::kOrg, points);
  if (noun.Has(WordClass::kProductNoun)) votes.Add(EntityType::kProduct, points);
  if (noun.Has(WordClass::kPlaceNoun)) votes.Add(EntityType::kPlace, points);
  if (noun.Has(WordClass::kEventNoun)) votes.Add(EntityType::kEvent, points);
}

class ContextVoter {
 public:
  ContextVoter(const Scan& scan, const NameSpan& name)
      : scan_(scan),
        name_(name.tokens),
        sentence_index_(name.sentence),
        sentence_(scan.article->document.sentences[name.sentence].tokens) {}

  TypeVotes Vote() {
    Titles();
    Before();
    Quoted();
    After();
    Apposition();
    return votes_;
  }

 private:
  // The token `distance` before or after the name; an empty one outside the sentence.
  const NameToken& Left(std::uint32_t distance) const {
    return name_.begin - sentence_.begin >= distance ? scan_.tokens[name_.begin - distance] : kNone;
  }
  const NameToken& Right(std::uint32_t distance) const {
    return AtOrNone(name_.end + distance - 1);
  }
  const NameToken& AtOrNone(std::uint32_t i) const {
    return i < sentence_.end ? scan_.tokens[i] : kNone;
  }
  Upos UposOrX(std::uint32_t i) const {
    return i >= sentence_.begin && i < sentence_.end ? scan_.UposAt(i) : Upos::kX;
  }

  WordClasses LemmaClasses(std::uint32_t i) const {
    return NameLexicon::Get().Find(NameWord(scan_.article->words[i].lemma));
  }

  static bool IsPossessive(const NameToken& token) { return token.key == "'s" || token.key == "'"; }

  static bool IsName(const NameToken& token) {
    return token.shape == NameShape::kCapital || token.shape == NameShape::kAllCaps ||
           token.shape == NameShape::kMixed;
  }

  void Titles() {
    const std::uint32_t words = TitleWordsBefore(scan_, sentence_index_, name_.begin);
    if (words == 0) return;
    const bool capital = scan_.tokens[name_.begin - words].shape != NameShape::kLower;
    const bool sure = Left(1).classes.Has(WordClass::kPersonTitle) && capital;
    votes_.Add(EntityType::kPerson, sure ? kSure : capital ? kStrong : kFair);
  }

  void Before() {
    const NameToken& one = Left(1);
    const NameToken& two = Left(2);
    if (one.shape == NameShape::kLower) VoteForNoun(one.classes, kGood, votes_);
    // "Acme's |Zephyr".
    if (IsPossessive(one) && IsName(two) && name_.size() == 1) {
      votes_.Add(EntityType::kProduct, kFair);
    }
    if (one.key == "," && two.shape == NameShape::kLower && two.classes.Has(WordClass::kRole)) {
      votes_.Add(EntityType::kPerson, kGood);
    }
    if (one.key == "of" && two.classes.Has(WordClass::kPlaceNoun)) {
      votes_.Add(EntityType::kPlace, kGood);
    }
    // "ports like |Eyl".
    const bool example = one.key == "like" || one.key == "including" || one.key == "named";
    if (example && name_.begin >= sentence_.begin + 2) {
      VoteForNoun(LemmaClasses(name_.begin - 2), kGood, votes_);
    }
    // "outside |Ada's flat": the preposition belongs to the flat.
    if (one.classes.Has(WordClass::kPlacePreposition) && !IsPossessive(Right(1))) {
      // "invested in X", "its interest in X".
      const Upos upos = UposOrX(name_.begin - 2);
      const bool loose = one.key == "in" && (upos == Upos::kVerb || upos == Upos::kNoun);
      votes_.Add(EntityType::kPlace, loose ? kHint : kFair);
    }
    if (one.key == "the") {
      votes_.Add(EntityType::kPerson, -kGood);
      votes_.Add(EntityType::kOrg, kHint);
    }
    if (one.classes.Has(WordClass::kSaidVerb) && name_.size() > 1) {
      votes_.Add(EntityType::kPerson, kFair);
    }
  }

  // A name that fills its quotation marks is a title or a ship.
  void Quoted() {
    if (name_.begin == sentence_.begin || name_.end >= sentence_.end) return;
    if (!IsOpeningQuote(scan_.article->TokenText(name_.begin - 1))) return;
    const bool before_mark = Right(1).key == "," || Right(1).key.empty();
    const std::uint32_t close = name_.end + (before_mark && name_.size() > 1 ? 1 : 0);
    if (close < sentence_.end && IsClosingQuote(scan_.article->TokenText(close))) {
      votes_.Add(EntityType::kProduct, kStrong);
    }
  }

  void After() {
    const NameToken& next = Right(1);
    if (next.classes.Has(WordClass::kSaidVerb) && next.shape == NameShape::kLower) {
      votes_.Add(name_.size() > 1 ? EntityType::kPerson : EntityType::kOrg, kHint);
    }
    // A single word that acts or owns and is nothing better known is an organisation.
    const bool single =
        name_.size() == 1 && !scan_.tokens[name_.begin].classes.Has(WordClass::kFirstName);
    const Upos upos = UposOrX(name_.end);
    if (single && (upos == Upos::kVerb || upos == Upos::kAux || IsPossessive(next))) {
      votes_.Add(EntityType::kOrg, kHint);
    }
    // "Dexter, Michigan".
    if (next.key == "," && Right(2).classes.Has(WordClass::kPlace) && Right(3).key != "and") {
      votes_.Add(EntityType::kPlace, kGood);
    }
    if (next.shape != NameShape::kLower) return;
    const WordClasses noun = LemmaClasses(name_.end);
    if (noun.Has(WordClass::kPlaceNoun)) votes_.Add(EntityType::kPlace, kFair);
    if (noun.Has(WordClass::kProductNoun)) votes_.Add(EntityType::kProduct, kFair);
    if (next.key == "shares" || next.key == "stock" || next.key == "executives") {
      votes_.Add(EntityType::kOrg, kGood);
    }
  }

  void Apposition() {
    if (Right(1).key != ",") return;
    const std::uint32_t begin = name_.end + 1;
    const NameToken& first = AtOrNone(begin);
    const bool closed = AtOrNone(begin + 1).shape == NameShape::kOther;
    if (first.shape == NameShape::kNumber && first.key.size() <= 2 && closed) {
      votes_.Add(EntityType::kPerson, kStrong);
    }
    if (first.key == "who") votes_.Add(EntityType::kPerson, kGood);
    if (first.key == "which") votes_.Add(EntityType::kPerson, -kGood);
    VoteForNounPhrase(begin);
  }

  // ", the harbour operator", ", a senior analyst", ", Managing Director".
  void VoteForNounPhrase(std::uint32_t begin) {
    std::uint32_t noun = sentence_.end;
    bool determiner = false;
    for (std::uint32_t i = begin; i < std::min(begin + kAppositionTokens, sentence_.end); ++i) {
      const Upos upos = scan_.UposAt(i);
      if (i == begin && (upos == Upos::kDet || upos == Upos::kPron)) {
        determiner = true;
        continue;
      }
      if (upos == Upos::kNoun || upos == Upos::kPropn) {
        noun = i;
      } else if (noun != sentence_.end || (upos != Upos::kAdj && upos != Upos::kNum)) {
        break;
      }
    }
    if (noun == sentence_.end) return;
    const WordClasses classes = scan_.tokens[noun].classes;
    if (determiner) {
      VoteForNoun(classes, kGood, votes_);
    } else if (classes.Has(WordClass::kRole) || classes.Has(WordClass::kTitle)) {
      votes_.Add(EntityType::kPerson, kGood);
    }
  }

  static inline const NameToken kNone;

  const Scan& scan_;
  const IndexRange name_;
  const std::uint32_t sentence_index_;
  const IndexRange sentence_;
  TypeVotes votes_;
};

EntityType TypeOf(NameType type) {
  switch (type) {
    case NameType::kPerson:
      return EntityType::kPerson;
    case NameType::kOrganization:
      return EntityType::kOrg;
    case NameType::kPlace:
      return EntityType::kPlace;
    case NameType::kProduct:
      return EntityType::kProduct;
    case NameType::kEvent:
      return EntityType::kEvent;
    case NameType::kMisc:
      break;
  }
  return EntityType::kOther;
}

}  // namespace

EntityType TypeVotes::Best(EntityType fallback) const {
  const auto best = std::max_element(points_.begin(), points_.end());
  return *best < 1 ? fallback : static_cast<EntityType>(best - points_.begin());
}

EntityType FallbackType(const Scan& scan, const CaseEvidence& evidence, const NameSpan& name) {
  if (name.tokens.size() == 1) return EntityType::kOther;
  if (name.tokens.size() > 3) return EntityType::kOther;
  for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
    const NameToken& token = scan.tokens[i];
    const bool capital = token.shape == NameShape::kCapital || token.shape == NameShape::kInitial;
    if (!capital || evidence.Lowers(token.key) > 0) return EntityType::kOther;
  }
  return EntityType::kPerson;
}

TypeVotes VotesOfWords(const Scan& scan, const NameSpan& name) {
  const IndexRange tokens = name.tokens;
  const NameToken& first = scan.tokens[tokens.begin];
  const NameToken& last = scan.tokens[tokens.end - 1];
  const WordClasses whole = NameLexicon::Get().Find(scan.KeyOf(tokens));
  TypeVotes votes;
  if (whole.Has(WordClass::kOrganization)) votes.Add(EntityType::kOrg, kStrong);
  if (whole.Has(WordClass::kPlace)) votes.Add(EntityType::kPlace, kStrong);
  if (whole.Has(WordClass::kPlaceLikeOrg)) votes.Add(EntityType::kPlace, kSure);
  if (last.classes.Has(WordClass::kLegalSuffix) && tokens.size() > 1) {
    votes.Add(EntityType::kOrg, kSure);
  }
  const WordClasses head = scan.tokens[HeadToken(scan, tokens)].classes;
  VoteForHead(head, votes);
  // Also inside a hyphenated word: "Aoraki-Mount Cook".
  const bool mountain =
      (" " + first.key).ends_with(" mount") || (" " + first.key).ends_with(" lake");
  if (tokens.size() > 1 && (first.classes.Has(WordClass::kPlaceFirst) || mountain)) {
    votes.Add(EntityType::kPlace, kGood);
  }
  if (first.classes.Has(WordClass::kEventFirst)) votes.Add(EntityType::kEvent, kStrong);
  if (tokens.size() > 1 && first.classes.Has(WordClass::kShipPrefix) &&
      first.shape == NameShape::kAllCaps) {
    votes.Add(EntityType::kProduct, kSure);
  }
  if (last.shape == NameShape::kNumber || HasDigit(last.key))
    votes.Add(EntityType::kProduct, kGood);
  if (!HasAnyHead(head)) VoteForPersonWords(scan, tokens, votes);
  if (tokens.size() == 1 &&
      (first.shape == NameShape::kMixed || first.shape == NameShape::kAllCaps)) {
    votes.Add(EntityType::kOrg, kHint);
  }
  if (tokens.size() > 1 && first.classes.Has(WordClass::kOrganization) && !HasAnyHead(head)) {
    votes.Add(EntityType::kProduct, kGood);  // "Ford Fusion"
  }
  if (first.classes.Has(WordClass::kDirection) || last.classes.Has(WordClass::kDirection)) {
    votes.Add(EntityType::kPlace, kHint);
  }
  return votes;
}

TypeVotes VotesOfContext(const Scan& scan, const NameSpan& name) {
  return ContextVoter(scan, name).Vote();
}

TypeVotes VotesOfModel(const Scan& scan, const NameSpan& name) {
  TypeVotes votes;
  if (const Name* read = ModelNameFor(scan, name.tokens)) votes.Add(TypeOf(read->type), kHint);
  return votes;
}

}  // namespace px
