#include "nlp/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace px {
namespace {

constexpr const char* kUposNames[] = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                      "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                      "PUNCT", "SCONJ", "SYM", "VERB", "X"};

// One sentence whose tokens stand between single spaces.
Document OneSentence(std::string_view text) {
  Document document;
  for (std::uint32_t begin = 0; begin < text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find(' ', begin), text.size()));
    document.tokens.push_back({{begin, end}, TokenKind::kWord});
    begin = end + 1;
  }
  Sentence sentence;
  sentence.range = {0, static_cast<std::uint32_t>(text.size())};
  sentence.tokens = {0, static_cast<std::uint32_t>(document.tokens.size())};
  document.sentences.push_back(sentence);
  return document;
}

// The second sentence begins at token `second`.
Document TwoSentences(std::string_view text, std::uint32_t second) {
  Document document = OneSentence(text);
  document.sentences.push_back(document.sentences[0]);
  document.sentences[0].tokens.end = second;
  document.sentences[1].tokens.begin = second;
  return document;
}

std::vector<Word> Analyze(std::string_view text) {
  return AnalyzeWords(text, OneSentence(text)).words;
}

std::string Tags(std::string_view text) {
  std::string tags;
  for (const Word& word : Analyze(text)) {
    if (!tags.empty()) tags += ' ';
    tags += kUposNames[static_cast<int>(word.upos)];
  }
  return tags;
}

std::string Lemmas(std::string_view text) {
  std::string lemmas;
  for (const Word& word : Analyze(text)) {
    if (!lemmas.empty()) lemmas += ' ';
    lemmas += word.lemma;
  }
  return lemmas;
}

TEST_CASE("AnalyzeWords: parts of speech") {
  struct Case {
    const char* text;
    const char* tags;
  };
  const Case kCases[] = {
      {"The agency signed a deal .", "DET NOUN VERB DET NOUN PUNCT"},
      // Auxiliaries, negation and infinitives.
      {"It has n't signed the deal .", "PRON AUX PART VERB DET NOUN PUNCT"},
      {"She will be leaving .", "PRON AUX AUX VERB PUNCT"},
      {"They have two offices .", "PRON VERB NUM NOUN PUNCT"},
      {"He wants to sell it .", "PRON VERB PART VERB PRON PUNCT"},
      {"He walked to the station .", "PRON VERB ADP DET NOUN PUNCT"},
      // The words of several classes.
      {"We know that the firm left .", "PRON VERB SCONJ DET NOUN VERB PUNCT"},
      {"The firm left because it lost money .", "DET NOUN VERB SCONJ PRON VERB NOUN PUNCT"},
      // Names that no list knows, also of mixed capitals.
      {"Quorvex and SkyTarn met in Oslo on Monday .",
       "PROPN CCONJ PROPN VERB ADP PROPN ADP PROPN PUNCT"},
      {"The Department of Defense agreed .", "DET PROPN ADP PROPN VERB PUNCT"},
      {"The U.S. army came in May 2026 .", "DET PROPN NOUN VERB ADP PROPN NUM PUNCT"},
      // A capital at the start makes no name.
      {"Regulators found nothing .", "NOUN VERB PRON PUNCT"},
      // What is a name with a capital need not be one without.
      {"They call these frontier models .", "PRON VERB DET NOUN NOUN PUNCT"},
      // Compounds of one token.
      {"Their air-gapped , multi-cloud service is ready .",
       "PRON ADJ PUNCT ADJ NOUN AUX ADJ PUNCT"},
      {"They paid $ 50 million .", "PRON VERB SYM NUM NUM PUNCT"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Tags(c.text) == c.tags);
  }
}

TEST_CASE("AnalyzeWords: lemmas") {
  struct Case {
    const char* text;
    const char* lemmas;
  };
  const Case kCases[] = {
      {"The children were running .", "the child be run ."},
      {"The thieves took knives and wrote letters .", "the thief take knife and write letter ."},
      {"The firm misled its rivals .", "the firm mislead its rival ."},
      {"It was planning bigger factories .", "it be plan big factory ."},
      {"He is n't sure they 've agreed .", "he be not sure they have agree ."},
      {"OpenAI 's lawyers stopped .", "OpenAI 's lawyer stop ."},
      {"He 's tired .", "he be tired ."},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Lemmas(c.text) == c.lemmas);
  }
}

TEST_CASE("AnalyzeWords takes curly apostrophes like straight ones") {
  CHECK(Tags("They do n\u2019t pay .") == Tags("They do n't pay ."));
  CHECK(Lemmas("They do n\u2019t pay .") == "they do not pay .");
}

TEST_CASE("AnalyzeWords: verb forms and plurals") {
  struct Case {
    const char* text;
    std::size_t word;
    VerbForm form;
    bool plural;
  };
  const Case kCases[] = {
      {"They will leave .", 2, VerbForm::kBase, false},
      {"They will leave .", 1, VerbForm::kPresent, false},
      {"She leaves early .", 1, VerbForm::kPresent, false},
      {"She wrote a letter .", 1, VerbForm::kPast, false},
      {"The letter was written .", 3, VerbForm::kPastParticiple, false},
      {"She was writing .", 2, VerbForm::kGerund, false},
      {"The letters arrived .", 1, VerbForm::kNone, true},
      {"The letter arrived .", 1, VerbForm::kNone, false},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CAPTURE(c.word);
    const Word word = Analyze(c.text)[c.word];
    CHECK(word.verb_form == c.form);
    CHECK(word.plural == c.plural);
  }
}

TEST_CASE("AnalyzeWords sees verbs through headline capitals") {
  const std::vector<Word> words = Analyze("Cloud Firm Wins Contract to Build New Schools");
  CHECK(words[2].upos == Upos::kVerb);
  CHECK(words[2].lemma == "win");
  CHECK(words[3].upos == Upos::kNoun);
  CHECK(words[5].upos == Upos::kVerb);
  CHECK(words[6].upos == Upos::kAdj);
}

TEST_CASE("AnalyzeWords leaves the spelling of web addresses alone") {
  const std::string_view text = "See www.Example.org now";
  Document document = OneSentence(text);
  document.tokens[1].kind = TokenKind::kUrl;
  CHECK(AnalyzeWords(text, document).words[1].lemma == "www.Example.org");
}

TEST_CASE("AnalyzeWords: features of the tag and of the form, sorted") {
  const std::vector<Word> words = Analyze("They did not see the letters .");
  CHECK(words[0].feats == "Case=Nom|Number=Plur|Person=3|PronType=Prs");
  CHECK(words[2].feats == "Polarity=Neg");
  CHECK(words[2].negative);
  CHECK(!words[3].negative);
  CHECK(words[4].feats == "Definite=Def|PronType=Art");
  CHECK(words[5].feats == "Number=Plur");
  CHECK(words[6].feats.empty());
}

// Every sentence one tree: one root, all other words under it, no arcs that cross.
void CheckTree(const std::vector<Word>& words, IndexRange sentence) {
  int roots = 0;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const bool is_root = words[i].head == kNoHead;
    roots += is_root ? 1 : 0;
    CHECK(is_root == (words[i].deprel == Deprel::kRoot));
    if (is_root) continue;
    CHECK(sentence.Contains(words[i].head));
    std::uint32_t above = i;
    for (std::uint32_t steps = 0; above != kNoHead && steps <= sentence.size(); ++steps) {
      above = words[above].head;
    }
    CHECK(above == kNoHead);
  }
  CHECK(roots == 1);
}

TEST_CASE("AnalyzeWords: trees") {
  const std::vector<Word> words = Analyze("The agency signed a deal .");
  CheckTree(words, {0, 6});
  CHECK(words[2].head == kNoHead);
  CHECK(words[1].head == 2);
  CHECK(words[1].deprel == Deprel::kNsubj);
  CHECK(words[0].head == 1);
  CHECK(words[0].deprel == Deprel::kDet);
  CHECK(words[4].deprel == Deprel::kObj);
  CHECK(words[5].head == 2);
}

TEST_CASE("AnalyzeWords reads a sentence over the limit in pieces, as one tree") {
  std::string text;
  for (std::uint32_t i = 0; i < 2 * kMaxSentenceTokens + 7; ++i)
    text += i % 2 == 0 ? "it " : "ran ";
  text.pop_back();
  const std::vector<Word> words = Analyze(text);
  CheckTree(words, {0, static_cast<std::uint32_t>(words.size())});
}

TEST_CASE("AnalyzeWords: names lie inside their sentence, ascending") {
  const std::string_view text = "Angela Merkel met officials in Paris . London agreed .";
  const Document document = TwoSentences(text, 7);
  const std::vector<Name> names = AnalyzeWords(text, document).names;
  REQUIRE(names.size() == 3);
  CHECK(names[0].tokens == IndexRange{0, 2});
  CHECK(names[0].type == NameType::kPerson);
  CHECK(names[1].tokens == IndexRange{5, 6});
  CHECK(names[1].type == NameType::kPlace);
  CHECK(names[1].sentence == 0);
  CHECK(names[2].tokens == IndexRange{7, 8});
  CHECK(names[2].sentence == 1);
}

TEST_CASE("AnalyzeWords leaves out what is not asked for") {
  const std::string_view text = "They did not see Paris .";
  const Document document = OneSentence(text);
  const WordAnalysis all = AnalyzeWords(text, document);
  const WordAnalysis few = AnalyzeWords(text, document, {.lemmas = false, .trees = false});
  CHECK(few.names.size() == all.names.size());
  for (std::size_t i = 0; i < all.words.size(); ++i) {
    CHECK(few.words[i].upos == all.words[i].upos);
    CHECK(few.words[i].verb_form == all.words[i].verb_form);
    CHECK(few.words[i].lemma.empty());
    CHECK(few.words[i].head == kNoHead);
    CHECK(few.words[i].deprel == Deprel::kDep);
  }
  CHECK(few.words[2].feats.empty());
  CHECK(few.words[1].feats == "Mood=Ind|Tense=Past|VerbForm=Fin");
}

TEST_CASE("AnalyzeWords gives one word per token and nothing for nothing") {
  CHECK(AnalyzeWords("", Document{}).words.empty());
  CHECK(Analyze("\u2603 \u4E2D\u6587 qzx !!").size() == 4);
}

TEST_CASE("AnalyzeWords does not look across sentences") {
  const std::string_view text = "The run ended . They run .";
  const Document document = TwoSentences(text, 4);
  const std::vector<Word> words = AnalyzeWords(text, document).words;
  REQUIRE(words.size() == 7);
  CHECK(words[1].upos == Upos::kNoun);
  CHECK(words[5].upos == Upos::kVerb);
  const std::vector<Word> alone = Analyze("They run .");
  CHECK(words[4].lemma == alone[0].lemma);
}

}  // namespace
}  // namespace px
