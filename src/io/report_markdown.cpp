#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/matrix.h"
#include "io/enum_names.h"
#include "io/report.h"

namespace px {
namespace {

// Escapes what Markdown or HTML would read as markup and folds white space: a quote is one line.
std::string Escaped(std::string_view text) {
  constexpr std::string_view kMarkup = "\\`*_{}[]<>#|~&";
  std::string out;
  for (const char c : text) {
    if (c == '\n' || c == '\r' || c == '\t') {
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
      continue;
    }
    if (kMarkup.find(c) != std::string_view::npos) out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

std::string Count(std::size_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

std::string_view SymbolOf(CellState state) {
  switch (state) {
    case CellState::kNotFound:
      return "\u00B7";
    case CellState::kAsserted:
      return "\u25CF";
    case CellState::kHedged:
      return "\u25D0";
    case CellState::kAttributed:
      return "\u275D";
    case CellState::kDenied:
      return "\u2715";
    case CellState::kDiffers:
      return "\u2260";
  }
  return "";
}

class MarkdownReport {
 public:
  explicit MarkdownReport(const Analysis& analysis)
      : analysis_(analysis), rows_(BuildMatrix(analysis)) {}

  std::string Write() {
    WriteSummary();
    WriteArticles();
    WriteMatrix();
    WriteRows(RowGroup::kDiffers, "Where they differ");
    WriteRows(RowGroup::kAllSay, "What all say");
    WriteRows(RowGroup::kSomeSay, "What several say");
    WriteRows(RowGroup::kPerhaps, "What several say, perhaps");
    WriteSingles();
    WriteReuse();
    WriteSources();
    return std::move(out_);
  }

 private:
  std::size_t CountRows(RowGroup group) const {
    std::size_t count = 0;
    for (const MatrixRow& row : rows_) count += row.group == group && !row.part_of;
    return count;
  }

  // "3 perhaps by several, "; empty where there is none.
  std::string PerhapsBySeveral() const {
    const std::size_t count = CountRows(RowGroup::kPerhaps);
    return count == 0 ? "" : std::to_string(count) + " perhaps by several, ";
  }

  std::size_t CountParts() const {
    return static_cast<std::size_t>(std::count_if(
        rows_.begin(), rows_.end(), [](const MatrixRow& row) { return row.part_of.has_value(); }));
  }

  std::string_view TextOf(DocId doc) const { return analysis_.documents[doc.value].source.text; }

  // "[2] The Beacon": number as in the table of articles, then the shortest name known.
  std::string ArticleName(DocId doc) const {
    const SourceText& source = analysis_.documents[doc.value].source;
    return "[" + std::to_string(doc.value + 1) + "] " +
           Escaped(source.outlet.empty() ? source.name : source.outlet);
  }

  void WriteSummary() {
    out_ += "# What " + Count(analysis_.documents.size(), "article says", "articles say") + "\n\n";
    const std::size_t parts = CountParts();
    out_ += Count(rows_.size() - parts, "claim", "claims") + ": " +
            std::to_string(CountRows(RowGroup::kAllSay)) + " made by all, " +
            std::to_string(CountRows(RowGroup::kSomeSay)) + " by several, " + PerhapsBySeveral() +
            std::to_string(CountRows(RowGroup::kDiffers)) + " where articles differ, " +
            std::to_string(CountRows(RowGroup::kOnlyOne)) + " made by one only.\n\n";
    if (parts == 0) return;
    out_ += Count(parts, "more is a piece", "more are pieces") +
            " of a longer claim of the same sentence: told with it here, apart from it in JSON "
            "and CSV.\n\n";
  }

  void WriteArticles() {
    out_ += "## Articles\n\n| no. | title | outlet | date | claims |\n|---:|---|---|---|---:|\n";
    std::vector<std::size_t> claim_counts(analysis_.documents.size(), 0);
    for (const MatrixRow& row : rows_) {
      if (row.part_of) continue;
      for (const DocId doc : analysis_.clusters[row.cluster.value].documents) {
        ++claim_counts[doc.value];
      }
    }
    for (std::size_t i = 0; i < analysis_.documents.size(); ++i) {
      const SourceText& source = analysis_.documents[i].source;
      out_ += "| " + std::to_string(i + 1) + " | " + Escaped(source.title) + " | " +
              Escaped(source.outlet) + " | " + Escaped(source.date) + " | " +
              std::to_string(claim_counts[i]) + " |\n";
    }
    out_ += "\n";
  }

  void WriteMatrix() {
    out_ += "## Claim matrix\n\nRows that two or more articles speak of.";
    for (const CellState state : {CellState::kAsserted, CellState::kAttributed, CellState::kHedged,
                                  CellState::kDenied, CellState::kDiffers, CellState::kNotFound}) {
      out_ += " " + std::string(SymbolOf(state)) + "\u00A0" + std::string(NameOf(state)) + ",";
    }
    out_ += " ?\u00A0perhaps.\n\n";
    out_ += "| claim |";
    for (std::size_t i = 0; i < analysis_.documents.size(); ++i) {
      out_ += " " + std::to_string(i + 1) + " |";
    }
    out_ += " texts |\n|---|";
    for (std::size_t i = 0; i < analysis_.documents.size(); ++i) out_ += ":-:|";
    out_ += "---|\n";
    for (const MatrixRow& row : rows_) {
      const bool differs = std::any_of(row.cells.begin(), row.cells.end(),
                                       [](const MatrixCell& c) { return !c.differing.empty(); });
      if (row.document_count < 2 && !differs) continue;
      const ClaimCluster& cluster = analysis_.clusters[row.cluster.value];
      out_ += "| " + Escaped(cluster.label) + " |";
      for (std::uint32_t doc = 0; doc < analysis_.documents.size(); ++doc) {
        const MatrixCell& cell = row.At(DocId{doc});
        out_ += " " + std::string(SymbolOf(cell.state)) + (cell.sure ? " |" : "? |");
      }
      out_ += " " + IndependenceOf(cluster) + " |\n";
    }
    out_ += "\n";
  }

  static std::string IndependenceOf(const ClaimCluster& cluster) {
    const std::string all = std::to_string(cluster.documents.size());
    if (cluster.independent_texts == cluster.documents.size()) return all;
    return all + ", " + std::to_string(cluster.independent_texts) + " independent";
  }

  void WriteRows(RowGroup group, std::string_view heading) {
    if (CountRows(group) == 0) return;
    out_ += "## " + std::string(heading) + "\n\n";
    for (const MatrixRow& row : rows_) {
      if (row.group != group) continue;
      const ClaimCluster& cluster = analysis_.clusters[row.cluster.value];
      out_ += "### " + Escaped(cluster.label) + "\n\n" +
              Count(cluster.documents.size(), "article", "articles") + ", " +
              Count(cluster.independent_texts, "independent text", "independent texts") + ".\n\n";
      for (const MatrixCell& cell : row.cells) {
        for (const ClaimId claim : cell.claims) WriteClaim(claim, /*with_article=*/true);
        WriteDiffering(cell);
      }
      for (const ConflictPlace place : row.conflicts) WriteConflict(ConflictAt(analysis_, place));
      if (cluster.drift) WriteDrift(*cluster.drift);
      out_ += "\n";
    }
  }

  // What an article says instead of the row's claim.
  void WriteDiffering(const MatrixCell& cell) {
    for (const ClaimId claim : cell.differing) {
      WriteClaim(claim, /*with_article=*/true, SymbolOf(CellState::kDiffers));
    }
  }

  void WriteClaim(ClaimId id, bool with_article, std::string_view sign = {}) {
    const Claim& claim = analysis_.claims[id.value];
    out_ += "- " + std::string(sign) + (sign.empty() ? "" : " ");
    if (with_article) out_ += "**" + ArticleName(claim.doc) + "** ";
    out_ += "\u201C" + Escaped(Slice(TextOf(claim.doc), claim.range)) + "\u201D";
    out_ += " (" + std::string(NameOf(claim.stance));
    if (claim.said_by) out_ += " to " + Escaped(claim.said_by->text);
    out_ += ", bytes " + std::to_string(claim.range.begin) + "\u2013" +
            std::to_string(claim.range.end) + ")\n";
  }

  void WriteConflict(const Conflict& conflict) {
    const DocId a = analysis_.claims[conflict.a.value].doc;
    const DocId b = analysis_.claims[conflict.b.value].doc;
    out_ += "- *" + std::string(NameOf(conflict.kind)) + ", " +
            std::string(NameOf(conflict.verdict)) + "* between " + ArticleName(a) + " and " +
            ArticleName(b) + ": " + Escaped(conflict.rule) + "\n";
  }

  void WriteDrift(const Drift& drift) {
    const DocId firm = analysis_.claims[drift.firm.value].doc;
    const DocId weaker = analysis_.claims[drift.weaker.value].doc;
    out_ += "- *drift* from " + ArticleName(weaker) + " to " + ArticleName(firm) + ": " +
            Escaped(drift.rule) + "\n";
  }

  void WriteSingles() {
    if (CountRows(RowGroup::kOnlyOne) == 0) return;
    out_ += "## What only one article says\n\n";
    for (std::uint32_t doc = 0; doc < analysis_.documents.size(); ++doc) {
      bool heading_written = false;
      for (const MatrixRow& row : rows_) {
        if (row.group != RowGroup::kOnlyOne || row.part_of) continue;
        if (row.At(DocId{doc}).claims.empty()) continue;
        if (!heading_written) out_ += "### " + ArticleName(DocId{doc}) + "\n\n";
        heading_written = true;
        for (const ClaimId claim : row.At(DocId{doc}).claims) WriteClaim(claim, false);
        for (const MatrixCell& cell : row.cells) WriteDiffering(cell);
        for (const ConflictPlace place : row.conflicts) {
          WriteConflict(ConflictAt(analysis_, place));
        }
      }
      if (heading_written) out_ += "\n";
    }
  }

  void WriteReuse() {
    if (analysis_.reuse.empty()) return;
    out_ += "## Shared wording\n\n";
    for (const Reuse& reuse : analysis_.reuse) {
      out_ += "- " + ArticleName(reuse.a.doc) + " and " + ArticleName(reuse.b.doc) + ": \u201C" +
              Escaped(Slice(TextOf(reuse.a.doc), reuse.a.range)) + "\u201D\n";
    }
    out_ += "\n";
  }

  void WriteSources() {
    out_ += "## Sources\n\n| no. | source | bytes | SHA-256 |\n|---:|---|---:|---|\n";
    for (std::size_t i = 0; i < analysis_.documents.size(); ++i) {
      const AnalyzedArticle& article = analysis_.documents[i];
      out_ += "| " + std::to_string(i + 1) + " | " + Escaped(article.source.name) + " | " +
              std::to_string(article.source.text.size()) + " | `" + article.sha256 + "` |\n";
    }
    for (const Diagnostic& diagnostic : analysis_.diagnostics) {
      out_ += "\nNote: " + Escaped(diagnostic.message) + "\n";
    }
    out_ += "\nMade by parallax " PX_VERSION
            ". Byte ranges are half-open UTF-8 offsets into the source text.\n";
  }

  const Analysis& analysis_;
  std::vector<MatrixRow> rows_;
  std::string out_;
};

}  // namespace

std::string WriteMarkdownReport(const Analysis& analysis) {
  return MarkdownReport(analysis).Write();
}

}  // namespace px
