#include "claims/numbered_names.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace px {
namespace {

// Little else may differ: two flights and two models are told of in like words.
constexpr double kSureCovered = 0.58;
constexpr double kMinCovered = 0.4;

struct NumberedName {
  std::string_view number;
  std::vector<std::string> words;  // folded
  IndexRange tokens;
};

bool IsYear(std::string_view number) {
  return number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
}

// Fills in `name` from its tokens and the number before or behind them.
std::optional<NumberedName> ReadName(const ClaimSide& side, const ClaimNode& node) {
  if (node.kind != NodeKind::kName) return std::nullopt;
  NumberedName name;
  name.tokens = node.tokens;
  const std::vector<Token>& tokens = side.article.document.tokens;
  const auto is_number = [&](std::uint32_t t) {
    return side.claim.tokens.Contains(t) && tokens[t].kind == TokenKind::kNumber &&
           std::all_of(side.article.TokenText(t).begin(), side.article.TokenText(t).end(),
                       [](char c) { return '0' <= c && c <= '9'; });
  };
  if (node.tokens.begin > 0 && is_number(node.tokens.begin - 1)) --name.tokens.begin;
  if (is_number(node.tokens.end)) ++name.tokens.end;
  for (std::uint32_t t = name.tokens.begin; t < name.tokens.end; ++t) {
    if (!is_number(t)) {
      // "43 RBIs" is a count.
      if (side.article.words[t].plural) return std::nullopt;
      name.words.push_back(FoldKey(side.article.TokenText(t)));
    } else if (name.number.empty()) {
      name.number = side.article.TokenText(t);
    } else {
      return std::nullopt;
    }
  }
  if (name.number.size() < 2 || IsYear(name.number)) return std::nullopt;
  return name;
}

bool ShareWord(const NumberedName& a, const NumberedName& b) {
  constexpr std::size_t kShortest = 3;
  return std::any_of(a.words.begin(), a.words.end(), [&](const std::string& word) {
    return word.size() >= kShortest &&
           std::find(b.words.begin(), b.words.end(), word) != b.words.end();
  });
}

bool ArticleHolds(const AnalyzedDocument& article, std::string_view number) {
  for (std::uint32_t t = 0; t < article.document.tokens.size(); ++t) {
    if (article.TokenText(t) == number) return true;
  }
  return false;
}

std::string TextOf(const ClaimSide& side, const NumberedName& name) {
  return "\"" +
         std::string(Slice(side.article.source.text, side.article.TokenRangeBytes(name.tokens))) +
         "\"";
}

}  // namespace

std::optional<Difference> FindNumberedNames(const ClaimPairView& pair) {
  if (pair.covered_more() < kSureCovered || pair.covered_less() < kMinCovered) return std::nullopt;
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size(); ++x) {
    const std::optional<NumberedName> a = ReadName(pair.a, pair.a.tree.nodes[x]);
    if (!a) continue;
    for (std::uint32_t y = 0; y < pair.b.tree.nodes.size(); ++y) {
      const std::optional<NumberedName> b = ReadName(pair.b, pair.b.tree.nodes[y]);
      if (!b || a->number == b->number || !ShareWord(*a, *b)) continue;
      if (ArticleHolds(pair.a.article, b->number) || ArticleHolds(pair.b.article, a->number)) {
        continue;
      }
      return Difference{
          ConflictKind::kNumber, Verdict::kDiffers,
          "One name with two numbers: " + TextOf(pair.a, *a) + " and " + TextOf(pair.b, *b) + ".",
          x, y};
    }
  }
  return std::nullopt;
}

}  // namespace px
