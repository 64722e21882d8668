#include "tests/support/tiny_word_model.h"

#include <algorithm>
#include <cstring>
#include <random>

#include "nlp/word_features.h"

namespace px {
namespace {

constexpr std::uint32_t kBuckets = 32;
constexpr std::uint32_t kWord = 16;
constexpr std::uint32_t kAffix = 16;
constexpr std::uint32_t kShape = 16;
constexpr std::uint32_t kList = 16;
constexpr std::uint32_t kWordClasses = 3;
constexpr std::uint32_t kPhraseBits = 2;
constexpr std::uint32_t kForm = 32;
constexpr std::uint32_t kFirst = 16;
constexpr std::uint32_t kTag = 16;
constexpr std::uint32_t kSecond = 16;
constexpr std::uint32_t kThird = 16;
constexpr std::uint32_t kArc = 16;
constexpr std::uint32_t kRelation = 16;
constexpr std::uint32_t kGates = 5 * kFirst;

using TinyRow = std::vector<std::int64_t>;

std::int64_t TinyFloorShift(std::int64_t x, int bits) {
  const std::int64_t unit = std::int64_t{1} << bits;
  return (x - (((x % unit) + unit) % unit)) / unit;
}

TinyRow TinyClamp(TinyRow row, std::int64_t low, std::int64_t high, std::int64_t factor = 1) {
  for (std::int64_t& x : row) x = std::clamp(x, low, high) * factor;
  return row;
}
TinyRow TinyRelu(const TinyRow& row) { return TinyClamp(row, 0, 4095, 8); }

TinyRow TinyJoin(TinyRow a, const TinyRow& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

TinyRow TinySlice(const std::vector<std::int16_t>& numbers, std::size_t row, std::size_t width) {
  return {numbers.begin() + static_cast<std::ptrdiff_t>(row * width),
          numbers.begin() + static_cast<std::ptrdiff_t>((row + 1) * width)};
}

// One direction: gates[t][begin..] holds z, then f.
std::vector<TinyRow> TinyRun(const std::vector<TinyRow>& gates, std::size_t begin,
                             std::size_t width) {
  std::vector<TinyRow> states;
  TinyRow c(width, 0);
  for (const TinyRow& gate : gates) {
    for (std::size_t i = 0; i < width; ++i) {
      const std::int64_t z = std::clamp<std::int64_t>(gate[begin + i], -1024, 1024) * 8;
      const std::int64_t f =
          std::clamp<std::int64_t>(8 * gate[begin + width + i] + 16384, 0, 32767);
      c[i] = z + TinyFloorShift(f * (c[i] - z) + 16384, 15);
    }
    states.push_back(c);
  }
  return states;
}

std::vector<TinyRow> TinyScan(std::vector<TinyRow> gates, std::size_t width) {
  for (TinyRow& row : gates) row = TinyClamp(row, -32768, 32767);
  const std::vector<TinyRow> forward = TinyRun(gates, 0, width);
  std::reverse(gates.begin(), gates.end());
  const std::vector<TinyRow> backward = TinyRun(gates, 2 * width, width);
  std::vector<TinyRow> states;
  for (std::size_t t = 0; t < gates.size(); ++t) {
    states.push_back(TinyJoin(forward[t], backward[gates.size() - 1 - t]));
  }
  return states;
}

std::size_t TinyBucket(std::size_t dependent, std::size_t head) {
  const std::size_t far = dependent > head ? dependent - head : head - dependent;
  const std::size_t side = head > dependent ? 8 : 0;
  if (far <= 4) return far - 1 + side;
  return (far <= 6 ? 4u : far <= 9 ? 5u : far <= 14 ? 6u : 7u) + side;
}

class TinyRandom {
 public:
  explicit TinyRandom(std::uint32_t seed) : engine_(seed) {}

  std::int32_t Number(std::int32_t low, std::int32_t high) {
    return low + static_cast<std::int32_t>(engine_() % static_cast<std::uint32_t>(high - low + 1));
  }
  template <typename Integer>
  std::vector<Integer> Numbers(std::size_t count, std::int32_t low, std::int32_t high) {
    std::vector<Integer> numbers;
    for (std::size_t i = 0; i < count; ++i)
      numbers.push_back(static_cast<Integer>(Number(low, high)));
    return numbers;
  }
  TinyLinear Layer(std::size_t inputs, std::size_t outputs) {
    return {inputs, Numbers<std::int32_t>(outputs, 1, 60000),
            Numbers<std::int32_t>(outputs, -1500, 1500),
            Numbers<std::int8_t>(inputs * outputs, -127, 127)};
  }

 private:
  std::mt19937 engine_;  // the standard fixes what it gives
};

template <typename Integer>
void TinyPut(std::string& out, const std::vector<Integer>& numbers) {
  for (const Integer number : numbers) {
    for (std::size_t i = 0; i < sizeof number; ++i) {
      out += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i));
    }
  }
}

void TinyPut(std::string& out, const TinyLinear& layer) {
  TinyPut(out, layer.multiplier);
  TinyPut(out, layer.bias);
  TinyPut(out, layer.weights);
}

void TinyPutLines(std::string& out, const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text.append(text.empty() ? "" : "\n").append(line);
  TinyPut<std::uint32_t>(out, {static_cast<std::uint32_t>(text.size())});
  out += text;
}

std::uint32_t TinySize(const std::vector<std::string>& lines) {
  return static_cast<std::uint32_t>(lines.size());
}

std::vector<std::string> TinySplit(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

// As tables keep it: of one word, or of the words of a phrase.
std::uint32_t TinyHash(const std::vector<std::string>& words) {
  std::uint32_t all = 0;
  for (const std::string& word : words) {
    std::uint32_t hash = 2166136261;
    for (const char byte : word) hash = (hash ^ static_cast<std::uint8_t>(byte)) * 16777619;
    all = all * 31 + hash;
  }
  all = (all ^ (all >> 16)) * 0x85EBCA6B;
  all = (all ^ (all >> 13)) * 0xC2B2AE35;
  return all ^ (all >> 16);
}

// Sixteen buckets by the high bits; the low byte of the hash tells texts apart.
void TinyPutTable(std::string& out, const std::map<std::uint32_t, std::uint8_t>& table) {
  std::vector<std::uint8_t> counts(16), values, classes;
  for (const auto& [hash, number] : table) {
    ++counts[hash >> 28];
    values.push_back(static_cast<std::uint8_t>(hash));
    classes.push_back(number);
  }
  TinyPut<std::uint32_t>(out, {4, static_cast<std::uint32_t>(table.size())});
  TinyPut(out, counts);
  TinyPut(out, values);
  TinyPut(out, classes);
}

void TinyAddRow(const std::vector<std::uint8_t>& scales, const std::vector<std::uint8_t>& nibbles,
                std::uint32_t step, std::size_t row, std::size_t width, std::int64_t* sums) {
  for (std::size_t i = 0; i < width; ++i) {
    const std::uint8_t pair = nibbles[(row * width + i) / 2];
    const int nibble = i % 2 == 0 ? pair % 16 : pair / 16;
    sums[i] += (nibble - 8) * std::int64_t{scales[row]} * step;
  }
}

}  // namespace

std::vector<std::int64_t> TinyLinear::Apply(const std::vector<std::int64_t>& x) const {
  TinyRow result;
  for (std::size_t o = 0; o < bias.size(); ++o) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < inputs; ++i) sum += weights[o * inputs + i] * x[i];
    result.push_back(TinyFloorShift(sum * multiplier[o] + (1 << 23), 24) + bias[o]);
  }
  return result;
}

TinyWordModel::TinyWordModel(std::uint32_t seed) {
  TinyRandom random(seed);
  const auto scales = [&](std::size_t rows) { return random.Numbers<std::uint8_t>(rows, 0, 255); };
  word_scales = scales(words.size() + 1);
  word_nibbles = scales((words.size() + 1) * kWord / 2);
  affix_scales = scales(kBuckets);
  affix_nibbles = scales(kBuckets * kAffix / 2);
  shapes = random.Numbers<std::int16_t>(kShapes * kShape, -32767, 32767);
  lists = random.Numbers<std::int16_t>(kWordClasses * kList, -32767, 32767);
  form = random.Layer(kWord + kAffix + kShape + kList, kForm);
  for (TinyLinear& layer : window) layer = random.Layer(kForm, kGates);
  cases = random.Numbers<std::int16_t>(kSentenceCases * kGates, -4095, 4095);
  phrases = random.Numbers<std::int16_t>(3 * kPhraseBits * kGates, -4095, 4095);
  edges = random.Numbers<std::int16_t>(2 * kGates, -8191, 8191);
  tag_hidden = random.Layer(3 * kFirst, kTag);
  tag = random.Layer(kTag, tags.size());
  name = random.Layer(kTag, names.size());
  second = random.Layer(3 * kFirst + kTag, 4 * kSecond);
  third = random.Layer(2 * kSecond + kTag, 4 * kThird);
  arc_dependent = random.Layer(2 * kThird + kTag, kArc);
  arc_head = random.Layer(2 * kThird + kTag, kArc);
  arc_root = random.Numbers<std::int16_t>(kArc, -4095, 4095);
  distance = random.Numbers<std::int32_t>(17, -4000, 4000);
  relation_dependent = random.Layer(2 * kThird + kTag, kRelation);
  relation_head = random.Layer(2 * kThird + kTag, kRelation);
  relation_root = random.Numbers<std::int16_t>(kRelation, -4095, 4095);
  relation = random.Layer(kRelation, relations.size());
}

std::string TinyWordModel::Bytes(std::map<std::string, std::size_t>* at) const {
  std::string out = "PXWM";
  const auto mark = [&](const char* part) {
    if (at != nullptr) (*at)[part] = out.size();
  };
  const auto put = [&](const char* part, const auto& numbers) {
    mark(part);
    TinyPut(out, numbers);
  };
  put("version", std::vector<std::uint32_t>{2, 0, 0});  // size and checksum come last
  put("sizes", std::vector<std::uint32_t>{TinySize(words),
                                          kBuckets,
                                          kShapes,
                                          kSentenceCases,
                                          kWord,
                                          kAffix,
                                          kShape,
                                          kList,
                                          kForm,
                                          kFirst,
                                          kTag,
                                          kSecond,
                                          kThird,
                                          kArc,
                                          kRelation,
                                          TinySize(tags),
                                          TinySize(names),
                                          TinySize(relations),
                                          kWordClasses,
                                          static_cast<std::uint32_t>(phrase_masks.size()),
                                          kPhraseBits});
  mark("words");
  for (const auto* lines : {&words, &tags, &names, &relations}) TinyPutLines(out, *lines);
  put("word_step", std::vector<std::uint32_t>{word_step});
  put("word_scales", word_scales);
  put("word_nibbles", word_nibbles);
  put("affix_step", std::vector<std::uint32_t>{affix_step});
  put("affix_scales", affix_scales);
  put("affix_nibbles", affix_nibbles);
  put("shapes", shapes);
  put("lists", lists);
  put("form", form);
  for (const TinyLinear& layer : window) put("window", layer);
  put("cases", cases);
  put("phrase_masks", phrase_masks);
  put("phrases", phrases);
  put("edges", edges);
  put("tag_hidden", tag_hidden);
  put("tag", tag);
  put("name", name);
  put("second", second);
  put("third", third);
  put("arc_dependent", arc_dependent);
  put("arc_head", arc_head);
  put("arc_root", arc_root);
  put("distance", distance);
  put("relation_dependent", relation_dependent);
  put("relation_head", relation_head);
  put("relation_root", relation_root);
  put("relation", relation);
  std::map<std::uint32_t, std::uint8_t> words_by_hash, phrases_by_hash;
  for (const auto& [text, number] : listed_words) words_by_hash[TinyHash({text})] = number;
  for (const auto& [text, number] : listed_phrases) {
    phrases_by_hash[TinyHash(TinySplit(text))] = number;
  }
  mark("listed_words");
  TinyPutTable(out, words_by_hash);
  mark("listed_phrases");
  TinyPutTable(out, phrases_by_hash);
  SealWordModel(out);
  return out;
}

std::vector<std::int64_t> TinyWordModel::Embed(const std::string& form_text) const {
  const std::string folded = FoldForm(form_text);
  const auto found = std::find(words.begin(), words.end(), folded);
  const auto row = found == words.end() ? 0 : static_cast<std::size_t>(found - words.begin()) + 1;
  TinyRow sums(kWord + kAffix, 0);
  TinyAddRow(word_scales, word_nibbles, word_step, row, kWord, sums.data());
  const AffixBuckets affixes = AffixBucketsOf(folded, kBuckets);
  for (std::size_t i = 0; i < affixes.count; ++i) {
    TinyAddRow(affix_scales, affix_nibbles, affix_step, affixes.bucket[i], kAffix,
               sums.data() + kWord);
  }
  const auto listed = listed_words.find(folded);
  const std::size_t list = listed == listed_words.end() ? 0 : listed->second % 128;
  return TinyJoin(TinyJoin(TinyClamp(sums, -32768, 32767),
                           TinySlice(shapes, ShapeOfForm(form_text).shape, kShape)),
                  TinySlice(lists, list, kList));
}

// What the phrase around word t adds: the longest from the leftmost beginning counts.
std::vector<std::int64_t> TinyWordModel::PhraseRow(const std::vector<std::string>& forms,
                                                   std::size_t t) const {
  TinyRow row(kGates, 0);
  std::size_t begin = 0;
  while (begin <= t) {
    std::string text = FoldForm(forms[begin]);
    std::size_t end = begin + 1;
    std::uint8_t number = 0;
    for (std::size_t i = begin + 1; i < forms.size() && i < begin + 6; ++i) {
      text += " " + FoldForm(forms[i]);
      const auto found = listed_phrases.find(text);
      if (found == listed_phrases.end()) continue;
      number = found->second;
      end = i + 1;
    }
    if (t < end && number != 0) {
      const std::size_t place = t == begin ? 0 : t + 1 == end ? 2 : 1;
      for (std::size_t bit = 0; bit < kPhraseBits; ++bit) {
        if (phrase_masks[number - 1] / (std::size_t{1} << bit) % 2 == 0) continue;
        const TinyRow part = TinySlice(phrases, 3 * bit + place, kGates);
        for (std::size_t i = 0; i < kGates; ++i) row[i] += part[i];
      }
    }
    begin = end;
  }
  return TinyClamp(row, -4095, 4095);
}

TinyScores TinyWordModel::Scores(const std::vector<std::string>& forms) const {
  const std::size_t n = forms.size();
  std::vector<FormShape> form_shapes;
  std::vector<std::array<TinyRow, 3>> parts(n);
  for (std::size_t t = 0; t < n; ++t) {
    form_shapes.push_back(ShapeOfForm(forms[t]));
    const TinyRow hidden = TinyRelu(form.Apply(Embed(forms[t])));
    for (std::size_t k = 0; k < 3; ++k) {
      parts[t][k] = TinyClamp(window[k].Apply(hidden), -8191, 8191);
    }
  }
  std::vector<TinyRow> gates;
  for (std::size_t t = 0; t < n; ++t) {
    TinyRow sum = TinySlice(cases, SentenceCaseOf(form_shapes), kGates);
    const TinyRow before = t == 0 ? TinySlice(edges, 0, kGates) : parts[t - 1][0];
    const TinyRow after = t + 1 == n ? TinySlice(edges, 1, kGates) : parts[t + 1][2];
    const TinyRow phrase = PhraseRow(forms, t);
    for (std::size_t i = 0; i < kGates; ++i) {
      sum[i] += phrase[i] + before[i] + parts[t][1][i] + after[i];
    }
    gates.push_back(sum);
  }
  std::vector<TinyRow> h1 = TinyScan(gates, kFirst);
  std::vector<TinyRow> hidden(n);
  std::vector<TinyRow> second_gates;
  TinyScores scores;
  for (std::size_t t = 0; t < n; ++t) {
    h1[t] = TinyJoin(h1[t], TinyRelu({gates[t].begin() + 4 * kFirst, gates[t].end()}));
    hidden[t] = TinyRelu(tag_hidden.Apply(h1[t]));
    scores.tags.push_back(tag.Apply(hidden[t]));
    scores.names.push_back(name.Apply(hidden[t]));
    second_gates.push_back(second.Apply(TinyJoin(h1[t], hidden[t])));
  }
  const std::vector<TinyRow> c2 = TinyScan(second_gates, kSecond);
  std::vector<TinyRow> third_gates;
  for (std::size_t t = 0; t < n; ++t)
    third_gates.push_back(third.Apply(TinyJoin(c2[t], hidden[t])));
  const std::vector<TinyRow> c3 = TinyScan(third_gates, kThird);
  std::vector<TinyRow> arc_heads = {TinySlice(arc_root, 0, kArc)};
  std::vector<TinyRow> relation_heads = {TinySlice(relation_root, 0, kRelation)};
  for (std::size_t t = 0; t < n; ++t) {
    const TinyRow top = TinyJoin(c3[t], hidden[t]);
    arc_heads.push_back(TinyClamp(arc_head.Apply(top), -4095, 4095));
    relation_heads.push_back(TinyClamp(relation_head.Apply(top), -4095, 4095));
  }
  for (std::size_t t = 0; t < n; ++t) {
    const TinyRow top = TinyJoin(c3[t], hidden[t]);
    const TinyRow arc = TinyClamp(arc_dependent.Apply(top), -4095, 4095);
    const TinyRow own = TinyClamp(relation_dependent.Apply(top), -4095, 4095);
    scores.arcs.emplace_back();
    scores.relations.emplace_back();
    for (std::size_t head = 0; head <= n; ++head) {
      std::int64_t sum = 0;
      for (std::size_t i = 0; i < kArc; ++i) sum += arc[i] * arc_heads[head][i];
      const std::size_t bucket = head == 0 ? 16 : head == t + 1 ? 0 : TinyBucket(t + 1, head);
      scores.arcs.back().push_back(TinyFloorShift(sum, 10) + distance[bucket]);
      TinyRow pair = own;
      for (std::size_t i = 0; i < kRelation; ++i) pair[i] += relation_heads[head][i];
      scores.relations.back().push_back(relation.Apply(TinyRelu(pair)));
    }
  }
  return scores;
}

void SealWordModel(std::string& bytes) {
  constexpr std::size_t kBody = 16;
  if (bytes.size() < kBody) return;
  std::uint32_t checksum = 2166136261;
  for (std::size_t i = kBody; i < bytes.size(); ++i) {
    checksum = (checksum ^ static_cast<std::uint8_t>(bytes[i])) * 16777619;
  }
  std::string numbers;
  TinyPut<std::uint32_t>(numbers, {static_cast<std::uint32_t>(bytes.size()), checksum});
  bytes.replace(8, numbers.size(), numbers);
}

}  // namespace px
