#include "text/urls.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace px {
namespace {

bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }
bool IsWordByte(char c) {
  // Bytes over ASCII belong to letters often enough in handles, tags and paths.
  return IsAsciiLetter(c) || IsAsciiDigit(c) || c == '_' || static_cast<std::uint8_t>(c) >= 0x80;
}
bool IsHostByte(char c) { return IsAsciiLetter(c) || IsAsciiDigit(c) || c == '-' || c == '.'; }
bool IsMailByte(char c) { return IsHostByte(c) || c == '_' || c == '+' || c == '%'; }

constexpr std::string_view kTopLevelDomains[] = {
    "ai",  "app", "au",   "be", "biz", "br",  "ca", "ch",   "cn",  "co", "com", "de",
    "dev", "edu", "es",   "eu", "fr",  "gov", "ie", "info", "int", "io", "jp",  "ly",
    "mil", "net", "news", "nl", "nz",  "org", "ru", "se",   "tv",  "uk", "us"};

bool IsTopLevelDomain(std::string_view label) {
  return std::find(std::begin(kTopLevelDomains), std::end(kTopLevelDomains), label) !=
         std::end(kTopLevelDomains);
}

// End of the address that starts at `begin` and takes all of the chunk but trailing punctuation.
std::uint32_t EndOfAddress(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  // An address stops before quotes and angle brackets, which never stand in one.
  for (std::uint32_t pos = begin; pos < end;) {
    const CodePoint c = DecodeAt(text, pos);
    if (c.value == '"' || c.value == '<' || c.value == '>' ||
        (c.value >= 0x2018 && c.value <= 0x201F)) {
      end = pos;
      break;
    }
    pos += c.size;
  }
  while (end > begin &&
         std::string_view(".,;:!?)]}'*").find(text[end - 1]) != std::string_view::npos) {
    --end;
  }
  return end;
}

ByteRange FindScheme(std::string_view text, ByteRange chunk) {
  const std::string_view run = Slice(text, chunk);
  const std::size_t colon = run.find("://");
  if (colon != std::string_view::npos) {
    std::size_t begin = colon;
    while (begin > 0 && IsAsciiLetter(run[begin - 1])) --begin;
    if (begin == colon) return {};
    const auto from = chunk.begin + static_cast<std::uint32_t>(begin);
    return {from, EndOfAddress(text, from, chunk.end)};
  }
  const std::size_t www = std::min(run.find("www."), run.find("WWW."));
  if (www == std::string_view::npos || (www > 0 && IsHostByte(run[www - 1]))) return {};
  const auto from = chunk.begin + static_cast<std::uint32_t>(www);
  return {from, EndOfAddress(text, from, chunk.end)};
}

// Mail address around, or handle from, the first '@'.
ByteRange FindMailOrHandle(std::string_view text, ByteRange chunk) {
  const std::size_t at = Slice(text, chunk).find('@');
  if (at == std::string_view::npos) return {};
  const auto sign = chunk.begin + static_cast<std::uint32_t>(at);
  std::uint32_t begin = sign;
  while (begin > chunk.begin && IsMailByte(text[begin - 1])) --begin;
  std::uint32_t end = sign + 1;
  if (begin < sign) {
    while (end < chunk.end && IsHostByte(text[end])) ++end;
    end = EndOfAddress(text, sign + 1, end);
    const bool has_dot = Slice(text, {sign + 1, end}).find('.') != std::string_view::npos;
    return has_dot ? ByteRange{begin, end} : ByteRange{};
  }
  while (end < chunk.end && IsWordByte(text[end])) ++end;
  end = EndOfAddress(text, sign + 1, end);
  return end > sign + 1 ? ByteRange{sign, end} : ByteRange{};
}

ByteRange FindTag(std::string_view text, ByteRange chunk) {
  const std::size_t hash = Slice(text, chunk).find('#');
  if (hash == std::string_view::npos) return {};
  const auto begin = chunk.begin + static_cast<std::uint32_t>(hash);
  if (begin > chunk.begin && IsWordByte(text[begin - 1])) return {};
  std::uint32_t end = begin + 1;
  if (!IsLetter(DecodeAt(text, end).value)) return {};  // "#1" is a rank
  while (end < chunk.end && IsWordByte(text[end])) ++end;
  return {begin, EndOfAddress(text, begin, end)};
}

// "site.com/path" in lower case at the start of the chunk or after opening punctuation.
ByteRange FindDomain(std::string_view text, ByteRange chunk) {
  std::uint32_t begin = chunk.begin;
  while (begin < chunk.end && !IsWordByte(text[begin])) ++begin;
  std::uint32_t end = begin;
  while (end < chunk.end && IsHostByte(text[end])) ++end;
  const std::uint32_t host_limit = end;
  while (end > begin && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const std::string_view host = Slice(text, {begin, end});
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || !IsTopLevelDomain(host.substr(dot + 1))) {
    return {};
  }
  if (std::any_of(host.begin(), host.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return {};
  if (host_limit < chunk.end && text[host_limit] == '/' && host_limit == end) {
    end = EndOfAddress(text, begin, chunk.end);
  }
  return {begin, end};
}

}  // namespace

ByteRange FindAddress(std::string_view text, ByteRange chunk) {
  using Finder = ByteRange (*)(std::string_view, ByteRange);
  constexpr std::array<Finder, 4> kFinders = {FindScheme, FindMailOrHandle, FindTag, FindDomain};
  for (const Finder find : kFinders) {
    const ByteRange found = find(text, chunk);
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace px
