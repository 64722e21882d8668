// What the scores of pairs are made of, for fit.py.
//
// signals articles FILE...    one line per claim, then one per pair of claims that share something:
//                             C file begin end   |   P a b signal...
// signals pairs < PAIRS.tsv   for each line text1<tab>text2 the signals of the two
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "claims/claim_terms.h"
#include "claims/extract.h"
#include "claims/similarity.h"
#include "engine/read_text.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"

namespace px {
namespace {

// Pairs that share less of the lighter claim never become candidates.
constexpr double kMinSharedPart = 0.05;

AnalyzedDocument ReadFile(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  SourceText source;
  source.text.assign(std::istreambuf_iterator<char>(in), {});
  Diagnostics ignored;
  return ReadArticle(std::move(source), ignored);
}

std::vector<Claim> ClaimsOf(const std::vector<AnalyzedDocument>& documents,
                            const std::vector<Entity>& entities) {
  std::vector<Claim> claims;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    std::vector<Claim> more = ExtractClaims(documents, entities, DocId{d});
    std::move(more.begin(), more.end(), std::back_inserter(claims));
  }
  return claims;
}

void PrintSignals(const Signals& signals) {
  for (const double signal : signals) std::printf(" %.5g", signal);
  std::printf("\n");
}

void PrintArticles(const std::vector<std::string>& files) {
  std::vector<AnalyzedDocument> documents;
  for (const std::string& file : files) documents.push_back(ReadFile(file));
  const std::vector<Entity> entities = LinkEntities(documents);
  const std::vector<Claim> claims = ClaimsOf(documents, entities);
  const TermSpace space(documents, entities, claims);
  for (const Claim& claim : claims) {
    std::printf("C %u %u %u\n", claim.doc.value, claim.range.begin, claim.range.end);
  }
  for (std::uint32_t a = 0; a < claims.size(); ++a) {
    for (std::uint32_t b = a + 1; b < claims.size(); ++b) {
      const ClaimTerms& x = space.claims()[a];
      const ClaimTerms& y = space.claims()[b];
      const double shared = space.SharedWeight(x.content, y.content);
      if (shared <= 0 || shared < kMinSharedPart * std::min(x.weight, y.weight)) continue;
      const double cosine = space.Cosine(space.articles()[claims[a].doc.value],
                                         space.articles()[claims[b].doc.value]);
      std::printf("P %u %u", a, b);
      Signals signals = CompareTerms(space, claims, ClaimId{a}, ClaimId{b});
      signals[static_cast<std::size_t>(Signal::kFarArticles)] = Farness(cosine);
      signals[static_cast<std::size_t>(Signal::kMeaning)] =
          NearMeaning(space, ClaimId{a}, ClaimId{b});
      PrintSignals(signals);
    }
  }
}

Signals SignalsOf(const std::string& a, const std::string& b, const TextCounts& counts) {
  const std::vector<AnalyzedDocument> documents = {ReadText(a), ReadText(b)};
  if (documents[0].words.empty() || documents[1].words.empty()) return {};
  const std::vector<Entity> entities = LinkEntities(documents);
  std::vector<Claim> wholes;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const auto sentences = static_cast<std::uint32_t>(documents[d].document.sentences.size());
    wholes.push_back(WholeOf(documents, entities, ExtractClaims(documents, entities, DocId{d}),
                             DocId{d}, {0, sentences}));
  }
  return PairScorer(documents, entities, wholes, &counts).SignalsOf(ClaimId{0}, ClaimId{1});
}

void PrintPairs() {
  std::vector<std::pair<std::string, std::string>> pairs;
  std::set<std::string> texts;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    pairs.emplace_back(line.substr(0, tab), line.substr(tab + 1));
    texts.insert({pairs.back().first, pairs.back().second});
  }
  TextCounts counts;
  for (const std::string& text : texts) counts.Add(ReadText(text));
  for (const auto& [a, b] : pairs) PrintSignals(SignalsOf(a, b, counts));
}

}  // namespace
}  // namespace px

int main(int argc, char** argv) {
  if (argc > 2 && std::strcmp(argv[1], "articles") == 0) {
    px::PrintArticles({argv + 2, argv + argc});
    return 0;
  }
  if (argc == 2 && std::strcmp(argv[1], "pairs") == 0) {
    px::PrintPairs();
    return 0;
  }
  std::fputs("usage: signals articles FILE... | signals pairs < PAIRS.tsv\n", stderr);
  return 2;
}
