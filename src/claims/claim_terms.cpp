#include "claims/claim_terms.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "claims/background_words.h"
#include "claims/exact_math.h"
#include "claims/word_families.h"
#include "text/language.h"
#include "text/scripts.h"

namespace px {
namespace {

bool IsContent(Upos upos) {
  switch (upos) {
    case Upos::kAdj:
    case Upos::kAdv:
    case Upos::kIntj:
    case Upos::kNoun:
    case Upos::kNum:
    case Upos::kPropn:
    case Upos::kVerb:
    case Upos::kX:
      return true;
    default:
      return false;
  }
}

bool IsWordOrNumber(const AnalyzedDocument& article, std::uint32_t token) {
  const TokenKind kind = article.document.tokens[token].kind;
  return kind == TokenKind::kWord || kind == TokenKind::kNumber;
}

bool IsIdeograph(const AnalyzedDocument& article, std::uint32_t token) {
  return token < article.words.size() &&
         ScriptOf(DecodeAt(article.TokenText(token), 0).value) == Script::kHan;
}

// How much a word counts whose language we have no word counts for.
constexpr double kRarityOfPlainWord = 5;

// A word as it is spelt, empty for the short words of its language. Ideographs mean little one by
// one: two neighbours are taken together.
std::string PlainWord(const AnalyzedDocument& article, std::uint32_t token) {
  const std::string_view text = article.TokenText(token);
  if (IsFunctionWord(article.document.language, text)) return {};
  const bool pair =
      IsIdeograph(article, token) && IsIdeograph(article, token + 1) &&
      article.document.tokens[token].range.end == article.document.tokens[token + 1].range.begin;
  return FoldKey(pair ? Slice(article.source.text, article.TokenRangeBytes({token, token + 2}))
                      : text);
}

// A name is as rare as its rarest word.
double NameRarity(std::string_view name) {
  double rarity = 0;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    rarity = std::max(rarity, GetBackgroundWords().Rarity(FoldKey(name.substr(0, end))));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return rarity;
}

// The rarities of a claim's terms sum to about this, measured on the annotated events.
constexpr double kUsualClaimRarity = 54;

// Words below are everyday English: about one paragraph in 150 has a word of this rarity.
constexpr double kRareEnough = 5;

// Small whole numbers are in every article.
double NumberRarity(double value) {
  if (value != std::floor(value)) return 7;
  return value <= 3 ? 3 : value <= 10 ? 4 : value <= 100 ? 5.5 : 7;
}

std::string NumberKey(double value) {
  const double hundredths = std::min(std::max(value * 100, -9e18), 9e18);
  return std::to_string(static_cast<std::int64_t>(std::floor(hundredths + 0.5)));
}

template <typename Value>
void SortUnique(std::vector<Value>& set) {
  std::sort(set.begin(), set.end());
  set.erase(std::unique(set.begin(), set.end()), set.end());
}

// "was captured by the navy": subject and arguments have changed places.
bool IsPassive(const AnalyzedDocument& article, IndexRange predicate) {
  bool be = false;
  bool participle = false;
  for (std::uint32_t t = predicate.begin; t < predicate.end; ++t) {
    const Word& word = article.words[t];
    if (word.upos == Upos::kAux && word.lemma == "be") be = true;
    participle = word.upos == Upos::kVerb && word.verb_form == VerbForm::kPastParticiple;
  }
  return be && participle;
}

}  // namespace

TermSet Shared(TermView a, TermView b) {
  TermSet shared;
  shared.reserve(std::min(a.size(), b.size()));
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared;
}

bool ShareOne(TermView a, TermView b) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) return true;
    ++(*x < *y ? x : y);
  }
  return false;
}

IndexRange TokensIn(const AnalyzedDocument& article, IndexRange within, ByteRange range) {
  const auto begin = article.document.tokens.begin();
  const auto first = std::lower_bound(
      begin + within.begin, begin + within.end, range.begin,
      [](const Token& token, std::uint32_t byte) { return token.range.begin < byte; });
  const auto last = std::lower_bound(
      first, begin + within.end, range.end,
      [](const Token& token, std::uint32_t byte) { return token.range.end <= byte; });
  return {static_cast<std::uint32_t>(first - begin), static_cast<std::uint32_t>(last - begin)};
}

TermSpace::TermSpace(const std::vector<AnalyzedDocument>& documents,
                     const std::vector<Entity>& entities, const std::vector<Claim>& claims,
                     Weighing weighing, const ReaderVectors* vectors, const TextCounts* counts)
    : weighing_(weighing) {
  KnownLemmas known;
  for (const AnalyzedDocument& article : documents) NumberTokens(article, known);
  meanings_ = WordMeanings(meant_, vectors);
  NumberEntities(entities);
  NumberValues(documents, claims);
  CollectSentences(documents);
  CollectClaims(documents, claims);
  RelateTerms(documents, claims);
  if (weighing == Weighing::kByCollection) {
    WeighTermsByCollection();
  } else {
    for (const Term& term : terms_) {
      weights_.push_back(term.rarity * (counts ? counts->Share(term.name) : 1));
    }
  }
  SumWeights();
}

TermId TermSpace::IdOf(TermKind kind, std::string_view key, std::string_view name, double rarity) {
  const TermId id = keys_.IdOf(key);
  if (id == terms_.size()) terms_.push_back({kind, std::string(name), rarity});
  return id;
}

TermId TermSpace::TermOfLemma(std::string_view lemma, KnownLemmas& known) {
  const std::uint32_t id = known.ids.IdOf(lemma);
  if (id == known.terms.size()) {
    const std::string folded = FoldKey(lemma);
    const std::string_view head = GetWordFamilies().Head(folded);
    known.terms.push_back(
        head.empty() ? kNoTerm
                     : IdOf(TermKind::kWord, head, head, GetBackgroundWords().Rarity(head)));
  }
  return known.terms[id];
}

TermId TermSpace::TermOfPlainWord(const AnalyzedDocument& article, std::uint32_t token) {
  const std::string word = PlainWord(article, token);
  return word.empty() ? kNoTerm : IdOf(TermKind::kWord, word, word, kRarityOfPlainWord);
}

void TermSpace::NumberTokens(const AnalyzedDocument& article, KnownLemmas& known) {
  const bool english = ReadsAsEnglish(article.document.language);
  std::vector<TermId> ids(article.words.size(), kNoTerm);
  for (std::uint32_t t = 0; t < ids.size(); ++t) {
    const Word& word = article.words[t];
    if (!IsWordOrNumber(article, t) || (english && !IsContent(word.upos))) continue;
    ids[t] = english ? TermOfLemma(word.lemma, known) : TermOfPlainWord(article, t);
    if (ids[t] == kNoTerm) continue;
    // Names must not be near each other.
    const bool name = !english || word.upos == Upos::kPropn || word.upos == Upos::kNum;
    if (ids[t] >= meant_.size()) meant_.resize(ids[t] + 1);
    if (!name && meant_[ids[t]].empty()) meant_[ids[t]] = terms_[ids[t]].name;
  }
  value_of_token_.emplace_back(ids.size(), kNoTerm);
  word_of_token_.push_back(std::move(ids));
}

void TermSpace::NumberEntities(const std::vector<Entity>& entities) {
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    const TermId id = IdOf(TermKind::kEntity, "E" + std::to_string(e), entities[e].name,
                           NameRarity(entities[e].name));
    for (const Mention& mention : entities[e].mentions) {
      std::vector<TermId>& ids = value_of_token_[mention.doc.value];
      for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) ids[t] = id;
    }
    for (const Reference& reference : entities[e].references) {
      std::vector<TermId>& ids = value_of_token_[reference.doc.value];
      std::fill(ids.begin() + reference.tokens.begin, ids.begin() + reference.tokens.end, id);
    }
  }
}

void TermSpace::NumberValues(const std::vector<AnalyzedDocument>& documents,
                             const std::vector<Claim>& claims) {
  for (const Claim& claim : claims) {
    const AnalyzedDocument& article = documents[claim.doc.value];
    std::vector<TermId>& ids = value_of_token_[claim.doc.value];
    const auto give = [&](ByteRange range, TermId id) {
      const IndexRange tokens = TokensIn(article, claim.tokens, range);
      std::fill(ids.begin() + tokens.begin, ids.begin() + tokens.end, id);
    };
    for (const Quantity& quantity : claim.quantities) {
      give(quantity.range,
           IdOf(TermKind::kNumber, "N" + NumberKey(quantity.value),
                Slice(article.source.text, quantity.range), NumberRarity(quantity.value)));
    }
    for (const DateMention& date : claim.dates) {
      if (date.iso.empty()) continue;
      constexpr double kDateRarity = 6;
      give(date.range, IdOf(TermKind::kDate, "D" + date.iso, date.iso, kDateRarity));
    }
  }
}

void TermSpace::AddTermsIn(std::uint32_t doc, IndexRange tokens, std::vector<TermId>& terms) const {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (const TermId id = word_of_token_[doc][t]; id != kNoTerm) terms.push_back(id);
    if (const TermId id = value_of_token_[doc][t]; id != kNoTerm) terms.push_back(id);
  }
}

std::vector<std::uint64_t> TermSpace::NeighboursIn(std::uint32_t doc, IndexRange tokens) const {
  std::vector<std::uint64_t> neighbours;
  neighbours.reserve(tokens.size());
  TermId last = kNoTerm;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const TermId id = word_of_token_[doc][t];
    if (id == kNoTerm) continue;
    if (last != kNoTerm) neighbours.push_back(std::uint64_t{last} << 32 | id);
    last = id;
  }
  SortUnique(neighbours);
  return neighbours;
}

void TermSpace::CollectSentences(const std::vector<AnalyzedDocument>& documents) {
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    first_sentence_.push_back(static_cast<std::uint32_t>(sentences_.size()));
    std::uint32_t position = 0;
    TermSet content;
    TermSet article;
    for (const Sentence& sentence : documents[d].document.sentences) {
      SentenceTerms terms{{}, d, position};
      if (sentence.kind != SentenceKind::kBoilerplate) {
        content.clear();
        AddTermsIn(d, sentence.tokens, content);
        SortUnique(content);
        terms.content = term_lists_.Keep(content);
        ++position;
        article.insert(article.end(), terms.content.begin(), terms.content.end());
      }
      sentences_.push_back(terms);
    }
    SortUnique(article);
    articles_.push_back({std::move(article), 0});
  }
}

void TermSpace::CollectClaims(const std::vector<AnalyzedDocument>& documents,
                              const std::vector<Claim>& claims) {
  claims_.reserve(claims.size());
  TermSet set;  // in the making
  const auto keep = [&] {
    SortUnique(set);
    const TermView kept = term_lists_.Keep(set);
    set.clear();
    return kept;
  };
  for (const Claim& claim : claims) {
    const std::uint32_t doc = claim.doc.value;
    const AnalyzedDocument& article = documents[doc];
    const IndexRange sentence = article.document.sentences[claim.sentence].tokens;
    const auto add = [&](ByteRange range) {
      AddTermsIn(doc, TokensIn(article, sentence, range), set);
    };
    ClaimTerms terms;
    terms.sentence = first_sentence_[doc] + claim.sentence;
    terms.neighbours = neighbour_lists_.Keep(NeighboursIn(doc, claim.tokens));
    terms.passive = IsPassive(article, TokensIn(article, claim.tokens, claim.predicate));
    add(claim.predicate);
    terms.predicate = keep();
    const std::optional<ByteRange> subject = claim.subject ? claim.subject : claim.carried_subject;
    if (subject) add(*subject);
    terms.subject = keep();
    for (const ByteRange& argument : claim.arguments) add(argument);
    terms.arguments = keep();
    AddTermsIn(doc, claim.tokens, set);
    set.insert(set.end(), terms.subject.begin(), terms.subject.end());
    terms.content = keep();
    std::copy_if(terms.content.begin(), terms.content.end(), std::back_inserter(set),
                 [&](TermId id) { return meanings_.Knows(id); });
    terms.meant = keep();
    claims_.push_back(terms);
  }
}

void TermSpace::RelateTerms(const std::vector<AnalyzedDocument>& documents,
                            const std::vector<Claim>& claims) {
  std::vector<TermRelations> of_sentence(sentences_.size());
  std::size_t count = 0;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    // A name or amount is one thing: its words are not related to each other.
    std::vector<TermId> term_of_token = value_of_token_[d];
    for (std::size_t t = 0; t < term_of_token.size(); ++t) {
      if (term_of_token[t] == kNoTerm) term_of_token[t] = word_of_token_[d][t];
    }
    std::uint32_t s = first_sentence_[d];
    for (const Sentence& sentence : documents[d].document.sentences) {
      if (sentence.kind != SentenceKind::kBoilerplate) {
        of_sentence[s] = RelationsIn(documents[d].words, term_of_token, sentence.tokens);
        count += of_sentence[s].size();
      }
      ++s;
    }
  }
  relation_counts_ = RelationCounts(count);
  for (const TermRelations& relations : of_sentence) relation_counts_.Add(relations);
  TermRelations relations;
  std::vector<bool> is_held(terms_.size(), false);  // by the claim in hand
  for (std::size_t c = 0; c < claims.size(); ++c) {
    const TermView content = claims_[c].content;
    for (const TermId term : content) is_held[term] = true;
    relations.clear();
    for (const TermRelation& relation : of_sentence[claims_[c].sentence]) {
      if (is_held[relation.pair >> 32] && is_held[relation.pair & ~TermId{0}]) {
        relations.push_back(relation);
      }
    }
    for (const TermId term : content) is_held[term] = false;
    claims_[c].relations = relation_lists_.Keep(relations);
  }
}

SharedRelations TermSpace::RelationsOf(const ClaimTerms& a, const ClaimTerms& b) const {
  SharedRelations shared;
  ForEachShared(a.relations, b.relations, [&](std::size_t i, std::size_t j) {
    const TermRelation& x = a.relations[i];
    const auto low = static_cast<TermId>(x.pair >> 32);
    const auto high = static_cast<TermId>(x.pair);
    const double closeness = std::min(x.closeness, b.relations[j].closeness);
    const double everyday =
        std::min({1.0, terms_[low].rarity / kRareEnough, terms_[high].rarity / kRareEnough});
    ++shared.count;
    shared.weight += closeness * std::sqrt(WeightOf(low) * WeightOf(high));
    shared.rarest = std::max(shared.rarest, closeness * everyday * relation_counts_.Rarity(x.pair));
  });
  return shared;
}

// Inverse sentence frequency, lessened for words of everyday English, and for words that an article
// repeats: what each article says once tells more than what one of them says in every sentence.
void TermSpace::WeighTermsByCollection() {
  std::vector<std::uint32_t> sentences_with(terms_.size(), 0);
  std::vector<std::uint32_t> documents_with(terms_.size(), 0);
  std::vector<std::uint32_t> last_document(terms_.size(), ~0u);
  for (const SentenceTerms& sentence : sentences_) {
    for (const TermId id : sentence.content) {
      ++sentences_with[id];
      if (last_document[id] != sentence.doc) ++documents_with[id];
      last_document[id] = sentence.doc;
    }
  }
  weights_.resize(terms_.size(), 0);
  const double count = static_cast<double>(sentences_.size()) + 1;
  for (TermId id = 0; id < terms_.size(); ++id) {
    if (sentences_with[id] == 0) continue;
    const double here = ExactLog(count / sentences_with[id]);
    const double everyday = std::min(1.0, terms_[id].rarity / kRareEnough);
    const double spread = std::sqrt(static_cast<double>(documents_with[id]) / sentences_with[id]);
    weights_[id] = here * everyday * spread;
  }
}

void TermSpace::SumWeights() {
  for (ArticleTerms& article : articles_) article.weight = Weight(article.content);
  double sum = 0;
  for (ClaimTerms& claim : claims_) sum += claim.weight = Weight(claim.content);
  if (sum > 0) mean_claim_weight_ = sum / static_cast<double>(claims_.size());
  // The mean over many articles: two sentences have no mean worth the name.
  if (weighing_ == Weighing::kByRarity) mean_claim_weight_ = kUsualClaimRarity;
}

double TermSpace::Weight(TermView set) const {
  double weight = 0;
  for (const TermId id : set) weight += WeightOf(id);
  return weight;
}

double TermSpace::SharedWeight(TermView a, TermView b) const {
  double weight = 0;
  ForEachShared(a, b, [&](std::size_t i, std::size_t) { weight += WeightOf(a[i]); });
  return weight;
}

}  // namespace px
