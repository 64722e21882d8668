#include <string>
#include <string_view>

#include "engine/matrix.h"
#include "io/enum_names.h"
#include "io/report.h"

namespace px {
namespace {

// RFC 4180 field. A leading = + - @ or control character would make a spreadsheet run the text as
// a formula (OWASP "CSV injection"): an apostrophe before it keeps it text.
std::string Field(std::string_view text) {
  std::string out = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) {
    out.push_back('\'');
  }
  for (const char c : text) {
    if (c == '"') out.push_back('"');
    out.push_back(c == '\n' || c == '\r' ? ' ' : c);
  }
  return out + "\"";
}

}  // namespace

std::string WriteMatrixCsv(const Analysis& analysis) {
  std::string out = "row,group,label,article,outlet,state,quote,said_by,begin,end\r\n";
  const std::vector<MatrixRow> rows = BuildMatrix(analysis);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const ClaimCluster& cluster = analysis.clusters[rows[r].cluster.value];
    const std::string head = std::to_string(r + 1) + "," + Field(NameOf(rows[r].group)) + "," +
                             Field(cluster.label) + ",";
    for (std::uint32_t d = 0; d < analysis.documents.size(); ++d) {
      const MatrixCell& cell = rows[r].At(DocId{d});
      const SourceText& source = analysis.documents[d].source;
      const std::string article =
          head + Field(source.name) + "," + Field(source.outlet) + "," + Field(NameOf(cell.state));
      const std::vector<ClaimId>& claims = cell.claims.empty() ? cell.differing : cell.claims;
      if (claims.empty()) out += article + ",,,,\r\n";
      for (const ClaimId id : claims) {
        const Claim& claim = analysis.claims[id.value];
        out += article + "," + Field(Slice(source.text, claim.range)) + "," +
               Field(claim.said_by ? claim.said_by->text : "") + "," +
               std::to_string(claim.range.begin) + "," + std::to_string(claim.range.end) + "\r\n";
      }
    }
  }
  return out;
}

}  // namespace px
