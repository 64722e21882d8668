#include "io/conllu.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "io/text_lines.h"

namespace px {
namespace {

std::string Row(const std::string& id, const std::string& form, const std::string& misc = "_") {
  return id + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n";
}

// Every sentence is a tree with one root.
void CheckTrees(const std::vector<ConlluSentence>& sentences) {
  for (const ConlluSentence& sentence : sentences) {
    const std::size_t size = sentence.words.size();
    std::size_t roots = 0;
    for (const ConlluWord& word : sentence.words) {
      CHECK(word.head <= size);
      if (word.head == 0) ++roots;
      CHECK((word.head == 0) == (word.deprel == Deprel::kRoot));
      std::size_t steps = 0;
      for (std::uint32_t at = word.head; at != 0 && steps <= size; ++steps) {
        at = sentence.words[at - 1].head;
      }
      CHECK(steps <= size);
    }
    CHECK(roots == 1);
  }
}

TEST_CASE("ReadConllu: comments, words, words of several, spaces; other columns pass by") {
  const auto read =
      ReadConllu("# newdoc id = a\r\n# sent_id = 1\n" + Row("1-2", "Don't", "SpaceAfter=No") +
                 Row("1", "Do") + Row("2", "n't", "Lang=en") + Row("2.1", "(go)") +
                 "3\t!\tx\tNOUN\tNN\tA=b\t7\tobj\t7:obj\tA=b|SpaceAfter=No\n\n\n" + Row("1", "Go"));
  REQUIRE(read.ok());
  const std::vector<ConlluSentence>& sentences = read.value();
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].comments == std::vector<std::string>{"# newdoc id = a", "# sent_id = 1"});
  REQUIRE(sentences[0].words.size() == 3);
  CHECK(sentences[0].words[2].form == "!");
  CHECK_FALSE(sentences[0].words[2].space_after);
  REQUIRE(sentences[0].multiwords.size() == 1);
  CHECK(sentences[0].multiwords[0].form == "Don't");
  CHECK_FALSE(sentences[0].multiwords[0].space_after);
  CHECK(sentences[1].words[0].space_after);
  CHECK(ReadConllu("").value().empty());
  CHECK(ReadConllu("# only a comment\n").value().empty());
}

TEST_CASE("ReadConllu names the line that is not CoNLL-U") {
  struct Case {
    std::string bytes;
    std::string message;
  };
  const std::string first = Row("1", "Go");
  const Case cases[] = {
      {"Plain text.\n", "Line 1: it has 1 of the 10 columns of CoNLL-U."},
      {first + "2\tto\t_\n", "Line 2: it has 3 of the 10 columns of CoNLL-U."},
      {first + Row("3", "x"), "Line 2: it should have the number 2."},
      {Row("one", "x"), "Line 1: it should have the number 1."},
      {Row("-1", "x"), "Line 1: its numbers do not fit the words around it."},
      {Row("99999999999999999999", "x"), "Line 1: it should have the number 1."},
      {Row("1", ""), "Line 1: its word is empty."},
      {Row("2-3", "x"), "Line 1: its numbers do not fit the words around it."},
      {Row("2-1", "x"), "Line 1: its numbers do not fit the words around it."},
      {Row("1-2", "x") + Row("1-3", "y"), "Line 2: its numbers do not fit the words around it."},
      {Row("1-2", "x") + first + "\n",
       "Line 3: the sentence before ends inside a word of several."},
      {Row("3.1", "x"), "Line 1: its number does not fit the words around it."},
      {first + "# late\n", "Line 2: a comment stands inside a sentence."},
      {"\n\n" + Row("1", "caf\xE9"), "Line 3: it is not valid UTF-8."},
      {Row("1", std::string("a\0b", 3)), "Line 1: it holds a NUL byte."},
      {Row("1", std::string(10'000'000, 'a')), "Line 1: it is longer than 1 MB."},
  };
  for (const Case& c : cases) {
    const auto read = ReadConllu(c.bytes);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().message == c.message);
  }
}

TEST_CASE("AnalyzeConllu keeps sentences, words, comments and spaces") {
  const std::string input =
      "# newdoc id = a\n# sent_id = a-1\n# text = Ada don't pay $50.\n" + Row("1", "Ada") +
      Row("2-3", "don't") + Row("2", "do") + Row("3", "n't") + Row("4", "pay") +
      Row("5", "$", "SpaceAfter=No") + Row("6", "50", "SpaceAfter=No") + Row("7", ".") +
      "\n# sent_id = a-2\n" + Row("1", "Oslo", "SpaceAfter=No") + Row("2", "!") + "\n";
  std::vector<ConlluSentence> sentences = ReadConllu(input).value();
  AnalyzeConllu(sentences);
  CheckTrees(sentences);
  const std::string output = WriteConllu(sentences);
  std::vector<std::string> kept;  // all but the columns filled in
  TextLines lines(output);
  while (const auto line = lines.Next()) {
    std::string_view rest = *line;
    if (rest.empty() || rest.starts_with('#')) {
      kept.emplace_back(rest);
      continue;
    }
    std::vector<std::string> columns;
    while (!rest.empty()) columns.emplace_back(CutColumn(rest));
    REQUIRE(columns.size() == 10);
    for (const std::string& column : columns) CHECK_FALSE(column.empty());
    kept.push_back(columns[0] + " " + columns[1] + " " + columns[9]);
  }
  CHECK(kept == std::vector<std::string>{"# newdoc id = a", "# sent_id = a-1",
                                         "# text = Ada don't pay $50.", "1 Ada _", "2-3 don't _",
                                         "2 do _", "3 n't _", "4 pay _", "5 $ SpaceAfter=No",
                                         "6 50 SpaceAfter=No", "7 . _", "", "# sent_id = a-2",
                                         "# text = Oslo!", "1 Oslo SpaceAfter=No", "2 ! _", ""});
  CHECK(sentences[0].words[3].upos == Upos::kVerb);
  CHECK(sentences[0].words[3].lemma == "pay");
  // What the program writes it can read.
  CHECK(WriteConllu(ReadConllu(output).value()).size() > 0);
}

TEST_CASE("AnalyzeConllu gives a sentence of any length one root") {
  std::string input;
  const std::uint32_t count = 3 * kMaxSentenceTokens + 5;
  for (std::uint32_t i = 1; i <= count; ++i)
    input += Row(std::to_string(i), i % 7 ? "boat" : "sank");
  std::vector<ConlluSentence> sentences = ReadConllu(input).value();
  AnalyzeConllu(sentences);
  REQUIRE(sentences.size() == 1);
  CHECK(sentences[0].words.size() == count);
  CheckTrees(sentences);
}

// The text with no white space, from the words as written.
std::string Characters(const std::vector<ConlluSentence>& sentences) {
  std::string text;
  for (const ConlluSentence& sentence : sentences) {
    auto multiword = sentence.multiwords.begin();
    for (std::uint32_t i = 0; i < sentence.words.size();) {
      if (multiword != sentence.multiwords.end() && multiword->first == i + 1) {
        text += multiword->form;
        i = multiword->last;
        ++multiword;
      } else {
        text += sentence.words[i++].form;
      }
    }
  }
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' '; }), text.end());
  return text;
}

TEST_CASE("ConlluOfText: nothing of the text is lost, sentences and paragraphs are marked") {
  const std::string text =
      "Harbour reopens\n\nThe port didn't\nwait. \"It's open,\" she said.\n\n* One ship\n* "
      "Two\n\n*";
  const std::vector<ConlluSentence> sentences = ConlluOfText(text);
  CheckTrees(sentences);
  std::string want = text;
  want.erase(std::remove_if(want.begin(), want.end(), [](char c) { return c == ' ' || c == '\n'; }),
             want.end());
  CHECK(Characters(sentences) == want);
  const std::string output = WriteConllu(sentences);
  CHECK(output.starts_with("# newdoc\n# newpar\n# sent_id = 1\n# text = Harbour reopens\n1\tHar"));
  CHECK(output.find("\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n") != std::string::npos);
  CHECK(output.find("\nwait") == std::string::npos);
  CHECK(output.find("\n1\t\"\t") != std::string::npos);
  CHECK(output.find("SpaceAfter=No") != std::string::npos);
  CHECK(std::count(output.begin(), output.end(), '#') > 8);
}

}  // namespace
}  // namespace px
