// Who is credited with a clause: frames of its sentence, speakers of direct speech, pronouns.
#ifndef PX_CLAIMS_ATTRIBUTION_H_
#define PX_CLAIMS_ATTRIBUTION_H_

#include <optional>
#include <vector>

#include "claims/claim.h"
#include "claims/clauses.h"
#include "claims/entity_places.h"
#include "claims/word_reader.h"

namespace px {

// A frame with its source looked up.
struct Credit {
  const ReportFrame* frame = nullptr;
  std::optional<Attribution> source;
};

// The credits of one article.
class Credits {
 public:
  // `clauses` has one element per sentence of the article; all arguments must outlive this.
  Credits(const WordReader& words, const std::vector<SentenceClauses>& clauses,
          const std::vector<DocumentMention>& mentions);

  // The frame of `clause` of sentence `sentence`, or that of the direct speech it lies in. Nothing
  // for what the article says itself. A direct quote whose speaker is unknown has a Credit without
  // frame and source.
  std::optional<Credit> Of(std::uint32_t sentence, const Clause& clause) const;

 private:
  struct SpokenQuote {
    IndexRange tokens;
    Credit credit;
  };
  void ResolveSources();
  void ResolveSpeakers();
  std::optional<Attribution> Resolve(IndexRange source, std::uint32_t sentence);
  std::optional<Attribution> ResolvePronoun(std::uint32_t pronoun, std::uint32_t sentence);
  std::uint32_t SentenceOf(std::uint32_t token) const;
  bool IsPlural(IndexRange noun_phrase) const;

  const WordReader& words_;
  const std::vector<SentenceClauses>& clauses_;
  const std::vector<DocumentMention>& mentions_;
  std::vector<std::vector<Credit>> credits_;  // per sentence, per frame
  std::vector<SpokenQuote> quotes_;
  // Last person who spoke under a name or description, for "he said".
  std::optional<Attribution> last_speaker_;
  std::uint32_t last_speaker_sentence_ = 0;
};

}  // namespace px

#endif  // PX_CLAIMS_ATTRIBUTION_H_
