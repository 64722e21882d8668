#include "text/language.h"

#include <doctest/doctest.h>

namespace px {
namespace {

TEST_CASE("DetectLanguage: one or two sentences are enough") {
  struct Case {
    const char* text;
    const char* code;
  };
  const Case kCases[] = {
      {"The ferry sank on Monday, and nobody was on it.", "en"},
      {"Die F\u00E4hre ist am Montag gesunken, und niemand war an Bord.", "de"},
      {"Le ferry a coul\u00E9 lundi au large de la c\u00F4te, et il n'y a pas de bless\u00E9s.",
       "fr"},
      {"El ferry se hundi\u00F3 el lunes frente a la costa, pero no hubo heridos en el barco.",
       "es"},
      {"Il traghetto \u00E8 affondato luned\u00EC al largo della costa e non ci sono feriti.",
       "it"},
      {"O ferry afundou na segunda-feira ao largo da costa, mas n\u00E3o h\u00E1 feridos.", "pt"},
      {"De veerboot is maandag voor de kust gezonken, maar er zijn geen gewonden.", "nl"},
      {"F\u00E4rjan sj\u00F6nk i m\u00E5ndags och det var inte n\u00E5gon ombord p\u00E5 den.",
       "sv"},
      {"Prom zaton\u0105\u0142 w poniedzia\u0142ek i nie ma rannych, jak poda\u0142a policja, "
       "kt\u00F3ra "
       "jest na miejscu.",
       "pl"},
      {"Vapur pazartesi g\u00FCn\u00FC batt\u0131 ve bir ki\u015Fi daha yaraland\u0131, ama bu "
       "kesin "
       "de\u011Fil.",
       "tr"},
      {"\u041F\u0430\u0440\u043E\u043C \u0437\u0430\u0442\u043E\u043D\u0443\u043B \u0432 "
       "\u043F\u043E\u043D\u0435\u0434\u0435\u043B\u044C\u043D\u0438\u043A, \u043D\u043E "
       "\u043D\u0438\u043A\u0442\u043E \u043D\u0435 \u0431\u044B\u043B \u043D\u0430 "
       "\u0431\u043E\u0440\u0442\u0443.",
       "ru"},
      {"\u041F\u043E\u0440\u043E\u043C \u0437\u0430\u0442\u043E\u043D\u0443\u0432, "
       "\u0430\u043B\u0435 "
       "\u0446\u0435 \u043D\u0435 \u043D\u043E\u0432\u0438\u043D\u0430 \u0456 \u0432\u0456\u043D "
       "\u0431\u0443\u0432 \u0442\u0430\u043A\u043E\u0436.",
       "uk"},
      {"\u063A\u0631\u0642\u062A \u0627\u0644\u0639\u0628\u0627\u0631\u0629 \u0641\u064A "
       "\u0627\u0644\u0628\u062D\u0631 \u0645\u0646 \u0628\u0639\u062F \u0630\u0644\u0643.",
       "ar"},
      {"\u05D4\u05DE\u05E2\u05D1\u05D5\u05E8\u05EA \u05D8\u05D1\u05E2\u05D4.", "he"},
      {"\u092F\u0939 \u0928\u094C\u0915\u093E \u0921\u0942\u092C \u0917\u0908\u0964", "hi"},
      {"\u6E21\u8F6E\u5728\u6D77\u5CB8\u6C89\u6CA1\u4E86\u3002", "zh"},
      {"\u30D5\u30A7\u30EA\u30FC\u304C\u6C88\u6CA1\u3057\u305F\u3002", "ja"},
      {"\uC5EC\uAC1D\uC120\uC774 \uCE68\uBAB0\uD588\uB2E4.", "ko"},
      {"\u0E40\u0E23\u0E37\u0E2D\u0E02\u0E49\u0E32\u0E21\u0E1F\u0E32\u0E01\u0E08\u0E21", "th"},
      // too little to tell
      {"", "und"},
      {"12:30 - 14", "und"},
      {"Lunmere", "und"},
      {"\u6771\u4EAC", "und"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(DetectLanguage(c.text) == c.code);
  }
}

TEST_CASE("DetectLanguage: a text with enough words and no known one is of no listed language") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "kivuko kilizama ";
  CHECK(DetectLanguage(text) == "mis");
}

TEST_CASE("DetectLanguage: foreign names and short quotations do not turn an article") {
  CHECK(DetectLanguage("The ministry (\u5916\u4EA4\u90E8) said on Monday that the ferry from "
                       "\u6771\u4EAC was late, and \u00ABque la f\u00EAte commence\u00BB was its "
                       "name.") == "en");
}

TEST_CASE("Languages are named in English") {
  CHECK(LanguageName("de") == "German");
  CHECK(LanguageName("zh") == "Chinese");
  CHECK(LanguageName("mis") == "");
}

TEST_CASE("IsFunctionWord goes by language") {
  CHECK(IsFunctionWord("de", "Die"));
  CHECK_FALSE(IsFunctionWord("en", "die"));
  CHECK(IsFunctionWord("fr", "l\u2019"));
  CHECK_FALSE(IsFunctionWord("mis", "the"));
}

}  // namespace
}  // namespace px
