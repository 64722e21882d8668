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
      {"$/y ~1.5/m ~mn/n", "1500000 USD"},
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

TEST_CASE("FindQuantities: as texts that went through a tokeniser have them") {
  CheckAll({
      {"36/m -/. year/n -/. old/j driver/n", "36 year-old"},
      {"3/m -/. mile/n run/n", "4828.032 metre"},
      {"2/m ~,/. 000/m boats/N:boat", "2000 boat"},
      {"2/m ~,/. 116/m boats/N:boat", "2116 boat"},
      {"on/i May/p 3/m ~,/. 300/m boats/N:boat", "300 boat"},
      {"at/i 3/m ~:/. 41/m p.m./n", ""},
      {"at/i 0300/m GMT/p", ""},
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
      {"68/m and/c 48/m ~-/. ~year/n ~-/. ~old/j", "68 year-old; 48 year-old"},
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

TEST_CASE("FindQuantities: the upper end of a range is in the unit of the lower one") {
  struct Range {
    const char* markup;
    double from, to;
  };
  const Range cases[] = {
      {"12/m to/i 15/m boats/N:boat", 12, 15},
      {"10/m to/i 15/m million/m pounds/N", 1e7, 1.5e7},
      {"24/m ~-/. to/i 30/m ~-/. ~foot/n dhow/n", 24 * 0.3048, 30 * 0.3048},
      {"15/m boats/N:boat", 15, 0},
  };
  for (const Range& c : cases) {
    CAPTURE(c.markup);
    const AnalyzedDocument article = TaggedArticle(c.markup);
    const WordReader words(article);
    const std::vector<Quantity> found = FindQuantities(words, {0, words.size()}, {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == doctest::Approx(c.from));
    CHECK(found[0].upper == doctest::Approx(c.to));
  }
}

TEST_CASE("FindQuantities: digits that a tokeniser took apart") {
  CheckAll({
      {"2/m ~,/. 000/m feet/N:foot", "609.6 metre"},
      {"2/m ~,/. 000/m ~ft/n", "609.6 metre"},
      // Not the numbers of a list.
      {"100/m ~,/. 200/m or/c 300/m boats/N:boat", "100; 200; 300 boat"},
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

TEST_CASE("FindQuantities: ranges of money and measures") {
  CheckAll({
      {"between/i 20/m and/c 30/m ships/N:ship", ">=20 ship"},
      {"from/i $/y ~5/m to/i $/y ~7/m million/m", ">=5000000 USD"},
      {"$/y ~5/m million/m to/i $/y ~7/m million/m", ">=5000000 USD"},
      {"20/m ~-/. ~30/m ships/N:ship", ">=20 ship"},
      {"20/m \u2013/. 30/m per/i cent/n", ">=20 percent"},
      {"5/m to/i 10/m km/n", ">=5000 metre"},
      {"two/m to/i three/m years/N", ">=2 year"},
      {"20/m to/i 10/m", "20; 10"},
  });
}

TEST_CASE("FindQuantities: more bounds") {
  CheckAll({
      {"just/a over/i 40/m boats/N:boat", "~40 boat"},
      {"well/a over/i 40/m boats/N:boat", ">=40 boat"},
      {"not/t quite/a 40/m boats/N:boat", "~40 boat"},
      {"upward/a of/i $/y ~3/m billion/m", ">=3000000000 USD"},
      {"no/d fewer/j than/i 9/m boats/N:boat", ">=9 boat"},
      {"as/a many/j as/i 9/m boats/N:boat", "<=9 boat"},
      {"as/a few/j as/i 9/m boats/N:boat", ">=9 boat"},
      {"an/d estimated/vn 300/m people/N", "~300 person"},
      {"40/m or/c so/a", "~40"},
      {"some/d 40/m boats/N:boat", "~40 boat"},
      {"no/d more/j than/i 10/m %/y", "<=10 percent"},
      {"just/a shy/j of/i 10/m %/y", "~10 percent"},
      {"at/i most/a two/m dozen/m boats/N:boat", "<=24 boat"},
      {"nearly/a a/d dozen/n boats/N:boat", "~12 boat"},
      {"almost/a half/d a/d million/m men/N:man", "~500000 man"},
      {"dozens/N of/i boats/N:boat", ">=12 boat"},
  });
}

TEST_CASE("FindQuantities: shares and multiples in words") {
  CheckAll({
      {"half/n of/i the/d crew/n", "50 percent"},
      {"half/n the/d crew/n", "50 percent"},
      {"more/j than/i half/n of/i the/d crew/n", ">=50 percent"},
      {"a/d third/j of/i the/d crew/n", "~33.333333 percent"},
      {"nearly/a two/m thirds/N of/i voters/N", "~66.666667 percent"},
      {"three/m ~-/. ~quarters/N of/i voters/N", "75 percent"},
      {"about/a one/m in/i five/m boats/N:boat", "~20 percent"},
      {"a/d quarter/n of/i the/d fleet/n", "25 percent"},
      {"sales/N doubled/vd:double", "2 times"},
      {"sales/N more/j than/i tripled/vd:triple", ">=3 times"},
      {"the/d staff/n was/xd:be halved/vn:halve", "0.5 times"},
      {"a/d tenfold/j rise/n", "10 times"},
      {"three/m times/N as/a many/j", "3 times"},
      {"twice/a as/a many/j", "2 times"},
      // No multiples.
      {"a/d double/j room/n", ""},
      {"the/d third/j of/i May/p", ""},
      {"half/d an/d hour/n", ""},
  });
}

TEST_CASE("FindQuantities: units") {
  CheckAll({
      {"\u00A3/y ~2.4/m ~m/n", "2400000 GBP"},
      {"10,000/m square/j feet/N", "929.0304 square metre"},
      {"30/m knots/N", "55.56 km/h"},
      {"25/m basis/n points/N", "0.25 percentage point"},
      {"a/d three/m ~-/. ~week/n strike/n", "21 day"},
      {"1.2/m gigawatts/N", "1200000000 watt"},
      {"200/m ~k/n users/N:user", "200000 user"},
      {"six/m decades/N", "60 year"},
      {"two/m days/N ago/a", ""},
      {"first/j quarter/n", ""},
      {"Q3/p 2025/m", ""},
      {"the/d 21st/j century/n", ""},
      {"3/m out/i of/i 10/m voters/N:voter", "30 percent"},
      {"two/m in/i five/m days/N", "2; 5 day"},
      {"sales/N doubled/vd:double down/a", ""},
      {"Ada/p Berg/p III/m ~,/. 40/m ~,/.", "40 year-old"},
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
