#include "engine/vector_effect.h"

#include <doctest/doctest.h>

#include <utility>

#include "engine/read_text.h"

namespace px {
namespace {

TEST_CASE("DescribeVectorEffect counts words, not names, and not one twice") {
  VectorTable table;
  table.width = 2;
  table.Add("ferry", {1, 0});
  table.Add("harbour", {0, 1});
  const ReaderVectors vectors(std::move(table), WordPieces::kNo);
  const std::vector<AnalyzedDocument> documents = {ReadText("The ferry left the harbour."),
                                                   ReadText("The ferry sank.")};
  CHECK(DescribeVectorEffect("tiny.vec", vectors, documents) ==
        "tiny.vec knows 2 of the 4 words by which claims are compared here, the built-in vectors "
        "4.");
}

}  // namespace
}  // namespace px
