#include "claims/labels.h"

#include "base/utf8.h"
#include "claims/claim_terms.h"

namespace px {
namespace {

// A label of this many words says enough and is still one line.
constexpr std::uint32_t kMinGoodWords = 6;
constexpr std::uint32_t kMaxGoodWords = 18;

bool IsPronoun(const AnalyzedDocument& article, const Claim& claim, ByteRange subject) {
  const IndexRange sentence = article.document.sentences[claim.sentence].tokens;
  const IndexRange tokens = TokensIn(article, sentence, subject);
  return tokens.size() == 1 && article.words[tokens.begin].upos == Upos::kPron;
}

// "[The deal,] marking a shift": the carried subject does not make a sentence with it.
bool ReadsAsAddition(const AnalyzedDocument& article, const Claim& claim) {
  const IndexRange predicate = TokensIn(article, claim.tokens, claim.predicate);
  if (!claim.carried_subject || predicate.empty()) return false;
  const VerbForm form = article.words[predicate.begin].verb_form;
  return form == VerbForm::kGerund || form == VerbForm::kPastParticiple;
}

// "while the crew kept the fire sealed": half a sentence.
bool StartsAsSubclause(const AnalyzedDocument& article, const Claim& claim) {
  return !claim.tokens.empty() && article.words[claim.tokens.begin].upos == Upos::kSconj;
}

// How hard the claim is to read by itself; each point weighs about as much as two words too many.
std::uint32_t Unclearness(const AnalyzedDocument& article, const Claim& claim) {
  std::uint32_t points = 0;
  const std::optional<ByteRange> subject = claim.subject ? claim.subject : claim.carried_subject;
  if (!subject) {
    points += 8;
  } else if (IsPronoun(article, claim, *subject)) {
    points += 6;
  }
  if (claim.carried_subject) points += ReadsAsAddition(article, claim) ? 6 : 1;
  if (StartsAsSubclause(article, claim)) points += 3;
  if (claim.entities.empty()) points += 2;
  if (claim.predicate.empty()) points += 4;
  switch (claim.stance) {
    case Stance::kAsserted:
      break;
    case Stance::kAttributed:
      points += 1;
      break;
    case Stance::kHedged:
      points += 2;
      break;
    case Stance::kDenied:
      points += 4;
      break;
  }
  const std::uint32_t words = claim.tokens.size();
  if (words > kMaxGoodWords) points += (words - kMaxGoodWords) / 2;
  if (words < kMinGoodWords) points += kMinGoodWords - words;
  return points;
}

void AppendOnOneLine(std::string_view words, std::string& line) {
  bool space = !line.empty();
  for (std::uint32_t pos = 0; pos < words.size();) {
    const CodePoint c = DecodeAt(words, pos);
    if (IsSpace(c.value)) {
      space = !line.empty();
    } else {
      if (space) line += ' ';
      space = false;
      line += words.substr(pos, c.size);
    }
    pos += c.size;
  }
}

}  // namespace

ClaimId ClearestClaim(const std::vector<AnalyzedDocument>& documents,
                      const std::vector<Claim>& claims, const std::vector<ClaimId>& members) {
  ClaimId best = members.front();
  std::uint32_t best_points = ~0u;
  for (const ClaimId id : members) {
    const Claim& claim = claims[id.value];
    const std::uint32_t points = Unclearness(documents[claim.doc.value], claim);
    if (points < best_points) {
      best = id;
      best_points = points;
    }
  }
  return best;
}

std::string LabelOf(const std::vector<AnalyzedDocument>& documents, const Claim& claim) {
  const std::string& text = documents[claim.doc.value].source.text;
  std::string label;
  if (!claim.subject && claim.carried_subject) {
    AppendOnOneLine(Slice(text, *claim.carried_subject), label);
  }
  AppendOnOneLine(Slice(text, claim.range), label);
  return label;
}

}  // namespace px
