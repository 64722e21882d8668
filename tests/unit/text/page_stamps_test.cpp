#include "text/page_stamps.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/tokens.h"

namespace px {
namespace {

TEST_CASE("FindPageStamp: table") {
  struct Case {
    const char* text;
    const char* stamp;
  };
  const Case kCases[] = {
      {"Ferry sinks off Lunmere Updated: 3:15 PM ET, March 6, 2024 A ferry sank.",
       "Updated: 3:15 PM ET, March 6, 2024"},
      {"Two held after raid Last updated 15:48 15/09/2023 Two men are held.",
       "Last updated 15:48 15/09/2023"},
      {"Bank robbed 7 June 2013 The bank on the corner was robbed.", "7 June 2013"},
      {"Dec. 23, 2012 On a dull day the union met.", "Dec. 23, 2012"},
      {"Mill burns Posted Tue, April 2 The mill burned.", "Posted Tue, April 2"},
      {"The mill burned on March 6, 2024 The End.", ""},
      {"Mill burns Jul 13,2009 11:23am Lunmere will rebuild.", "Jul 13,2009 11:23am"},
      {"Mill burns on April 2 2019 A mill burned.", "on April 2 2019"},
      {"The mill burned March 6, 2024 after a storm.", ""},
      {"A ferry sank in May.", ""},
      {"7:30 News at the mill", ""},
      {"", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const std::string_view text = c.text;
    std::vector<Token> tokens;
    AppendTokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    const IndexRange all{0, static_cast<std::uint32_t>(tokens.size())};
    const auto stamp = FindPageStamp(text, tokens, all);
    std::string found;
    if (stamp) {
      found = Slice(text, {tokens[stamp->begin].range.begin, tokens[stamp->end - 1].range.end});
      CHECK(IsPageStamp(text, tokens, *stamp));
    }
    CHECK(found == c.stamp);
    CHECK_FALSE(IsPageStamp(text, tokens, all));
  }
}

}  // namespace
}  // namespace px
