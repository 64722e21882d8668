#include "nlp/word_meanings.h"

namespace px {

WordMeanings::WordMeanings(const std::vector<std::string>& words, const ReaderVectors* reader) {
  if (reader != nullptr) own_ = reader->Select(words);
  own_places_.reserve(words.size());
  places_.reserve(words.size());
  for (const std::string& word : words) {
    own_places_.push_back(own_.Find(word));
    places_.push_back(WordVectors::Get().Find(word));
    if (own_places_.back()) ++known_to_reader_;
    if (Knows(places_.size() - 1)) ++known_;
  }
}

int WordMeanings::Similarity(std::size_t a, std::size_t b) const {
  if (a >= places_.size() || b >= places_.size()) return 0;
  if (own_places_[a] && own_places_[b]) return own_.Similarity(*own_places_[a], *own_places_[b]);
  if (places_[a] && places_[b]) return WordVectors::Get().Similarity(*places_[a], *places_[b]);
  return 0;
}

}  // namespace px
