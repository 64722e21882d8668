#include "cli/bench.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "claims/compare.h"
#include "claims/extract.h"
#include "cli/articles.h"
#include "cli/files.h"
#include "engine/session.h"
#include "io/bench_json.h"
#include "io/snapshot.h"
#include "nlp/words.h"
#include "text/decode.h"
#include "text/document.h"

namespace px {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint32_t kMinRepeats = 3;
constexpr std::uint32_t kMaxRepeats = 25;
constexpr double kEnoughMilliseconds = 1'000;
// A stage that takes longer is run once: what it loads is no part of it worth naming.
constexpr double kLongMilliseconds = 5'000;
// Linux counts the resident set in units of this.
constexpr std::uint64_t kResidentUnit = 1'024;

std::uint64_t PeakBytes() {
  rusage usage = {};
  if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
  return static_cast<std::uint64_t>(usage.ru_maxrss) * kResidentUnit;
}

// Runs the stages one by one over the same articles and keeps the results of each for the next.
class StageBench {
 public:
  // `chosen`: the stages to measure; none: all.
  StageBench(std::vector<SourceText> sources, std::vector<std::string> chosen)
      : sources_(std::move(sources)), chosen_(std::move(chosen)) {
    for (const SourceText& source : sources_) articles_.push_back({source, {}, {}, {}});
  }

  BenchReport Run() {
    Measure("decode", [this] {
      for (const SourceText& source : sources_) Keep(DecodeText(source.text).ok());
    });
    Measure("segment", [this] { Segment(); });
    MeasureApart("tag", [this] { ReadWords({/*lemmas=*/false, /*trees=*/false}); });
    MeasureApart("lemmas", [this] { ReadWords({/*lemmas=*/true, /*trees=*/false}); });
    Measure("parse", [this] { ReadWords({/*lemmas=*/true, /*trees=*/true}); });
    Measure("entities", [this] { entities_ = LinkEntities(articles_); });
    Measure("claims", [this] { FindClaims(); });
    Measure("reuse", [this] {
      reuse_ = FindReuse(articles_);
      origins_ = FindOrigins(articles_, reuse_);
    });
    Measure("links", [this] { links_ = LinkClaims(articles_, entities_, claims_); });
    Measure("rows", [this] {
      Keep(ClusterClaims(articles_, entities_, claims_, links_, reuse_, origins_).size());
    });
    MeasureApart("segment_tag_names", [this] {
      Segment();
      ReadWords({/*lemmas=*/false, /*trees=*/false});
    });
    MeasureApart("words_with_trees", [this] {
      Segment();
      ReadWords({/*lemmas=*/true, /*trees=*/true});
    });
    MeasureApart("whole", [this] { Keep(AnalyzeAll(sources_).claims.size()); });

    report_.documents = static_cast<std::uint32_t>(sources_.size());
    for (const AnalyzedDocument& article : articles_) {
      report_.bytes += article.source.text.size();
      report_.tokens += article.document.tokens.size();
    }
    return std::move(report_);
  }

 private:
  static double Time(const std::function<void()>& stage) {
    const Clock::time_point begin = Clock::now();
    stage();
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
  }

  void Measure(const char* name, const std::function<void()>& stage) {
    const double first = Time(stage);  // loads models and lexicons, fills caches
    if (!IsChosen(name)) return;
    std::vector<double> times;
    double total = 0;
    if (first > kLongMilliseconds) times.push_back(first);
    while (first <= kLongMilliseconds &&
           (times.size() < kMinRepeats ||
            (times.size() < kMaxRepeats && total < kEnoughMilliseconds))) {
      times.push_back(Time(stage));
      total += times.back();
    }
    std::sort(times.begin(), times.end());
    report_.stages.push_back(
        {name, times[times.size() / 2], static_cast<std::uint32_t>(times.size()), PeakBytes()});
  }

  // A stage whose result no later one needs.
  void MeasureApart(const char* name, const std::function<void()>& stage) {
    if (IsChosen(name)) Measure(name, stage);
  }

  bool IsChosen(const char* name) const {
    return chosen_.empty() || std::find(chosen_.begin(), chosen_.end(), name) != chosen_.end();
  }

  void Segment() {
    for (AnalyzedDocument& article : articles_) {
      Diagnostics diagnostics;
      article.document = SegmentText(article.source.text, diagnostics);
    }
  }

  void ReadWords(WordOptions options) {
    for (AnalyzedDocument& article : articles_) {
      WordAnalysis analysis = AnalyzeWords(article.source.text, article.document, options);
      article.words = std::move(analysis.words);
      article.names = std::move(analysis.names);
    }
  }

  void FindClaims() {
    claims_.clear();
    const EntityPlaces places = entities_;
    for (std::uint32_t doc = 0; doc < articles_.size(); ++doc) {
      std::vector<Claim> found = ExtractClaims(articles_, places, DocId{doc});
      std::move(found.begin(), found.end(), std::back_inserter(claims_));
    }
  }

  // A result that nobody reads must still be made.
  void Keep(std::size_t value) { kept_ = kept_ + value; }

  std::vector<SourceText> sources_;
  std::vector<std::string> chosen_;
  std::vector<AnalyzedDocument> articles_;
  std::vector<Entity> entities_;
  std::vector<Claim> claims_;
  std::vector<Reuse> reuse_;
  std::vector<Origin> origins_;
  std::vector<Link> links_;
  BenchReport report_;
  volatile std::size_t kept_ = 0;
};

std::vector<SourceText> ExampleArticles() {
  const Result<Analysis> example = ReadSnapshot(BenchAsset("samples/example.json"));
  std::vector<SourceText> sources;
  if (!example.ok()) return sources;
  for (const AnalyzedArticle& article : example.value().documents) {
    sources.push_back(article.source);
  }
  return sources;
}

}  // namespace

int RunBench(const Arguments& arguments) {
  std::vector<SourceText> sources;
  bool all_used = true;
  if (arguments.inputs.empty()) {
    sources = ExampleArticles();
  } else {
    // Refuses what a session would refuse, so that every stage sees the same articles.
    Session session;
    all_used = ReadArticles(arguments.inputs, [&](SourceText article) {
      Status status = session.Add(article);
      if (status.ok()) sources.push_back(std::move(article));
      return status;
    });
  }
  if (sources.empty()) {
    PrintProblem("parallax", "There is no article to measure with.");
    return 1;
  }
  const BenchReport report = StageBench(std::move(sources), arguments.stages).Run();
  for (const std::string& name : arguments.stages) {
    const bool known = std::any_of(report.stages.begin(), report.stages.end(),
                                   [&](const auto& stage) { return stage.name == name; });
    if (known) continue;
    PrintProblem("--stages", "There is no stage '" + name + "'.");
    all_used = false;
  }
  const Status status = WriteOutput("", WriteBenchJson(report));
  if (!status.ok()) {
    PrintProblem("standard output", status.error().message);
    return 1;
  }
  return all_used ? 0 : 1;
}

}  // namespace px
