#include "entities/references.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "entities/name_lexicon.h"
#include "entities/scan.h"
#include "text/language.h"

namespace px {
namespace {

constexpr std::uint32_t kPronounSentences = 1;
constexpr std::uint32_t kNominalSentences = 2;
constexpr std::uint32_t kMaxChain = 4;
// Tokens after a name in which the noun of its apposition or predicate stands.
constexpr std::uint32_t kNounTokens = 12;

enum class Gender : std::uint8_t { kUnknown, kMale, kFemale };

Gender GenderOfPronoun(std::string_view word) {
  for (const std::string_view male : {"he", "him", "his", "himself"}) {
    if (word == male) return Gender::kMale;
  }
  for (const std::string_view female : {"she", "her", "hers", "herself"}) {
    if (word == female) return Gender::kFemale;
  }
  return Gender::kUnknown;
}

Gender GenderOfTitle(std::string_view key) {
  if (key == "mr" || key == "sir" || key == "lord") return Gender::kMale;
  if (key == "mrs" || key == "ms" || key == "miss" || key == "dame" || key == "lady") {
    return Gender::kFemale;
  }
  return Gender::kUnknown;
}

// Whether a thing of this type can be called by a noun of these classes.
bool Fits(WordClasses noun, EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return noun.Has(WordClass::kRole) || noun.Has(WordClass::kTitle);
    case EntityType::kOrg:
      return noun.Has(WordClass::kOrgNoun) || noun.Has(WordClass::kOrgHead);
    case EntityType::kProduct:
      return noun.Has(WordClass::kProductNoun);
    case EntityType::kPlace:
      return noun.Has(WordClass::kPlaceNoun) || noun.Has(WordClass::kPlaceHead);
    case EntityType::kEvent:
      return noun.Has(WordClass::kEventNoun) || noun.Has(WordClass::kEventHead);
    case EntityType::kLaw:
      return noun.Has(WordClass::kLawHead);
    case EntityType::kOther:
      return false;
  }
  return false;
}

bool IsPersonNoun(const std::string& key) {
  for (const std::string_view noun : {"man", "woman", "boy", "girl", "child", "person"}) {
    if (key == noun) return true;
  }
  return NameLexicon::Get().Find(key).Has(WordClass::kRole);
}

// "Alban Navy" -> "navy", "Academy of Letters" -> "academy".
std::string HeadOfName(const std::string& name) {
  std::string key = NameKey(name);
  for (const std::string_view link : {" of ", " for "}) key = key.substr(0, key.find(link));
  return key.find(' ') == std::string::npos && key.size() == NameKey(name).size()
             ? std::string()  // a single word is no head of anything
             : key.substr(key.rfind(' ') + 1);
}

struct NamedPlace {
  IndexRange tokens;
  std::uint32_t sentence = 0;
  std::uint32_t entity = 0;
};

// Reads one article from its begin to its end.
class ReferenceFinder {
 public:
  ReferenceFinder(const AnalyzedDocument& article, DocId doc, std::vector<Entity>& entities,
                  std::vector<NamedPlace> named)
      : article_(article), doc_(doc), entities_(entities), named_(std::move(named)) {}

  void Run() {
    const std::vector<Sentence>& sentences = article_.document.sentences;
    auto next = named_.begin();
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      if (s == 0 || sentences[s].paragraph != sentences[s - 1].paragraph) in_quotes_ = false;
      const IndexRange tokens = sentences[s].tokens;
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        if (next != named_.end() && next->tokens.begin <= i) {
          SeeName(*next);
          i = std::max(i, next->tokens.end - 1);
          ++next;
          continue;
        }
        SeeQuotationMark(i);
        if (sentences[s].kind == SentenceKind::kBoilerplate || in_quotes_) continue;
        SeeWord(s, i);
      }
    }
  }

 private:
  const Word& At(std::uint32_t i) const { return article_.words[i]; }
  std::string KeyOf(std::uint32_t i) const { return NameWord(article_.TokenText(i)); }
  IndexRange SentenceTokens(std::uint32_t s) const { return article_.document.sentences[s].tokens; }
  // "ship" also for "Ships".
  std::string LemmaKey(std::uint32_t i) const { return NameWord(At(i).lemma); }

  void SeeQuotationMark(std::uint32_t i) {
    const std::string_view text = article_.TokenText(i);
    if (text == "\"") {
      in_quotes_ = !in_quotes_;
    } else if (text == "\u201C" || text == "``") {
      in_quotes_ = true;
    } else if (text == "\u201D" || text == "''") {
      in_quotes_ = false;
    }
  }

  // Notes who is in play and what is said of the name where it stands.
  void SeeName(const NamedPlace& place) {
    recent_.push_back(place);
    last_named_[place.entity] = place.sentence;
    const IndexRange sentence = SentenceTokens(place.sentence);
    const std::uint32_t before = place.tokens.begin - 1;
    if (place.tokens.begin > sentence.begin) {
      SeeGender(place.entity, GenderOfTitle(KeyOf(before)));
      if (IsLinked(before, place.tokens)) Attach(before, place.entity);
    }
    const std::uint32_t last = std::min(place.tokens.end + kNounTokens, sentence.end);
    for (std::uint32_t i = place.tokens.end; i < last; ++i) {
      const bool apposition = At(i).deprel == Deprel::kAppos && Contains(place.tokens, At(i).head);
      if (apposition || IsPredicateOf(place.tokens, i)) Attach(i, place.entity);
    }
  }

  static bool Contains(IndexRange range, std::uint32_t head) {
    return head != kNoHead && range.Contains(head);
  }

  bool IsLinked(std::uint32_t i, IndexRange name) const {
    if (Contains(name, At(i).head)) return true;
    for (std::uint32_t t = name.begin; t < name.end; ++t) {
      if (At(t).head == i) return true;
    }
    return false;
  }

  // "Alba is a |ship", not "Alba is no ship".
  bool IsPredicateOf(IndexRange name, std::uint32_t noun) const {
    if (At(noun).upos != Upos::kNoun) return false;
    bool subject = false;
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      subject = subject || (At(i).head == noun && At(i).deprel == Deprel::kNsubj);
    }
    bool copula = false;
    for (std::uint32_t i = name.end; i < noun; ++i) {
      if (At(i).head != noun) continue;
      if (At(i).negative || KeyOf(i) == "no") return false;
      copula = copula || At(i).deprel == Deprel::kCop;
    }
    return subject && copula;
  }

  void Attach(std::uint32_t noun, std::uint32_t entity) {
    if (At(noun).plural) return;
    if (At(noun).upos != Upos::kNoun && At(noun).upos != Upos::kPropn) return;
    attached_[noun] = entity;
    const std::string key = LemmaKey(noun);
    if (Fits(NameLexicon::Get().Find(key), entities_[entity].type)) {
      nouns_of_[entity].insert(key);
    }
  }

  void SeeGender(std::uint32_t entity, Gender gender) {
    if (gender != Gender::kUnknown) gender_of_[entity] = gender;
  }

  void SeeWord(std::uint32_t sentence, std::uint32_t i) {
    if (At(i).upos == Upos::kPron || At(i).upos == Upos::kDet) {
      TryPronoun(sentence, i);
    } else if (At(i).upos == Upos::kNoun) {
      const std::string key = LemmaKey(i);
      TryNominal(sentence, i, key);
      uses_of_noun_[key].push_back(i);
      if (IsPersonNoun(key)) person_nouns_.push_back(i);
    }
  }

  // The first token of the sentence `back` sentences before `sentence`.
  std::uint32_t WindowBegin(std::uint32_t sentence, std::uint32_t back) const {
    return SentenceTokens(sentence - std::min(sentence, back)).begin;
  }

  // Whether a noun of `uses` stands from `begin` on that is attached to nothing or to another than
  // `entity`.
  bool IsOtherMeant(const std::vector<std::uint32_t>& uses, std::uint32_t begin,
                    std::uint32_t entity) const {
    for (auto use = uses.rbegin(); use != uses.rend() && *use >= begin; ++use) {
      const auto owner = attached_.find(*use);
      if (owner == attached_.end() || owner->second != entity) return true;
    }
    return false;
  }

  // The only entity of `type` from token `begin` on.
  std::optional<NamedPlace> OnlyOne(EntityType type, std::uint32_t begin) const {
    std::optional<NamedPlace> only;
    for (auto place = recent_.rbegin(); place != recent_.rend(); ++place) {
      if (place->tokens.begin < begin) break;
      const EntityType other = entities_[place->entity].type;
      // What has no known type may well be a person.
      if (type == EntityType::kPerson && other == EntityType::kOther) return std::nullopt;
      if (other != type) continue;
      if (only && only->entity != place->entity) return std::nullopt;
      if (!only) only = *place;
    }
    return only;
  }

  bool IsFresh(std::uint32_t entity, std::uint32_t sentence) const {
    return sentence - last_named_.at(entity) <= kMaxChain;
  }

  void TryPronoun(std::uint32_t sentence, std::uint32_t i) {
    const std::string word = Lowercase(article_.TokenText(i));
    const Gender gender = GenderOfPronoun(word);
    if (gender == Gender::kUnknown) return;
    const std::uint32_t begin = WindowBegin(sentence, kPronounSentences);
    const std::optional<NamedPlace> person = OnlyOne(EntityType::kPerson, begin);
    if (!person || !IsFresh(person->entity, sentence)) return;
    if (IsOtherMeant(person_nouns_, begin, person->entity)) return;
    const auto known = gender_of_.find(person->entity);
    if (known != gender_of_.end() && known->second != gender) return;
    const bool object = word == "him" || (word == "her" && At(i).deprel != Deprel::kNmodPoss);
    if (object && person->sentence == sentence) return;
    SeeGender(person->entity, gender);
    Refer(sentence, {i, i + 1}, ReferenceKind::kPronoun, person->entity,
          "No other person is named shortly before this \"" + word + "\".");
  }

  void TryNominal(std::uint32_t sentence, std::uint32_t i, const std::string& key) {
    const IndexRange tokens = SentenceTokens(sentence);
    if (At(i).plural || i == tokens.begin || KeyOf(i - 1) != "the") return;
    if (attached_.contains(i) || !EndsPhrase(i, tokens)) return;
    const std::uint32_t begin = WindowBegin(sentence, kNominalSentences);
    std::set<std::uint32_t> called;
    for (auto place = recent_.rbegin(); place != recent_.rend(); ++place) {
      if (place->tokens.begin < begin) break;
      if (IsCalled(place->entity, key)) called.insert(place->entity);
    }
    if (called.size() != 1 || !IsFresh(*called.begin(), sentence)) return;
    const std::uint32_t entity = *called.begin();
    if (!OnlyOne(entities_[entity].type, begin)) return;
    const auto uses = uses_of_noun_.find(key);
    if (uses != uses_of_noun_.end() && IsOtherMeant(uses->second, begin, entity)) return;
    attached_[i] = entity;
    Refer(sentence, {i - 1, i + 1}, ReferenceKind::kNominal, entity,
          "\"" + entities_[entity].name + "\" is the only " + key + " named shortly before.");
  }

  bool IsCalled(std::uint32_t entity, const std::string& key) const {
    const auto nouns = nouns_of_.find(entity);
    if (nouns != nouns_of_.end() && nouns->second.contains(key)) return true;
    return HeadOfName(entities_[entity].name) == key &&
           Fits(NameLexicon::Get().Find(key), entities_[entity].type);
  }

  // Not "the company |that", "the ship |of", "the ship |owner", "the ship |Alba".
  bool EndsPhrase(std::uint32_t i, IndexRange sentence) const {
    if (i + 1 == sentence.end) return true;
    const std::string next = KeyOf(i + 1);
    for (const std::string_view word : {"of", "that", "who", "which", "where", "whose", "in"}) {
      if (next == word) return false;
    }
    const Upos upos = At(i + 1).upos;
    const std::string_view text = article_.TokenText(i + 1);
    return upos != Upos::kNoun && upos != Upos::kPropn && upos != Upos::kAdj &&
           upos != Upos::kNum && text != "-" && text != "(" && !IsOpeningQuote(text);
  }

  void Refer(std::uint32_t sentence, IndexRange tokens, ReferenceKind kind, std::uint32_t entity,
             std::string reason) {
    recent_.push_back({tokens, sentence, entity});
    entities_[entity].references.push_back(
        {doc_, sentence, tokens, article_.TokenRangeBytes(tokens), kind, std::move(reason)});
  }

  const AnalyzedDocument& article_;
  const DocId doc_;
  std::vector<Entity>& entities_;
  const std::vector<NamedPlace> named_;  // ascending
  bool in_quotes_ = false;
  std::vector<NamedPlace> recent_;                     // names and references seen so far
  std::map<std::uint32_t, std::uint32_t> last_named_;  // sentence of the last name, by entity
  std::map<std::uint32_t, Gender> gender_of_;
  std::map<std::uint32_t, std::set<std::string>> nouns_of_;  // keys of attached nouns, by entity
  std::map<std::uint32_t, std::uint32_t> attached_;          // token of a noun -> entity
  std::map<std::string, std::vector<std::uint32_t>> uses_of_noun_;
  std::vector<std::uint32_t> person_nouns_;
};

}  // namespace

void AddReferences(const std::vector<AnalyzedDocument>& documents, std::vector<Entity>& entities) {
  std::vector<std::vector<NamedPlace>> named(documents.size());
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    for (const Mention& mention : entities[e].mentions) {
      named[mention.doc.value].push_back({mention.tokens, mention.sentence, e});
    }
  }
  for (std::uint32_t doc = 0; doc < documents.size(); ++doc) {
    if (!ReadsAsEnglish(documents[doc].document.language)) continue;
    std::sort(named[doc].begin(), named[doc].end(),
              [](const NamedPlace& a, const NamedPlace& b) { return a.tokens < b.tokens; });
    ReferenceFinder(documents[doc], DocId{doc}, entities, std::move(named[doc])).Run();
  }
}

}  // namespace px
