#include "text/token_marks.h"

namespace px {
namespace {

bool IsOneOf(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

// Marks that are never read as a run: each one opens or closes something, or is a sign.
bool StandsAlone(char32_t c) {
  return IsOneOf(c, U"()[]{}\"%$&@#\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D\u3002\uFF0C");
}

bool IsCallOrQuestion(char32_t c) { return c == '!' || c == '?'; }

// ":)", ";-)", "=(", ":D", "^_^": two or three signs at the end of a run of signs.
std::uint32_t EndOfEmoticon(std::string_view text, std::uint32_t pos) {
  if (text.substr(pos, 3) == "^_^") return pos + 3;
  if (!IsOneOf(DecodeAt(text, pos).value, U":;=")) return pos;
  std::uint32_t end = pos + 1;
  if (IsOneOf(DecodeAt(text, end).value, U"-'")) ++end;
  const char32_t mouth = DecodeAt(text, end).value;
  const bool letter = IsOneOf(mouth, U"DPp");
  if (!letter && !IsOneOf(mouth, U")(")) return pos;
  const char32_t next = DecodeAt(text, end + 1).value;
  return IsLetter(next) || IsDigit(next) ? pos : end + 1;
}

}  // namespace

bool EndsSentenceAlone(char32_t c) {
  if (c < 0x0589) return false;
  return IsOneOf(c, U"\u0589\u061F\u06D4\u0964\u0965\u104B\u1362\u17D4\u3002\uFF01\uFF1F\uFF61");
}

bool IsSign(char32_t c) {
  if (IsOneOf(c, U"%&@#\u2030\u00A7")) return true;
  if (c == '`' || c == 0xB4) return false;  // stand for quotation marks
  return IsSymbol(c) || !IsPunctuation(c);
}

std::uint32_t EndOfMark(std::string_view text, std::uint32_t pos, CodePoint c) {
  std::uint32_t end = pos + c.size;
  if (StandsAlone(c.value)) return end;
  if (const std::uint32_t emoticon = EndOfEmoticon(text, pos); emoticon > pos) return emoticon;
  const bool is_call = IsCallOrQuestion(c.value);
  while (true) {
    const CodePoint next = DecodeAt(text, end);
    const bool same = next.value == c.value || (is_call && IsCallOrQuestion(next.value));
    if (next.size == 0 || !same) return end;
    end += next.size;
  }
}

}  // namespace px
