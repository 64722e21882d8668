#include "nlp/features.h"

#include <cstdint>

#include "base/utf8.h"

namespace px {
namespace {

constexpr std::size_t kLongWordBytes = 4;  // shorter ones stay small in headlines, too
constexpr int kMinLongWords = 3;

bool MayStartSentence(std::string_view sign) {
  return sign == "." || sign == "!" || sign == "?" || sign == ":" || sign == "\"" ||
         sign == "\u201C";
}

bool IsHeadline(const std::vector<std::string_view>& forms,
                const std::vector<PlacedShape>& shapes) {
  int capitals = 0;
  int all = 0;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const WordShape shape = shapes[i].shape;
    if (forms[i].size() < kLongWordBytes || shape == WordShape::kSign ||
        shape == WordShape::kDigit) {
      continue;
    }
    ++all;
    if (shape != WordShape::kLower && shape != WordShape::kHyphen) ++capitals;
  }
  return all >= kMinLongWords && 3 * capitals > 2 * all;
}

}  // namespace

std::string FoldWord(std::string_view form) {
  const std::string lower = Lowercase(form);
  std::string folded;
  folded.reserve(lower.size());
  bool in_number = false;
  for (std::uint32_t pos = 0; pos < lower.size();) {
    const CodePoint c = DecodeAt(lower, pos);
    const bool digit = IsDigit(c.value);
    if (c.value == U'\u2018' || c.value == U'\u2019') {
      folded += '\'';
    } else if (!digit) {
      folded.append(lower, pos, c.size);
    } else if (!in_number) {
      folded += '0';
    }
    in_number = digit;
    pos += c.size;
  }
  return folded;
}

WordShape ShapeOf(std::string_view form) {
  int letters = 0;
  int upper = 0;
  int parts = 0;             // that begin with a letter
  bool first_upper = false;  // the first letter is a capital
  bool last_upper = false;   // the last part begins with a capital
  bool inner_upper = false;  // a capital that begins no part
  bool at_part = true;
  for (std::uint32_t pos = 0; pos < form.size();) {
    const CodePoint c = DecodeAt(form, pos);
    pos += c.size;
    if (IsDigit(c.value)) return WordShape::kDigit;
    if (IsLetter(c.value)) {
      const bool capital = IsUpper(c.value);
      if (letters == 0) first_upper = capital;
      if (letters == 0 || at_part) {
        ++parts;
        last_upper = capital;
      } else {
        inner_upper |= capital;
      }
      ++letters;
      upper += capital ? 1 : 0;
    }
    at_part = c.value == U'-';
  }
  if (letters == 0) return WordShape::kSign;
  if (parts > 1 && !(first_upper && last_upper)) return WordShape::kHyphen;
  if (upper == 0) return WordShape::kLower;
  if (upper == letters && letters > 1) return WordShape::kAllCaps;
  return first_upper && !inner_upper ? WordShape::kCapitalized : WordShape::kMixed;
}

std::vector<PlacedShape> ShapesOf(const std::vector<std::string_view>& forms) {
  std::vector<PlacedShape> shapes(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) shapes[i].shape = ShapeOf(forms[i]);
  const bool headline = IsHeadline(forms, shapes);
  bool start = true;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    shapes[i].place = headline ? WordPlace::kHeadline
                      : start  ? WordPlace::kStart
                               : WordPlace::kInside;
    start = shapes[i].shape == WordShape::kSign && (start || MayStartSentence(forms[i]));
  }
  return shapes;
}

}  // namespace px
