#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "io/conllu.h"
#include "io/text_lines.h"

namespace px {
namespace {

constexpr std::size_t kColumns = 10;
constexpr std::size_t kForm = 1;
constexpr std::size_t kMisc = 9;
using Columns = std::array<std::string_view, kColumns>;

// All of `text` as a number, or nothing.
std::optional<std::uint32_t> Number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool HasSpaceAfter(std::string_view misc) {
  while (!misc.empty()) {
    const std::size_t end = std::min(misc.find('|'), misc.size());
    if (misc.substr(0, end) == "SpaceAfter=No") return false;
    misc.remove_prefix(std::min(end + 1, misc.size()));
  }
  return true;
}

class ConlluReader {
 public:
  explicit ConlluReader(std::string_view bytes) : lines_(bytes) {}

  Result<std::vector<ConlluSentence>> Read() {
    while (const std::optional<std::string_view> line = lines_.Next()) {
      if (Status status = ReadLine(*line); !status.ok()) return status.error();
    }
    if (Status status = EndSentence(); !status.ok()) return status.error();
    return std::move(sentences_);
  }

 private:
  Status ReadLine(std::string_view line) {
    if (Status status = lines_.Check(line); !status.ok()) return status;
    if (line.empty()) return EndSentence();
    if (line.starts_with('#')) {
      if (!sentence_.words.empty()) return lines_.ErrorHere("a comment stands inside a sentence");
      sentence_.comments.emplace_back(line);
      return OkStatus();
    }
    Columns columns;
    const std::size_t count =
        1 + static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
    if (count != kColumns) {
      return lines_.ErrorHere("it has " + std::to_string(count) + " of the 10 columns of CoNLL-U");
    }
    for (std::string_view& column : columns) column = CutColumn(line);
    return ReadColumns(columns);
  }

  Status ReadColumns(const Columns& columns) {
    const std::string_view id = columns[0];
    const std::string_view form = columns[kForm];
    if (form.empty()) return lines_.ErrorHere("its word is empty");
    const bool space_after = HasSpaceAfter(columns[kMisc]);
    const std::uint32_t next = static_cast<std::uint32_t>(sentence_.words.size()) + 1;

    if (const std::size_t dash = id.find('-'); dash != id.npos) {
      const auto first = Number(id.substr(0, dash));
      const auto last = Number(id.substr(dash + 1));
      const bool overlaps =
          !sentence_.multiwords.empty() && sentence_.multiwords.back().last >= next;
      if (!first || !last || *first != next || *last < *first || overlaps) {
        return lines_.ErrorHere("its numbers do not fit the words around it");
      }
      sentence_.multiwords.push_back({*first, *last, std::string(form), space_after});
      return OkStatus();
    }
    if (const std::size_t dot = id.find('.'); dot != id.npos) {
      const bool fits = Number(id.substr(0, dot)) == next - 1 && Number(id.substr(dot + 1));
      if (!fits) return lines_.ErrorHere("its number does not fit the words around it");
      return OkStatus();
    }
    if (Number(id) != next) {
      return lines_.ErrorHere("it should have the number " + std::to_string(next));
    }
    ConlluWord word;
    word.form = form;
    word.space_after = space_after;
    sentence_.words.push_back(std::move(word));
    return OkStatus();
  }

  // A blank line or the end of the file.
  Status EndSentence() {
    if (!sentence_.multiwords.empty() &&
        sentence_.multiwords.back().last > sentence_.words.size()) {
      return lines_.ErrorHere("the sentence before ends inside a word of several");
    }
    // Comments without words, as at the end of a cut file, belong to no sentence.
    if (!sentence_.words.empty()) sentences_.push_back(std::exchange(sentence_, {}));
    sentence_ = {};
    return OkStatus();
  }

  TextLines lines_;
  ConlluSentence sentence_;
  std::vector<ConlluSentence> sentences_;
};

}  // namespace

Result<std::vector<ConlluSentence>> ReadConllu(std::string_view bytes) {
  return ConlluReader(bytes).Read();
}

}  // namespace px
