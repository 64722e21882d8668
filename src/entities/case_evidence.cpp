#include "entities/case_evidence.h"

namespace px {
namespace {

// No word holds a tab, so pairs and words share one table.
std::string PairKey(std::string_view first, std::string_view second) {
  std::string key(first);
  key += '\t';
  key += second;
  return key;
}

bool IsCapital(const NameToken& token) {
  return token.shape == NameShape::kCapital || token.shape == NameShape::kAllCaps ||
         token.shape == NameShape::kMixed;
}

}  // namespace

CaseEvidence::CaseEvidence(const std::vector<Scan>& scans) {
  for (const Scan& scan : scans) {
    const std::vector<Sentence>& sentences = scan.article->document.sentences;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      if (scan.styles[s] != CaseStyle::kSentence) continue;
      if (sentences[s].kind == SentenceKind::kBoilerplate) continue;
      const IndexRange range = sentences[s].tokens;
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const NameToken& token = scan.tokens[i];
        if (token.shape == NameShape::kLower) ++counts_[token.key].lowers;
        if (!IsCapital(token) || token.starts_clause) continue;
        ++counts_[token.key].capitals;
        if (i > range.begin && IsCapital(scan.tokens[i - 1]) && !scan.tokens[i - 1].starts_clause) {
          ++counts_[PairKey(scan.tokens[i - 1].key, token.key)].capitals;
        }
      }
    }
  }
}

CaseEvidence::Counts CaseEvidence::Find(std::string_view key) const {
  const auto found = counts_.find(key);
  return found == counts_.end() ? Counts() : found->second;
}

bool CaseEvidence::IsNamePair(std::string_view first, std::string_view second) const {
  return Find(PairKey(first, second)).capitals > 0;
}

}  // namespace px
