#include "app/views/row_details.h"

#include <algorithm>

#include "app/views/words.h"
#include "engine/nearest_sentence.h"

namespace px {
namespace {

constexpr std::string_view kDot = " \u00B7 ";
constexpr std::string_view kOpenQuote = "\u201C";
constexpr std::string_view kCloseQuote = "\u201D";
constexpr std::string_view kByYou = " (changed by you)";

std::string_view TextOf(const Analysis& analysis, const Claim& claim, ByteRange range) {
  return Slice(analysis.documents[claim.doc.value].source.text, range);
}

CellState StateOfClaim(const ClaimCluster& cluster, ClaimId id, Stance stance) {
  for (const Conflict& conflict : cluster.conflicts) {
    const bool real =
        conflict.verdict == Verdict::kDiffers || conflict.verdict == Verdict::kContradicts;
    if (real && (conflict.a == id || conflict.b == id)) return CellState::kDiffers;
  }
  return CellStateOf(stance);
}

std::string BothBadges(const Analysis& analysis, const AnalysisIndex& index, ClaimId a, ClaimId b) {
  const DocId doc_a = analysis.claims[a.value].doc;
  const DocId doc_b = analysis.claims[b.value].doc;
  if (doc_a == doc_b) return "twice in " + index.names[doc_a.value].badge;
  return index.names[doc_a.value].badge + " and " + index.names[doc_b.value].badge;
}

std::vector<ConflictDetail> DescribeConflicts(const Analysis& analysis, const AnalysisIndex& index,
                                              const MatrixRow& row) {
  std::vector<ConflictDetail> details;
  for (const ConflictPlace place : row.conflicts) {
    const Conflict& conflict = ConflictAt(analysis, place);
    ConflictDetail detail;
    detail.heading = ConflictHeading(conflict.kind, conflict.verdict)
                         .append(": ")
                         .append(BothBadges(analysis, index, conflict.a, conflict.b));
    if (conflict.verdict_by_reader) detail.heading += kByYou;
    detail.rule = conflict.rule;
    detail.a = conflict.a;
    detail.b = conflict.b;
    detail.real =
        conflict.verdict == Verdict::kDiffers || conflict.verdict == Verdict::kContradicts;
    details.push_back(std::move(detail));
  }
  return details;
}

std::vector<std::string> DescribeLinks(const Analysis& analysis, const AnalysisIndex& index,
                                       const ClaimCluster& cluster) {
  std::vector<std::string> lines;
  for (const ClaimId claim : cluster.claims) {
    auto link = std::lower_bound(analysis.links.begin(), analysis.links.end(), claim,
                                 [](const Link& l, ClaimId a) { return l.a < a; });
    for (; link != analysis.links.end() && link->a == claim; ++link) {
      if (!std::binary_search(cluster.claims.begin(), cluster.claims.end(), link->b)) continue;
      std::string line = BothBadges(analysis, index, link->a, link->b);
      line.append(" (match ").append(std::to_string((link->score + 5) / 10)).append(" of 100)");
      std::string_view separator = ": ";
      for (const Reason& reason : link->reasons) {
        if (reason.detail.empty()) continue;
        line.append(separator).append(reason.detail);
        separator = "; ";
      }
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

// "; 2 of them perhaps"; empty where all are sure.
std::string DoubtsAbout(const ClaimCluster& cluster) {
  const auto doubtful =
      std::count_if(cluster.document_scores.begin(), cluster.document_scores.end(),
                    [](std::uint32_t score) { return score < kSureScore; });
  if (doubtful == 0) return {};
  if (doubtful == std::ssize(cluster.documents)) return "; perhaps not the same claim";
  return "; " + std::to_string(doubtful) + " of them perhaps";
}

std::string SummarizeRow(const ClaimCluster& cluster, std::size_t articles) {
  const auto count = static_cast<std::uint32_t>(cluster.documents.size());
  std::string summary =
      count == articles && articles > 1
          ? "All " + Counted(count, "article", "articles")
          : Counted(count, "article", "articles") + " of " + std::to_string(articles);
  if (count > 1) {
    summary += ", " + Counted(cluster.independent_texts, "independent text", "independent texts");
  }
  summary += DoubtsAbout(cluster);
  if (cluster.by_reader) summary += kByYou;
  return summary;
}

}  // namespace

bool IsChangedByReader(const Analysis& analysis, const ClaimCluster& row) {
  return row.by_reader ||
         std::any_of(row.claims.begin(), row.claims.end(),
                     [&](ClaimId id) { return analysis.claims[id.value].stance_by_reader; }) ||
         std::any_of(row.conflicts.begin(), row.conflicts.end(),
                     [](const Conflict& conflict) { return conflict.verdict_by_reader; });
}

std::string DescribeClaim(const Analysis& analysis, const Claim& claim) {
  std::string text;
  // Only what the reader calls a fact or a guess has a source all the same.
  const bool credited = claim.stance == Stance::kAttributed || claim.stance == Stance::kDenied;
  if (claim.said_by && !claim.said_by->text.empty() && (credited || !claim.stance_by_reader)) {
    text.append(claim.stance == Stance::kDenied ? "denied by " : "credited to ");
    text.append(claim.said_by->text);
  } else {
    text = StanceWord(claim.stance);
  }
  // What is told as a fact needs no words that show it; those of a "not" are no reserve.
  std::string_view separator = ": ";
  for (const ByteRange cue : claim.cues) {
    if (claim.stance == Stance::kAsserted) break;
    text.append(separator).append(kOpenQuote).append(TextOf(analysis, claim, cue));
    text.append(kCloseQuote);
    separator = ", ";
  }
  if (claim.stance_by_reader) text.append(kByYou);
  return text;
}

std::string DriftHeading(const Analysis& analysis, const AnalysisIndex& index, const Drift& drift) {
  const DocId firm = analysis.claims[drift.firm.value].doc;
  const DocId weaker = analysis.claims[drift.weaker.value].doc;
  return index.names[firm.value].badge + " tells it as a fact, " + index.names[weaker.value].badge +
         " does not";
}

RowDetails BuildRowDetails(const Analysis& analysis, const AnalysisIndex& index,
                           std::uint32_t row) {
  const MatrixRow& matrix_row = index.rows[row];
  const ClaimCluster& cluster = analysis.clusters[matrix_row.cluster.value];
  RowDetails details;
  details.label = index.labels[row];
  details.summary = matrix_row.part_of
                        ? "Part of \u201C" + index.labels[index.host_of_row[row]] + "\u201D"
                        : SummarizeRow(cluster, analysis.documents.size());
  details.conflicts = DescribeConflicts(analysis, index, matrix_row);
  if (cluster.drift) {
    details.conflicts.push_back({DriftHeading(analysis, index, *cluster.drift), cluster.drift->rule,
                                 cluster.drift->firm, cluster.drift->weaker, false, true});
  }
  for (const ClaimId id : cluster.claims) {
    const Claim& claim = analysis.claims[id.value];
    details.claims.push_back({id, claim.doc, StateOfClaim(cluster, id, claim.stance),
                              DescribeClaim(analysis, claim),
                              std::string(TextOf(analysis, claim, claim.range))});
  }
  for (std::uint32_t doc = 0; doc < index.names.size(); ++doc) {
    const MatrixCell& cell = matrix_row.At(DocId{doc});
    for (const ClaimId id : cell.differing) {
      const Claim& claim = analysis.claims[id.value];
      details.others.push_back({id, claim.doc, CellStateOf(claim.stance),
                                DescribeClaim(analysis, claim),
                                std::string(TextOf(analysis, claim, claim.range))});
    }
    // Who says the whole says the part.
    if (cell.state == CellState::kNotFound && !matrix_row.part_of) {
      details.missing.push_back({DocId{doc}, index.names[doc].brief, {}});
    }
  }
  details.reasons = DescribeLinks(analysis, index, cluster);
  return details;
}

NearestQuote QuoteNearest(const Analysis& analysis, ClusterId row, DocId doc) {
  const auto nearest = FindNearestSentence(analysis, row, doc);
  if (!nearest) return {{}, "The article has no sentence to compare."};
  const AnalyzedArticle& article = analysis.documents[doc.value];
  const ByteRange range = article.sentences[nearest->sentence].range;
  return {range, OneLine(Slice(article.source.text, range))};
}

std::string CopyTextOfRow(const Analysis& analysis, const AnalysisIndex& index, std::uint32_t row) {
  const RowDetails details = BuildRowDetails(analysis, index, row);
  std::string text = details.label + "\n" + details.summary + "\n";
  for (const ConflictDetail& conflict : details.conflicts) {
    text.append(conflict.heading).append(". ").append(conflict.rule).append("\n");
  }
  std::vector<ClaimDetail> quoted = details.claims;
  quoted.insert(quoted.end(), details.others.begin(), details.others.end());
  for (const ClaimDetail& claim : quoted) {
    text.append("\n").append(kOpenQuote).append(claim.quote).append(kCloseQuote).append("\n");
    text.append(index.names[claim.doc.value].full).append(kDot).append(claim.note).append("\n");
  }
  return text;
}

}  // namespace px
