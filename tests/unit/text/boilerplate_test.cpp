#include "text/boilerplate.h"

#include <doctest/doctest.h>

namespace px {
namespace {

TEST_CASE("IsBoilerplate knows the furniture of a page") {
  for (const char* sentence : {
           "Subscribe to our daily newsletter!",
           "ADVERTISEMENT",
           "Read more: Bridge at Port Roe falls",
           "Source: Port Roe Gazette",
           "\u00A9 2024 Port Roe Gazette",
           "Copyright 2024 The Gazette.",
           "All rights reserved.",
           "Explore more stories at gazette.example.",
           "This post about the fallen bridge of Port Roe and all that came of it in the months "
           "after first appeared on Roe Blog.",
           "Tweets from @gazette",
           "Share this article",
           "Photo: AP Photo/Ann Example",
           "What Comes Next With the Gazette Newsletter",
           "Follow us on X",
           "5 min read",
       }) {
    CAPTURE(sentence);
    CHECK(IsBoilerplate(sentence));
  }
}

TEST_CASE("IsBoilerplate leaves statements alone") {
  for (const char* sentence : {
           "Sources said the bank would sell the bridge.",
           "Credit unions paid for the bridge.",
           "The newsletter was first printed in May.",
           "The company shares the data with the police.",
           "More from the mayor is expected on Monday.",
           "Posted on the Russian border, the troops waited.",
           "Readers were told to sign up for the draft by the army, which needs every man it can "
           "find before winter.",
           "The court ruled that copyright covers the photographs.",
           "Video of the fall was seen by millions.",
           "Comments by the mayor angered the railway company.",
       }) {
    CAPTURE(sentence);
    CHECK_FALSE(IsBoilerplate(sentence));
  }
}

}  // namespace
}  // namespace px
