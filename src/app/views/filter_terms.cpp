#include "app/views/filter_terms.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>

#include "base/utf8.h"

namespace px {
namespace {

struct Key {
  std::string_view name;
  FilterTermKind kind;
};

constexpr Key kKeys[] = {{"text", FilterTermKind::kText},     {"entity", FilterTermKind::kEntity},
                         {"source", FilterTermKind::kSource}, {"article", FilterTermKind::kArticle},
                         {"only", FilterTermKind::kOnly},     {"missing", FilterTermKind::kMissing},
                         {"stance", FilterTermKind::kStance}, {"number", FilterTermKind::kNumber}};

constexpr std::string_view kStances[] = {"asserted", "hedged", "attributed", "denied"};

Error Bad(std::string sentence) { return {ErrorCode::kBadFormat, std::move(sentence), {}}; }

std::string Quoted(std::string_view text) { return "\u201C" + std::string(text) + "\u201D"; }

std::optional<FilterTermKind> FindKey(std::string_view name) {
  const std::string key = FoldKey(name);
  for (const Key& known : kKeys) {
    if (known.name == key) return known.kind;
  }
  return std::nullopt;
}

// Only letters before a colon look like a key: "10:30" and "http://" do not.
std::size_t KeyLength(std::string_view word) {
  std::size_t size = 0;
  while (size < word.size() && IsLetter(static_cast<unsigned char>(word[size]))) ++size;
  const bool address = word.substr(size).starts_with("://");
  return size > 0 && size < word.size() && word[size] == ':' && !address ? size : 0;
}

// A word with its quoted parts, as it stands in the text.
struct RawTerm {
  std::string value;
  std::string_view key;  // empty: none
  bool negated = false;
  bool quote_open = false;
};

class TermScanner {
 public:
  explicit TermScanner(std::string_view text) : rest_(text) {}

  bool Next(RawTerm& term) {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    if (rest_.empty()) return false;
    term = {};
    if (rest_.size() > 1 && rest_.front() == '-' && rest_[1] != ' ') {
      term.negated = true;
      rest_.remove_prefix(1);
    }
    if (const std::size_t size = KeyLength(rest_); size > 0) {
      term.key = rest_.substr(0, size);
      rest_.remove_prefix(size + 1);
    }
    ReadValue(term);
    return true;
  }

 private:
  void ReadValue(RawTerm& term) {
    bool quoted = false;
    while (!rest_.empty() && (quoted || rest_.front() != ' ')) {
      if (rest_.front() == '"') {
        quoted = !quoted;
      } else {
        term.value += rest_.front();
      }
      rest_.remove_prefix(1);
    }
    term.quote_open = quoted;
  }

  std::string_view rest_;
};

// "" or why the value cannot be used.
std::string ProblemOf(const FilterTerm& term) {
  if (term.kind == FilterTermKind::kStance) {
    const std::string key = FoldKey(term.value);
    if (std::find(std::begin(kStances), std::end(kStances), key) == std::end(kStances)) {
      return Quoted(term.value) +
             " is no stance: write stance:asserted, hedged, attributed or denied.";
    }
  }
  if (term.kind == FilterTermKind::kNumber) {
    const Result<NumberRange> range = ParseNumber(term.value);
    if (!range.ok()) return range.error().message;
  }
  return {};
}

struct Magnitude {
  std::string_view word;
  double factor;
};

constexpr Magnitude kMagnitudes[] = {
    {"", 1},     {"%", 1},         {"k", 1e3},        {"thousand", 1e3}, {"m", 1e6},
    {"mn", 1e6}, {"million", 1e6}, {"b", 1e9},        {"bn", 1e9},       {"billion", 1e9},
    {"t", 1e12}, {"tn", 1e12},     {"trillion", 1e12}};

struct Amount {
  double value = 0;
  bool plain = false;  // digits only: no magnitude, no unit
};

std::optional<Amount> ReadAmount(std::string_view text) {
  std::string digits;
  std::size_t pos = 0;
  while (pos < text.size() && std::string_view(" $").find(text[pos]) != std::string_view::npos) {
    ++pos;
  }
  for (; pos < text.size(); ++pos) {
    const char c = text[pos];
    if ((c >= '0' && c <= '9') || c == '.') {
      digits += c;
    } else if (c != ',') {
      break;
    }
  }
  if (digits.empty() || std::count(digits.begin(), digits.end(), '.') > 1) return std::nullopt;
  while (pos < text.size() && text[pos] == ' ') ++pos;
  const std::string word = FoldKey(text.substr(pos));
  for (const Magnitude& magnitude : kMagnitudes) {
    if (magnitude.word != word) continue;
    return Amount{std::strtod(digits.c_str(), nullptr) * magnitude.factor, word.empty()};
  }
  return std::nullopt;
}

constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool NearlyEqual(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

}  // namespace

Result<std::vector<FilterTerm>> ParseFilter(std::string_view text) {
  std::vector<FilterTerm> terms;
  TermScanner scanner(text);
  for (RawTerm raw; scanner.Next(raw);) {
    FilterTerm term{FilterTermKind::kText, raw.value, raw.negated};
    if (!raw.key.empty()) {
      const std::optional<FilterTermKind> kind = FindKey(raw.key);
      if (!kind) {
        return Bad(
            Quoted(std::string(raw.key) + ":") +
            " is no filter: use entity:, source:, article:, only:, missing:, stance:, number: or "
            "text:.");
      }
      term.kind = *kind;
    }
    if (raw.quote_open) return Bad("A quotation mark is open: close it with \".");
    if (term.value.empty()) {
      return Bad(raw.key.empty()
                     ? "Write something between the quotation marks."
                     : "Write what to look for after " + Quoted(std::string(raw.key) + ":") + ".");
    }
    if (std::string problem = ProblemOf(term); !problem.empty()) return Bad(std::move(problem));
    terms.push_back(std::move(term));
  }
  return terms;
}

bool HasFilterKey(std::string_view text) {
  TermScanner scanner(text);
  for (RawTerm raw; scanner.Next(raw);) {
    if (!raw.key.empty()) return true;
  }
  return false;
}

std::string WriteTerm(const FilterTerm& term) {
  std::string text = term.negated ? "-" : "";
  for (const Key& key : kKeys) {
    if (key.kind == term.kind) text.append(key.name);
  }
  const bool quote = term.value.find(' ') != std::string::npos;
  return text.append(quote ? ":\"" : ":").append(term.value).append(quote ? "\"" : "");
}

std::string SayTerm(const FilterTerm& term) {
  const auto say = [&]() -> std::string {
    switch (term.kind) {
      case FilterTermKind::kText:
        return "with " + Quoted(term.value);
      case FilterTermKind::kEntity:
        return "naming " + term.value;
      case FilterTermKind::kSource:
        return "credited to " + term.value;
      case FilterTermKind::kArticle:
        return "made by " + term.value;
      case FilterTermKind::kOnly:
        return "made only by " + term.value;
      case FilterTermKind::kMissing:
        return "left out by " + term.value;
      case FilterTermKind::kStance:
        return term.value;
      case FilterTermKind::kNumber:
        return "with the number " + term.value;
    }
    return {};
  };
  return (term.negated ? "not " : "") + say();
}

Result<NumberRange> ParseNumber(std::string_view text) {
  const std::string problem = Quoted(text) +
                              " is no number: write for example number:50, number:1.5bn, "
                              "number:>100 or number:10..20.";
  const std::size_t dots = text.find("..");
  if (dots != std::string_view::npos) {
    const auto least = ReadAmount(text.substr(0, dots));
    const auto most = ReadAmount(text.substr(dots + 2));
    if (!least || !most) return Bad(problem);
    return NumberRange{std::min(least->value, most->value), std::max(least->value, most->value),
                       false};
  }
  const std::size_t sign = std::min(text.find_first_not_of("<>="), text.size());
  const std::string_view comparison = text.substr(0, sign);
  const std::optional<Amount> amount = ReadAmount(text.substr(sign));
  if (!amount) return Bad(problem);
  const double value = amount->value;
  if (comparison == ">") return NumberRange{std::nextafter(value, kInfinity), kInfinity, false};
  if (comparison == ">=") return NumberRange{value, kInfinity, false};
  if (comparison == "<") return NumberRange{-kInfinity, std::nextafter(value, -kInfinity), false};
  if (comparison == "<=") return NumberRange{-kInfinity, value, false};
  if (!comparison.empty() && comparison != "=") return Bad(problem);
  return NumberRange{value, value, amount->plain && comparison.empty()};
}

bool Holds(const NumberRange& range, double value) {
  if (range.least != range.most) return range.least <= value && value <= range.most;
  if (NearlyEqual(value, range.least)) return true;
  if (!range.any_magnitude) return false;
  return std::any_of(std::begin(kMagnitudes), std::end(kMagnitudes), [&](const Magnitude& m) {
    return NearlyEqual(value, range.least * m.factor);
  });
}

}  // namespace px
