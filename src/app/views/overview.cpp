#include "app/views/overview.h"

#include <utility>

#include "app/views/analysis_index.h"
#include "app/views/words.h"

namespace px {
namespace {

class OverviewSentence {
 public:
  void Say(std::string text) { parts_.push_back({std::move(text)}); }

  // "5 said by all" as a link, "none said by all" as plain text.
  void Count(std::uint32_t count, std::string text, OverviewTarget target,
             RowGroup group = RowGroup::kDiffers) {
    parts_.push_back({std::move(text), count > 0 ? target : OverviewTarget::kNone, group});
  }

  std::vector<OverviewPart> Take() { return std::move(parts_); }

 private:
  std::vector<OverviewPart> parts_;
};

std::string NumberOrNone(std::uint32_t count) {
  return count == 0 ? "none" : std::to_string(count);
}

void SayGroups(const AnalysisIndex& index, std::uint32_t articles, OverviewSentence& out) {
  const auto say = [&](RowGroup group, std::string_view words) {
    const std::uint32_t count = index.rows_in_group[static_cast<std::size_t>(group)];
    out.Count(count, NumberOrNone(count).append(" ").append(words), OverviewTarget::kGroup, group);
  };
  out.Say(": ");
  say(RowGroup::kAllSay, articles == 2 ? "said by both" : "said by all");
  if (articles > 2) {
    out.Say(", ");
    say(RowGroup::kSomeSay, "by several");
  }
  if (index.rows_in_group[static_cast<std::size_t>(RowGroup::kPerhaps)] > 0) {
    out.Say(", ");
    say(RowGroup::kPerhaps, articles == 2 ? "perhaps by both" : "perhaps by several");
  }
  out.Say(", ");
  say(RowGroup::kOnlyOne, "by one only");
  out.Say(", ");
  say(RowGroup::kDiffers, "disputed");
  const std::uint32_t disputed = index.rows_in_group[static_cast<std::size_t>(RowGroup::kDiffers)];
  if (disputed == 0) return;
  out.Say(" (");
  out.Count(disputed, "see how", OverviewTarget::kConflicts);
  out.Say(")");
}

}  // namespace

std::vector<OverviewPart> DescribeOverview(const Analysis& analysis, const AnalysisIndex& index) {
  const auto articles = static_cast<std::uint32_t>(analysis.documents.size());
  const std::uint32_t claims = index.row_total;
  OverviewSentence out;
  out.Count(articles, Counted(articles, "article", "articles"), OverviewTarget::kArticles);
  out.Say(articles == 1 ? " makes " : " make ");
  out.Count(claims, Counted(claims, "claim", "claims"), OverviewTarget::kAllClaims);
  if (articles > 1) {
    SayGroups(index, articles, out);
    out.Say("; ");
    const std::uint32_t texts = CountIndependentTexts(analysis);
    out.Count(texts, Counted(texts, "independent text", "independent texts"),
              OverviewTarget::kSources);
  }
  out.Say(".");
  return out.Take();
}

std::string OverviewText(const std::vector<OverviewPart>& parts) {
  std::string text;
  for (const OverviewPart& part : parts) text += part.text;
  return text;
}

std::uint32_t CountIndependentTexts(const Analysis& analysis) {
  auto texts = static_cast<std::uint32_t>(analysis.documents.size());
  for (const Origin& origin : analysis.origins) {
    texts -= static_cast<std::uint32_t>(origin.members.size()) - 1;
  }
  return texts;
}

}  // namespace px
