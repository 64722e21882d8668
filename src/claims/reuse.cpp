#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "claims/compare.h"
#include "nlp/folded_ids.h"
#include "text/language.h"

// Seeds are runs of four equal words; seeds that lie close together on nearly the same diagonal are
// chained into runs, so a run survives edits of one or two words (seed and extend, as in sequence
// alignment).
namespace px {
namespace {

constexpr std::uint32_t kSeedWords = 4;
constexpr std::uint32_t kMinSharedWords = 8;
// Tokens that make up about one word in languages without spaces between words.
constexpr std::uint32_t kTokensPerUnspacedWord = 2;
// Words between two seeds of a run, in either text, and how many more in one than in the other.
constexpr std::uint32_t kMaxGapWords = 2;
// A seed is compared with this many earlier places only: 500 copies of one article are then each
// joined to some others, at a cost that grows with the copies and not with their pairs.
constexpr std::size_t kMaxPlacesPerSeed = 32;

// Where a run of kSeedWords words begins.
struct Place {
  std::array<std::uint32_t, kSeedWords> ids;
  std::uint32_t doc;
  std::uint32_t word;  // into the document's DocWords
  friend auto operator<=>(const Place&, const Place&) = default;
};

struct DocWords {
  std::vector<std::uint32_t> ids;     // 0: a break that no run crosses
  std::vector<std::uint32_t> tokens;  // into Document::tokens
};

struct Seed {
  std::uint32_t doc_a, doc_b, word_a, word_b;
  friend auto operator<=>(const Seed&, const Seed&) = default;
};

struct Run {
  std::uint32_t begin_a, end_a, begin_b, end_b;  // words
  std::uint32_t shared;
};

std::vector<DocWords> NumberWords(const std::vector<AnalyzedDocument>& documents) {
  FoldedIds ids;
  std::vector<DocWords> result;
  for (const AnalyzedDocument& article : documents) {
    DocWords words;
    for (const Sentence& sentence : article.document.sentences) {
      if (sentence.kind == SentenceKind::kBoilerplate) {
        words.ids.insert(words.ids.end(), kMaxGapWords + 1, 0);
        words.tokens.insert(words.tokens.end(), kMaxGapWords + 1, 0);
        continue;
      }
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        const TokenKind kind = article.document.tokens[t].kind;
        if (kind != TokenKind::kWord && kind != TokenKind::kNumber) continue;
        words.ids.push_back(ids.IdOf(article.TokenText(t)) + 1);
        words.tokens.push_back(t);
      }
    }
    result.push_back(std::move(words));
  }
  return result;
}

// Calls `take(place, hash of its words)` for each run of words, document by document.
template <typename Take>
void ForEachPlace(const std::vector<DocWords>& documents, Take take) {
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const std::vector<std::uint32_t>& ids = documents[d].ids;
    for (std::uint32_t w = 0; w + kSeedWords <= ids.size(); ++w) {
      Place place{{}, d, w};
      std::copy_n(ids.begin() + w, kSeedWords, place.ids.begin());
      if (std::find(place.ids.begin(), place.ids.end(), 0u) != place.ids.end()) continue;
      std::uint64_t hash = 0;
      for (const std::uint32_t id : place.ids) {
        hash = (hash ^ id) * 0x9E3779B97F4A7C15;  // 2^64 over the golden ratio
        hash ^= hash >> 32;
      }
      take(place, hash);
    }
  }
}

// The places whose words may stand elsewhere too; most stand nowhere else and need no sorting.
std::vector<Place> RepeatedPlaces(const std::vector<DocWords>& documents) {
  std::size_t words = 0;
  for (const DocWords& document : documents) words += document.ids.size();
  // By hash, 0: no place, 1: one, 2: more.
  std::vector<std::uint8_t> count(std::bit_ceil(4 * words + 1), 0);
  const std::size_t mask = count.size() - 1;
  ForEachPlace(documents, [&](const Place&, std::uint64_t hash) {
    std::uint8_t& of_hash = count[hash & mask];
    if (of_hash < 2) ++of_hash;
  });
  std::vector<Place> places;
  ForEachPlace(documents, [&](const Place& place, std::uint64_t hash) {
    if (count[hash & mask] > 1) places.push_back(place);
  });
  return places;
}

// Ascending by (doc_a, doc_b, word_a, word_b); doc_a < doc_b.
std::vector<Seed> FindSeeds(const std::vector<DocWords>& documents) {
  std::vector<Place> places = RepeatedPlaces(documents);
  std::sort(places.begin(), places.end());
  std::vector<Seed> seeds;
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t back = 1; back <= std::min(i, kMaxPlacesPerSeed); ++back) {
      const Place& earlier = places[i - back];
      if (earlier.ids != places[i].ids) break;
      if (earlier.doc == places[i].doc) continue;
      seeds.push_back({earlier.doc, places[i].doc, earlier.word, places[i].word});
    }
  }
  std::sort(seeds.begin(), seeds.end());
  return seeds;
}

// Whether `seed` goes on with `run`: overlapping its end or a small edit behind it.
bool Continues(const Run& run, const Seed& seed) {
  const auto near = [](std::uint32_t end, std::uint32_t word) {
    return word <= end + kMaxGapWords && word + kSeedWords > end;
  };
  if (!near(run.end_a, seed.word_a) || !near(run.end_b, seed.word_b)) return false;
  const std::int64_t shift =
      (std::int64_t{seed.word_a} - run.end_a) - (std::int64_t{seed.word_b} - run.end_b);
  return -std::int64_t{kMaxGapWords} <= shift && shift <= std::int64_t{kMaxGapWords};
}

// `seeds` are those of one pair of documents.
std::vector<Run> ChainSeeds(const std::vector<Seed>& seeds, std::uint32_t min_shared) {
  std::vector<Run> done;
  std::vector<Run> open;
  for (const Seed& seed : seeds) {
    std::erase_if(open, [&](const Run& run) {
      if (run.end_a + kMaxGapWords >= seed.word_a) return false;
      done.push_back(run);
      return true;
    });
    const auto run =
        std::find_if(open.begin(), open.end(), [&](const Run& r) { return Continues(r, seed); });
    if (run == open.end()) {
      open.push_back({seed.word_a, seed.word_a + kSeedWords, seed.word_b, seed.word_b + kSeedWords,
                      kSeedWords});
      continue;
    }
    run->shared += std::min(kSeedWords, std::min(seed.word_a + kSeedWords - run->end_a,
                                                 seed.word_b + kSeedWords - run->end_b));
    run->end_a = std::max(run->end_a, seed.word_a + kSeedWords);
    run->end_b = std::max(run->end_b, seed.word_b + kSeedWords);
  }
  done.insert(done.end(), open.begin(), open.end());
  std::erase_if(done, [&](const Run& run) { return run.shared < min_shared; });
  return done;
}

// Longest first; runs that go over words of a longer one are dropped.
std::vector<Run> DropNested(std::vector<Run> runs) {
  std::sort(runs.begin(), runs.end(), [](const Run& x, const Run& y) {
    return std::tie(y.shared, x.begin_a, x.begin_b) < std::tie(x.shared, y.begin_a, y.begin_b);
  });
  std::vector<Run> kept;
  for (const Run& run : runs) {
    const bool nested = std::any_of(kept.begin(), kept.end(), [&](const Run& k) {
      return (run.begin_a < k.end_a && k.begin_a < run.end_a) ||
             (run.begin_b < k.end_b && k.begin_b < run.end_b);
    });
    if (!nested) kept.push_back(run);
  }
  return kept;
}

}  // namespace

std::vector<Reuse> FindReuse(const std::vector<AnalyzedDocument>& documents) {
  const std::vector<DocWords> words = NumberWords(documents);
  const std::vector<Seed> seeds = FindSeeds(words);
  const auto bytes = [&](std::uint32_t doc, std::uint32_t begin, std::uint32_t end) {
    return documents[doc].TokenRangeBytes(
        {words[doc].tokens[begin], words[doc].tokens[end - 1] + 1});
  };
  std::vector<Reuse> reuse;
  for (auto begin = seeds.begin(); begin != seeds.end();) {
    const auto end = std::find_if(begin, seeds.end(), [&](const Seed& seed) {
      return seed.doc_a != begin->doc_a || seed.doc_b != begin->doc_b;
    });
    const std::uint32_t a = begin->doc_a;
    const std::uint32_t b = begin->doc_b;
    const bool unspaced = IsUnspacedLanguage(documents[a].document.language);
    const std::uint32_t min_shared = kMinSharedWords * (unspaced ? kTokensPerUnspacedWord : 1);
    for (const Run& run : DropNested(ChainSeeds({begin, end}, min_shared))) {
      reuse.push_back({{DocId{a}, bytes(a, run.begin_a, run.end_a)},
                       {DocId{b}, bytes(b, run.begin_b, run.end_b)}});
    }
    begin = end;
  }
  std::sort(reuse.begin(), reuse.end(), [](const Reuse& x, const Reuse& y) {
    return std::tie(x.a.doc, x.a.range, x.b.doc, x.b.range) <
           std::tie(y.a.doc, y.a.range, y.b.doc, y.b.range);
  });
  return reuse;
}

}  // namespace px
