#include "text/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "assets/embedded.h"
#include "assets/table_lines.h"
#include "base/utf8.h"
#include "text/scripts.h"

namespace px {
namespace {

constexpr std::uint32_t kMaxWords = 400;
// Words without spaces between them run on for a paragraph: letters that end the reading, too.
constexpr std::uint32_t kMaxLetters = 4000;
// Letters of a script that a language owns, or short words of a language, that tell it.
constexpr std::uint32_t kMinLetters = 8;
constexpr std::uint32_t kMinFunctionWords = 3;
// Running text has one short word in two to six; with fewer than this the language is another.
constexpr std::uint32_t kMinFunctionPercent = 10;
// Of fewer words nothing is said but what short words prove.
constexpr std::uint32_t kEnoughWords = 40;
// Japanese writes a good half of its letters in kana; Chinese uses none.
constexpr std::uint32_t kMinKanaPercent = 5;

constexpr std::size_t kScripts = static_cast<std::size_t>(Script::kHan) + 1;

struct Language {
  std::string_view code;
  std::string_view name;
};

struct LanguageTable {
  std::vector<Language> languages;  // in the order of the list
  // Word and index into `languages`, ascending.
  std::vector<std::pair<std::string_view, std::uint32_t>> words;

  // The entries of `word`.
  auto Find(std::string_view word) const {
    return std::equal_range(words.begin(), words.end(), std::pair(word, 0u),
                            [](const auto& a, const auto& b) { return a.first < b.first; });
  }
};

std::string_view TakeField(std::string_view& line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  const std::string_view field = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return field;
}

LanguageTable ReadLanguages(std::string_view text) {
  LanguageTable table;
  while (auto line = TakeLine(text)) {
    const auto index = static_cast<std::uint32_t>(table.languages.size());
    const std::string_view code = TakeField(*line);
    table.languages.push_back({code, TakeField(*line)});
    while (!line->empty()) table.words.emplace_back(TakeWord(*line), index);
  }
  std::sort(table.words.begin(), table.words.end());
  return table;
}

const LanguageTable& GetLanguages() {
  static const LanguageTable table = ReadLanguages(EmbeddedAsset("lexicons/function_words.txt"));
  return table;
}

// What the start of a text is made of.
struct Sample {
  std::array<std::uint32_t, kScripts> letters{};  // by script
  std::vector<std::uint32_t> function_words;      // by language
  std::uint32_t words = 0;

  std::uint32_t LettersOf(Script script) const { return letters[static_cast<std::size_t>(script)]; }
};

Sample TakeSample(std::string_view text) {
  const LanguageTable& table = GetLanguages();
  Sample sample;
  sample.function_words.assign(table.languages.size(), 0);
  std::uint32_t total = 0;
  std::string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    ++sample.words;
    const auto [begin, end] = table.Find(word);
    for (auto entry = begin; entry != end; ++entry) ++sample.function_words[entry->second];
    word.clear();
  };
  for (std::uint32_t pos = 0;
       pos < text.size() && sample.words < kMaxWords && total < kMaxLetters;) {
    const CodePoint c = DecodeAt(text, pos);
    pos += c.size;
    if (!IsLetter(c.value)) {
      end_word();
      continue;
    }
    ++sample.letters[static_cast<std::size_t>(ScriptOf(c.value))];
    ++total;
    AppendUtf8(ToLower(c.value), word);
  }
  end_word();
  return sample;
}

// The language that owns the script, or an empty code for scripts that several share.
std::string_view OwnerOf(Script script) {
  switch (script) {
    case Script::kGreek:
      return "el";
    case Script::kArmenian:
      return "hy";
    case Script::kHebrew:
      return "he";
    case Script::kDevanagari:
      return "hi";
    case Script::kBengali:
      return "bn";
    case Script::kTamil:
      return "ta";
    case Script::kGeorgian:
      return "ka";
    case Script::kHangul:
      return "ko";
    case Script::kThai:
      return "th";
    case Script::kLao:
      return "lo";
    case Script::kMyanmar:
      return "my";
    case Script::kKhmer:
      return "km";
    default:
      return {};
  }
}

std::string_view ByFunctionWords(const Sample& sample) {
  const auto best = std::max_element(sample.function_words.begin(), sample.function_words.end());
  const bool plain =
      *best >= kMinFunctionWords && *best * 100 >= sample.words * kMinFunctionPercent;
  if (plain) {
    return GetLanguages()
        .languages[static_cast<std::size_t>(best - sample.function_words.begin())]
        .code;
  }
  return sample.words >= kEnoughWords ? "mis" : "und";
}

}  // namespace

std::string DetectLanguage(std::string_view text) {
  const Sample sample = TakeSample(text);
  const std::uint32_t kana =
      sample.LettersOf(Script::kHiragana) + sample.LettersOf(Script::kKatakana);
  const std::uint32_t cjk = sample.LettersOf(Script::kHan) + kana;
  const auto most = std::max_element(sample.letters.begin(), sample.letters.end());
  if (cjk >= std::max(*most, kMinLetters)) {
    return kana * 100 >= cjk * kMinKanaPercent ? "ja" : "zh";
  }
  const auto script = static_cast<Script>(most - sample.letters.begin());
  if (const std::string_view owner = OwnerOf(script); !owner.empty()) {
    return std::string(*most >= kMinLetters ? owner : "und");
  }
  return std::string(ByFunctionWords(sample));
}

std::string_view LanguageName(std::string_view code) {
  for (const Language& language : GetLanguages().languages) {
    if (language.code == code) return language.name;
  }
  return {};
}

bool IsFunctionWord(std::string_view code, std::string_view word) {
  if (word.ends_with('\'') || word.ends_with("\u2019")) return true;
  const LanguageTable& table = GetLanguages();
  const std::string lower = Lowercase(word);
  const auto [begin, end] = table.Find(lower);
  return std::any_of(begin, end,
                     [&](const auto& entry) { return table.languages[entry.second].code == code; });
}

}  // namespace px
