// Writing systems, as far as cutting words and telling languages apart asks for them.
#ifndef PX_TEXT_SCRIPTS_H_
#define PX_TEXT_SCRIPTS_H_

#include <cstdint>

namespace px {

enum class Script : std::uint8_t {
  kOther,  // no letter, or a script not named here
  kLatin,
  kGreek,
  kCyrillic,
  kArmenian,
  kHebrew,
  kArabic,
  kDevanagari,
  kBengali,
  kTamil,
  kGeorgian,
  kHangul,
  kThai,
  kLao,
  kMyanmar,
  kKhmer,
  kHiragana,
  kKatakana,
  kHan,
};

// The script of the letter `c`, by Unicode block.
Script ScriptOf(char32_t c);

// Scripts that put no space between words: a run of their letters is no word.
inline bool WritesWithoutSpaces(Script script) {
  return script == Script::kHan || script == Script::kHiragana || script == Script::kKatakana ||
         script == Script::kThai || script == Script::kLao || script == Script::kMyanmar ||
         script == Script::kKhmer;
}

}  // namespace px

#endif  // PX_TEXT_SCRIPTS_H_
