#include "claims/quantities.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>

#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

// "value unit" with >=, <= or ~ before it, parted by "; ".
std::string QuantitiesOf(std::string_view markup) {
  const AnalyzedDocument article = TaggedArticle(markup);
  const WordReader words(article);
  const IndexRange all{0, words.size()};
  std::string found;
  for (const Quantity& quantity : FindQuantities(words, all, FindDates(words, all, {}))) {
    const char* const kBounds[] = {"", ">=", "<=", "~"};
    char number[32];
    std::snprintf(number, sizeof number, "%.10g", quantity.value);
    if (!found.empty()) found += "; ";
    found += kBounds[static_cast<int>(quantity.bound)];
    found += number;
    if (!quantity.unit.empty()) found += " " + quantity.unit;
  }
  return found;
}

struct Case {
  const char* markup;
  const char* quantities;
};

void CheckAll(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    CAPTURE(c.markup);
    CHECK(QuantitiesOf(c.markup) == c.quantities);
  }
}

TEST_CASE("FindQuantities: money") {
  CheckAll({
      {"$/y ~50/m billion/m", "5e+10 USD"},
      {"EUR/p 6/m ~m/n", "6000000 EUR"},
      {"6/m million/m euros/N", "6000000 EUR"},
      {"\u20AC/y ~18,000/m", "18000 EUR"},
      {"$/y ~1.5/m ~bn/n", "1500000000 USD"},
      {"$/y ~10/m million/m to/i $/y ~15/m million/m", ">=10000000 USD"},
      {"10/m to/i 15/m million/m pounds/N", ">=10000000 GBP"},
  });
}

TEST_CASE("FindQuantities: counted nouns") {
  CheckAll({
      {"23/m pirates/N:pirate", "23 pirate"},
      {"23/m Somali/j pirates/N:pirate", "23 pirate"},
      {"seven/m AK/p ~-/. ~47s/m", "7 ak-47"},
      {"seven/m AK/p ~-/. ~47/m rifles/N:rifle", "7 rifle"},
      {"13/m loaded/vn magazines/N:magazine", "13 magazine"},
      {"twenty/m ~-/. ~three/m people/N", "23 person"},
      {"two/m dozen/m boats/N:boat", "24 boat"},
      {"a/d dozen/n boats/N:boat", "12 boat"},
      {"one/m hundred/m and/c twenty/m men/N:man", "120 man"},
      {"half/d a/d million/m men/N:man", "500000 man"},
      {"12/m of/i the/d 23/m men/N:man", "12 man; 23 man"},
      {"five/m men/N:man and/c six/m women/N:woman", "5 man; 6 woman"},
      {"one/m man/n", "1 man"},
      {"1,200.5/m shares/N:share", "1200.5 share"},
  });
}

TEST_CASE("FindQuantities: measures come in their base unit") {
  CheckAll({
      {"50/m %/y", "50 percent"},
      {"50/m per/i cent/n", "50 percent"},
      {"3/m miles/N", "4828.032 metre"},
      {"5/m km/n", "5000 metre"},
      {"600/m ~m/n", "600 metre"},
      {"two/m hours/N", "120 minute"},
      {"40/m ~-/. ~year/n ~-/. ~old/j", "40 year-old"},
      {"Ada/p Berg/p ~,/. 40/m ~,/.", "40 year-old"},
      {"6.5/m magnitude/n", "6.5 magnitude"},
      {"magnitude/n 6.5/m", "6.5 magnitude"},
      {"10/m ~-/. ~metre/n ~-/. ~long/j", "10 metre"},
      {"a/d 60/m ~-/. ~seat/n plane/n", "60 seat"},
      {"a/d six/m ~-/. ~month/n trip/n", "6 month"},
      {"a/d 170/m ~-/. ~square/n ~-/. ~foot/n hall/n", "170 square"},
  });
}

TEST_CASE("FindQuantities: bounds and ranges") {
  CheckAll({
      {"more/j than/i 30/m children/N:child", ">=30 child"},
      {"at/i least/a 23/m men/N:man", ">=23 man"},
      {"over/i $/y ~13/m billion/m", ">=1.3e+10 USD"},
      {"up/i to/i 9/m boats/N:boat", "<=9 boat"},
      {"fewer/j than/i 9/m boats/N:boat", "<=9 boat"},
      {"nearly/a 100/m boats/N:boat", "~100 boat"},
      {"about/a \u20AC/y ~9/m million/m", "~9000000 EUR"},
      {"12/m to/i 15/m boats/N:boat", ">=12 boat"},
      {"12/m ~-/. ~15/m boats/N:boat", ">=12 boat"},
      {"hundreds/N of/i people/N", ">=100 person"},
      {"30/m or/c more/j", ">=30"},
  });
}

TEST_CASE("FindQuantities: numbers that count nothing") {
  CheckAll({
      {"the/d 17th/j time/n", ""},
      {"in/i 2019/m", ""},
      {"2003/m ~-/. ~2005/m", ""},
      {"3/m ~-/. ~2/m", ""},
      {"AK/p ~-/. ~47/m", ""},
      {"a/d two/m ~-/. ~way/n street/n", ""},
      {"one/m ~-/. ~on/i ~-/. ~one/m", ""},
      {"March/p 17/m ~,/. 2026/m", ""},
      {"at/i 11/m a.m./n", ""},
      {"at/i 9:30/m", ""},
      {"Channel/p 16/m was/xd:be", ""},
      {"article/n 5/m says/vp:say", ""},
      {"the/d one/m who/r left/vd:leave", ""},
      {"one/m of/i them/r", ""},
      {"5G/m networks/N", ""},
  });
}

TEST_CASE("The range of a quantity takes in bound, currency and unit") {
  const AnalyzedDocument article =
      TaggedArticle("it/r cost/vd more/j than/i $/y ~50/m billion/m to/t build/vb");
  const WordReader words(article);
  const std::vector<Quantity> found = FindQuantities(words, {0, words.size()}, {});
  REQUIRE(found.size() == 1);
  CHECK(TextOf(article, found[0].range) == "more than $50 billion");
}

}  // namespace
}  // namespace px
