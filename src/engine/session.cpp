#include "engine/session.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/check.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "claims/compare.h"
#include "claims/extract.h"
#include "engine/check_text.h"
#include "engine/vector_effect.h"
#include "nlp/words.h"
#include "text/document.h"
#include "text/language.h"

namespace px {
namespace {

// One item per article in the two article stages, one for each corpus-wide stage.
constexpr std::uint32_t kCorpusStages = 4;

auto CanonicalKey(const SourceText& source) {
  return std::tie(source.date, source.outlet, source.name, source.title, source.text, source.url);
}

// The longest of the headings before the body (the first line may be the name of the site), else
// the name.
std::string TitleOf(const AnalyzedDocument& document) {
  if (!document.source.title.empty()) return document.source.title;
  std::string_view title;
  for (const Sentence& sentence : document.document.sentences) {
    if (sentence.kind != SentenceKind::kHeading) break;
    const std::string_view heading = Slice(document.source.text, sentence.range);
    if (heading.size() > title.size()) title = heading;
  }
  return title.empty() ? document.source.name : std::string(title);
}

std::string NotEnglishMessage(std::string_view language) {
  const std::string_view name = LanguageName(language);
  std::string message = name.empty() ? "The article is in a language that is not recognised."
                                     : "The article is in " + std::string(name) + ".";
  message +=
      " The rules that find claims are for English, so each of its sentences is taken as one claim;"
      " names, numbers, quotations and shared wording are compared.";
  return message;
}

}  // namespace

Status Session::Add(SourceText source) {
  PX_CHECK(stage_ == Stage::kAdding);
  if (documents_.size() >= kMaxDocuments) {
    return Error{ErrorCode::kTooLarge,
                 "More than 10,000 articles in one analysis: split them into several.",
                 {}};
  }
  if (Status status = CheckText(source.text, "article"); !status.ok()) return status;
  std::string sha256 = Sha256Hex(source.text);
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    const SourceText& other = documents_[i].source;
    if (sha256_[i] == sha256 && other.outlet == source.outlet) {
      return Error{
          ErrorCode::kDuplicate,
          "The article has the same text as \"" + other.name + "\" and was not added again.",
          {}};
    }
  }
  sha256_.push_back(std::move(sha256));
  documents_.push_back({std::move(source), {}, {}, {}});
  return OkStatus();
}

Progress Session::Step(std::uint32_t max_items) {
  PX_CHECK(max_items > 0);
  if (stage_ == Stage::kAdding) Begin();
  for (std::uint32_t i = 0; i < max_items && stage_ != Stage::kDone; ++i) RunOneItem();

  constexpr std::string_view kStageNames[] = {"Starting",
                                              "Reading articles",
                                              "Finding names",
                                              "Finding claims",
                                              "Finding shared wording",
                                              "Comparing claims",
                                              "Building rows",
                                              "Done"};
  const auto total = static_cast<std::uint32_t>(2 * documents_.size()) + kCorpusStages;
  return {done_, total, kStageNames[static_cast<int>(stage_)], stage_ == Stage::kDone};
}

Analysis Session::TakeAnalysis() {
  PX_CHECK(stage_ == Stage::kDone);
  for (AnalyzedDocument& document : documents_) {
    document.source.title = TitleOf(document);
    std::string sha256 = Sha256Hex(document.source.text);
    analysis_.documents.push_back({std::move(document.source), std::move(sha256),
                                   std::move(document.document.paragraphs),
                                   std::move(document.document.sentences)});
  }
  documents_.clear();
  return std::move(analysis_);
}

void Session::UseVectors(std::string name, ReaderVectors vectors) {
  PX_CHECK(stage_ == Stage::kAdding);
  vectors_name_ = std::move(name);
  vectors_ = std::move(vectors);
}

void Session::Begin() {
  std::sort(documents_.begin(), documents_.end(),
            [](const AnalyzedDocument& a, const AnalyzedDocument& b) {
              return CanonicalKey(a.source) < CanonicalKey(b.source);
            });
  diagnostics_of_.resize(documents_.size());
  claims_of_.resize(documents_.size());
  stage_ = documents_.empty() ? Stage::kEntities : Stage::kWords;
}

void Session::RunOneItem() {
  switch (stage_) {
    case Stage::kWords:
      RunArticles(Stage::kEntities);
      break;
    case Stage::kEntities:
      analysis_.entities = LinkEntities(documents_);
      entity_places_ = analysis_.entities;
      stage_ = documents_.empty() ? Stage::kReuse : Stage::kClaims;
      break;
    case Stage::kClaims:
      RunArticles(Stage::kReuse);
      break;
    case Stage::kReuse:
      GatherArticles();
      analysis_.reuse = FindReuse(documents_);
      analysis_.origins = FindOrigins(documents_, analysis_.reuse);
      stage_ = Stage::kLinks;
      break;
    case Stage::kLinks:
      analysis_.links = LinkClaims(documents_, analysis_.entities, analysis_.claims,
                                   vectors_ ? &*vectors_ : nullptr);
      if (vectors_) vector_effect_ = DescribeVectorEffect(vectors_name_, *vectors_, documents_);
      stage_ = Stage::kRows;
      break;
    case Stage::kRows:
      analysis_.clusters = ClusterClaims(documents_, analysis_.entities, analysis_.claims,
                                         analysis_.links, analysis_.reuse, analysis_.origins);
      stage_ = Stage::kDone;
      break;
    case Stage::kAdding:
    case Stage::kDone:
      PX_CHECK(!"no item to run");
  }
  ++done_;
}

// The next article, or all of them at once; touches nothing that two articles share.
void Session::RunArticles(Stage after_last) {
  const auto count = static_cast<std::uint32_t>(documents_.size());
  const auto run = [this](std::uint32_t index) {
    if (stage_ == Stage::kWords) {
      ReadArticle(index);
    } else {
      claims_of_[index] = ExtractClaims(documents_, entity_places_, DocId{index});
    }
  };
  if (for_each_) {
    for_each_(count, run);
    done_ += count - 1;
    next_document_ = count;
  } else {
    run(next_document_++);
  }
  if (next_document_ < count) return;
  next_document_ = 0;
  stage_ = after_last;
}

void Session::ReadArticle(std::uint32_t index) {
  AnalyzedDocument& article = documents_[index];
  Diagnostics& diagnostics = diagnostics_of_[index];
  article = px::ReadArticle(std::move(article.source), diagnostics);
  if (!ReadsAsEnglish(article.document.language)) {
    diagnostics.push_back({{}, {}, NotEnglishMessage(article.document.language)});
  }
  for (Diagnostic& diagnostic : diagnostics) diagnostic.doc = DocId{index};
}

void Session::GatherArticles() {
  for (Diagnostics& of_article : diagnostics_of_) {
    std::move(of_article.begin(), of_article.end(), std::back_inserter(analysis_.diagnostics));
  }
  for (std::vector<Claim>& of_article : claims_of_) {
    std::move(of_article.begin(), of_article.end(), std::back_inserter(analysis_.claims));
  }
  diagnostics_of_.clear();
  claims_of_.clear();
  entity_places_ = {};
}

Analysis AnalyzeAll(std::vector<SourceText> sources) {
  Session session;
  Diagnostics refused;
  for (SourceText& source : sources) {
    const std::string name = source.name;
    const Status status = session.Add(std::move(source));
    if (!status.ok()) refused.push_back({{}, {}, name + ": " + status.error().message});
  }
  while (!session.Step(1'000).finished) {
  }
  Analysis analysis = session.TakeAnalysis();
  std::move(refused.begin(), refused.end(), std::back_inserter(analysis.diagnostics));
  return analysis;
}

}  // namespace px
