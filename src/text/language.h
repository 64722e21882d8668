// The language a text is written in.
#ifndef PX_TEXT_LANGUAGE_H_
#define PX_TEXT_LANGUAGE_H_

#include <string>
#include <string_view>

namespace px {

// The language of `text` as a BCP 47 primary subtag that assets/lexicons/function_words.txt lists:
// "en", "de", "zh"... "und" when there is too little text to tell, "mis" when there is enough but
// the language is not listed. Decides by the script of most letters and, within scripts that
// languages share, by their commonest words. Reads the first 400 words only, so time O(1).
std::string DetectLanguage(std::string_view text);

// "German" for "de"; empty for "und", "mis" and codes not listed.
std::string_view LanguageName(std::string_view code);

// Whether `word` (case ignored) is one of the listed short words of the language `code`, or an
// elided one ("l'").
bool IsFunctionWord(std::string_view code, std::string_view word);

// Whether the rules written for English serve a text of this language: it is English or too short
// to tell.
inline bool ReadsAsEnglish(std::string_view code) { return code == "en" || code == "und"; }

// Languages whose words are not parted by spaces.
inline bool IsUnspacedLanguage(std::string_view code) {
  return code == "zh" || code == "ja" || code == "th" || code == "lo" || code == "my" ||
         code == "km";
}

}  // namespace px

#endif  // PX_TEXT_LANGUAGE_H_
