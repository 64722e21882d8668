#include "nlp/word_meanings.h"

namespace px {

WordMeanings::WordMeanings(const std::vector<std::string>& words, const ReaderVectors* reader) {
  if (reader != nullptr) own_ = reader->Select(words);
  own_places_.reserve(words.size());
  places_.reserve(words.size());
  for (const std::string& word : words) {
    own_places_.push_back(own_.Find(word));
    places_.push_back(WordVectors::Get().Find(word));
    coverage_.words += word.empty() ? 0 : 1;
    coverage_.embedded += places_.back() ? 1 : 0;
    coverage_.of_reader += own_places_.back() ? 1 : 0;
  }
}

int WordMeanings::Similarity(std::size_t a, std::size_t b) const {
  if (a >= places_.size() || b >= places_.size()) return 0;
  if (own_places_[a] && own_places_[b]) return own_.Similarity(*own_places_[a], *own_places_[b]);
  if (places_[a] && places_[b]) return WordVectors::Get().Similarity(*places_[a], *places_[b]);
  return 0;
}

}  // namespace px
