// The counted model of the tagger and the lemmatiser, read from assets/models/tagger.tsv.
#ifndef PX_NLP_TAGGER_MODEL_H_
#define PX_NLP_TAGGER_MODEL_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "nlp/words.h"

namespace px {

using TagId = std::uint8_t;
using Cost = std::int32_t;  // -20 ln(p)

inline constexpr TagId kBoundaryTag = 0;  // before and after a sentence

// A state of the tagger: a Penn tag, with its universal tag where that is not the usual one, and
// with the word for the commonest function words ("VBZ", "VBZ/VERB", "IN:of").
struct TagInfo {
  std::string_view name;
  Upos upos = Upos::kX;
  VerbForm verb_form = VerbForm::kNone;
  bool plural = false;
};

// Cost units of ln(n), the same on every processor. REQUIRES: n > 0.
Cost LogCost(std::uint32_t n);

struct Candidate {
  TagId tag = 0;
  Cost cost = 0;
};

// How to make a lemma: cut bytes off the end, then append.
struct LemmaEdit {
  std::uint32_t cut = 0;
  std::string_view add;
};

class TaggerModel {
 public:
  // The model built into the program. Read at the first call (some milliseconds), kept for ever.
  static const TaggerModel& Get();

  // REQUIRES: `text`, which must outlive the model, is what src/train/make_tagger.py writes.
  explicit TaggerModel(std::string_view text);

  const TagInfo& tag(TagId id) const { return tags_[id]; }
  std::size_t tag_count() const { return tags_.size(); }

  Cost Transition(TagId before2, TagId before1, TagId tag) const {
    return transitions_[transition_rows_[before2 * tags_.size() + before1] + tag];
  }

  struct KnownWord {
    Cost novelty = 0;  // of a tag that was never seen with the word
    std::span<const Candidate> candidates;
  };
  // Tags seen with a folded word; no candidates when it is unknown.
  KnownWord FindWord(std::string_view folded) const;

  // Tags by the longest known suffix of `folded` within a class of word shapes.
  std::span<const Candidate> FindSuffix(char shape_class, std::string_view folded) const;

  // Cost of a placed shape ("1C": first word, capitalised) given the tag, or given nothing.
  struct ShapeCosts {
    Cost any = 0;
    std::span<const Cost> by_tag;
  };
  ShapeCosts Shape(std::string_view shape) const;

  // `word`: lower case unless a proper noun, apostrophes straight.
  LemmaEdit FindLemma(TagId tag, std::string_view word) const;

 private:
  struct Cell {
    TagId tag = 0;
    std::uint32_t number = 0;
  };
  struct Row {  // of a table sorted by key
    std::string_view key;
    std::uint32_t begin = 0;  // into candidates_
    std::uint32_t end = 0;
    Cost novelty = 0;  // words only
  };
  struct ShapeRow {
    std::string_view key;
    Cost any = 0;
    std::vector<Cost> by_tag;
  };
  struct LemmaRow {
    std::string_view key;
    LemmaEdit edit;
  };

  void ReadStates(std::span<const std::string_view> lines);
  void ReadTransitions(std::string_view weights, std::span<const std::string_view> pairs,
                       std::span<const std::string_view> triples);
  void ReadShapes(std::span<const std::string_view> lines);
  void ReadWords(std::span<const std::string_view> lines);
  void ReadSuffixes(std::span<const std::string_view> lines);
  void ReadLemmas(std::span<const std::string_view> lines);
  // Takes "NN 12" off the front of "NN 12<tab>VB 30".
  Cell CutCell(std::string_view& line) const;
  TagId TagNamed(std::string_view name) const;
  std::span<const Candidate> CandidatesOf(const Row& row) const {
    return std::span(candidates_).subspan(row.begin, row.end - row.begin);
  }

  std::vector<TagInfo> tags_;     // the boundary, then by name
  std::vector<Cost> log_counts_;  // of every tag in the training text
  Cost log_total_ = 0;
  std::vector<Cost> transitions_;               // rows of one cost per tag
  std::vector<std::uint32_t> transition_rows_;  // where the row of [before2][before1] begins
  std::vector<ShapeRow> shapes_;
  std::vector<Row> words_;
  std::vector<Row> suffixes_;
  std::vector<LemmaRow> lemmas_;
  std::vector<Candidate> candidates_;
};

}  // namespace px

#endif  // PX_NLP_TAGGER_MODEL_H_
