// Bytes of unknown encoding -> UTF-8, or one sentence why not.
#ifndef PX_TEXT_DECODE_H_
#define PX_TEXT_DECODE_H_

#include <string>
#include <string_view>

#include "base/result.h"

namespace px {

struct DecodedText {
  std::string text;      // valid UTF-8 without byte order mark, not only white space
  std::string encoding;  // "UTF-8", "UTF-16LE", "UTF-16BE" or "Windows-1252" (covers Latin-1)
};

// Recognises UTF-8, UTF-16 with byte order mark, and Windows-1252 text.
// Fails with kEmptyInput (nothing or only white space), kTooLarge (over kMaxSourceBytes as UTF-8),
// kBinaryInput (NUL bytes or many control characters; `where` = first of them),
// kInvalidUtf8 (broken UTF-16, or bytes that are no text in any of these encodings).
// Time O(bytes.size()).
Result<DecodedText> DecodeText(std::string_view bytes);

}  // namespace px

#endif  // PX_TEXT_DECODE_H_
