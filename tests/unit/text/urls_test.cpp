#include "text/urls.h"

#include <doctest/doctest.h>

#include <string>

namespace px {
namespace {

TEST_CASE("FindAddress: table") {
  struct Case {
    const char* chunk;
    const char* address;
  };
  const Case kCases[] = {
      {"word", ""},
      {"https://a.org/x?y=1.", "https://a.org/x?y=1"},
      {"(www.a.org)", "www.a.org"},
      {"\u201Chttp://a.org\u201D", "http://a.org"},
      {"ann@mail.a.org,", "ann@mail.a.org"},
      {"@reader_1:", "@reader_1"},
      {"ann@home", ""},
      {"#caf\u00E9!", "#caf\u00E9"},
      {"#1", ""},
      {"a#b", ""},
      {"news.site.com/a/b.", "news.site.com/a/b"},
      {"site.ai.", "site.ai"},
      {"Amazon.com", ""},
      {"Node.js", ""},
      {"said.The", ""},
      {"://", ""},
      {"@", ""},
  };
  for (const Case& c : kCases) {
    const std::string chunk = c.chunk;
    CAPTURE(chunk);
    const ByteRange found = FindAddress(chunk, {0, static_cast<std::uint32_t>(chunk.size())});
    CHECK(Slice(chunk, found) == c.address);
  }
}

}  // namespace
}  // namespace px
