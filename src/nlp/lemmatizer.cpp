#include "nlp/lemmatizer.h"

#include <algorithm>
#include <charconv>

#include "base/check.h"
#include "base/utf8.h"
#include "nlp/deprel_names.h"
#include "nlp/word_features.h"

namespace px {
namespace {

// A verb made with one of these is inflected like the verb without it: "misled", "overtook".
constexpr std::string_view kVerbPrefixes[] = {"fore", "mis",   "out", "over", "re",
                                              "un",   "under", "up",  "with"};

using Lines = std::vector<std::string_view>;

// Takes the part of `rest` before `separator` off its front, together with the separator.
std::string_view Cut(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

std::uint32_t Number(std::string_view digits) {
  std::uint32_t value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  PX_CHECK(result.ec == std::errc());
  return value;
}

// The lines under "# name", up to the next heading. A rule for "#" is no heading: it has a tab.
Lines Section(std::string_view text, std::string_view name) {
  Lines lines;
  bool inside = false;
  while (!text.empty()) {
    const std::string_view line = Cut(text, '\n');
    if (line.starts_with("# ") && line.find('\t') == line.npos) {
      inside = line.substr(2) == name;
    } else if (inside) {
      lines.push_back(line);
    }
  }
  return lines;
}

std::string LabelName(const TagLabel& label) {
  std::string name(UposName(label.upos));
  if (!label.feats.empty()) name.append("|").append(label.feats);
  return name;
}

std::string SortedFeats(std::string_view a, std::string_view b) {
  Lines feats;
  for (std::string_view list : {a, b}) {
    while (!list.empty()) feats.push_back(Cut(list, '|'));
  }
  std::sort(feats.begin(), feats.end(),
            [](std::string_view x, std::string_view y) { return Lowercase(x) < Lowercase(y); });
  std::string joined;
  for (const std::string_view feat : feats) {
    if (!joined.empty()) joined += '|';
    joined += feat;
  }
  return joined;
}

std::string WithStraightApostrophes(std::string_view form) {
  std::string result;
  for (std::uint32_t pos = 0; pos < form.size();) {
    const CodePoint c = DecodeAt(form, pos);
    if (c.value == 0x2018 || c.value == 0x2019) {
      result += '\'';
    } else {
      result.append(form.substr(pos, c.size));
    }
    pos += c.size;
  }
  return result;
}

std::string WithoutDigits(std::string word) {
  for (char& c : word) {
    if (c >= '0' && c <= '9') c = '0';
  }
  return word;
}

}  // namespace

Lemmatizer::Lemmatizer(std::string_view text, const std::vector<TagLabel>& labels)
    : labels_(labels), lemmas_(Section(text, "lemmas")), features_(Section(text, "features")) {
  const Lines classes = Section(text, "classes");
  for (const TagLabel& label : labels) {
    const auto it = std::find(classes.begin(), classes.end(), LabelName(label));
    classes_.push_back(static_cast<std::uint32_t>(it - classes.begin()));
  }
  for (const std::string_view line : Section(text, "features")) {
    std::string_view key = line.substr(0, line.find('\t'));
    const std::uint32_t known = Number(key.substr(key.rfind(' ') + 1));
    PX_CHECK(known < classes.size());
    std::string_view said = classes[known];
    Cut(said, '|');
    feats_.push_back(SortedFeats(said, line.substr(std::min(key.size() + 1, line.size()))));
  }
}

std::string Lemmatizer::Lemma(std::string_view form, std::uint32_t label) const {
  std::string word = WithStraightApostrophes(form);
  if (labels_[label].upos != Upos::kPropn) word = Lowercase(word);
  const auto rule = FindLemmaRule(WithoutDigits(word), label);
  if (!rule) return word;
  std::string_view edit = lemmas_.value(*rule);
  const std::uint32_t cut = Number(Cut(edit, '\t'));
  const std::size_t kept = word.size() - std::min<std::size_t>(cut, word.size());
  // Endings are bytes: a rule for English may cut into a letter of another alphabet.
  const bool inside_letter = kept < word.size() && (word[kept] & 0xC0) == 0x80;
  if (inside_letter) return word;
  word.resize(kept);
  return word.append(edit);
}

std::optional<std::uint32_t> Lemmatizer::FindLemmaRule(const std::string& word,
                                                       std::uint32_t label) const {
  const std::uint32_t word_class = classes_[label];
  // Of these the rules of endings know more: "reached" is not "re" and "ached".
  const bool regular = word.ends_with("ed") || word.ends_with("ing");
  const bool verb = labels_[label].upos == Upos::kVerb;
  if (verb && !regular && !lemmas_.FindWhole(word, word_class)) {
    for (const std::string_view prefix : kVerbPrefixes) {
      if (!word.starts_with(prefix)) continue;
      const auto rule = lemmas_.FindWhole(word.substr(prefix.size()), word_class);
      if (rule) return rule;
    }
  }
  return lemmas_.Find(word, word_class);
}

std::string_view Lemmatizer::Feats(std::string_view form, std::uint32_t label) const {
  const auto rule = features_.Find(FoldForm(form), classes_[label]);
  return rule ? std::string_view(feats_[*rule]) : std::string_view(labels_[label].feats);
}

}  // namespace px
