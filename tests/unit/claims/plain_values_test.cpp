#include "claims/plain_values.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

namespace px {
namespace {

TEST_CASE("ParsePlainNumber takes either separator") {
  CHECK(ParsePlainNumber("212") == 212);
  CHECK(ParsePlainNumber("1.200.000") == 1'200'000);
  CHECK(ParsePlainNumber("1,200,000") == 1'200'000);
  CHECK(ParsePlainNumber("3,5") == 3.5);
  CHECK(ParsePlainNumber("3.25") == 3.25);
  CHECK(ParsePlainNumber("1.234,56") == 1234.56);
  for (const char* other : {"", "10:30", "1/2", "5G", "1,5,5", ".5", "5."}) {
    CAPTURE(other);
    CHECK_FALSE(ParsePlainNumber(other).has_value());
  }
}

// "value unit" of each quantity, then the dates, parted by "; ".
std::string Values(std::string text, std::string_view code) {
  AnalyzedDocument article;
  Diagnostics diagnostics;
  article.document = SegmentText(text, diagnostics);
  article.source.text = std::move(text);
  article.words.resize(article.document.tokens.size());
  const WordReader words(article);
  const PlainValues values = FindPlainValues(words, {0, words.size()}, code);
  std::ostringstream out;
  for (const Quantity& quantity : values.quantities) {
    out << quantity.value << " " << quantity.unit << "; ";
  }
  for (const DateMention& date : values.dates) out << date.iso << "; ";
  return out.str();
}

TEST_CASE("FindPlainValues: amounts and dates without grammar") {
  struct Case {
    const char* text;
    const char* code;
    const char* values;
  };
  const Case kCases[] = {
      {"Es kostet 1,2 Mio. Euro", "de", "1.2e+06 EUR; "},
      {"Es kostet 1.200.000 Euro", "de", "1.2e+06 EUR; "},
      {"rund 3,5 % mehr", "de", "3.5 percent; "},
      {"\u20AC5 und $7", "de", "5 EUR; 7 USD; "},
      {"con 212 personas a bordo", "es", "212 personas; "},
      {"1,2 millones de euros", "es", "1.2e+06 EUR; "},
      {"La police dit qu'il y a pour 1,2 million d'euros de d\u00E9g\u00E2ts dans la ville.", "fr",
       "1.2e+06 EUR; "},
      {"el 3 de octubre de 2026", "es", "2026; "},
      {"am 3. Oktober 2026", "de", "2026; "},
      {"2026-10-03", "de", "2026-10-03; "},
      {"2026\u5E7410\u67083\u65E5", "zh", "2026-10-03; "},
      {"10\u67083\u65E5 212\u4EBA", "zh", "212 \u4EBA; "},
      {"120\u4E07", "zh", "1.2e+06 ; "},
      {"2026\uB144 10\uC6D4 3\uC77C", "ko", "2026-10-03; "},
      {"um 10:30", "de", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Values(c.text, c.code) == c.values);
  }
}

}  // namespace
}  // namespace px
