#include "text/scripts.h"

#include <algorithm>
#include <iterator>

namespace px {
namespace {

struct ScriptBlock {
  char32_t first = 0;
  char32_t last = 0;
  Script script = Script::kOther;
};

// Ascending. Unicode 15, Blocks.txt.
constexpr ScriptBlock kBlocks[] = {
    {'A', 'Z', Script::kLatin},          {'a', 'z', Script::kLatin},
    {0x00AA, 0x02AF, Script::kLatin},    {0x0370, 0x03FF, Script::kGreek},
    {0x0400, 0x052F, Script::kCyrillic}, {0x0531, 0x058A, Script::kArmenian},
    {0x0591, 0x05FF, Script::kHebrew},   {0x0600, 0x077F, Script::kArabic},
    {0x0860, 0x08FF, Script::kArabic},   {0x0900, 0x097F, Script::kDevanagari},
    {0x0980, 0x09FF, Script::kBengali},  {0x0B80, 0x0BFF, Script::kTamil},
    {0x0E00, 0x0E7F, Script::kThai},     {0x0E80, 0x0EFF, Script::kLao},
    {0x1000, 0x109F, Script::kMyanmar},  {0x10A0, 0x10FF, Script::kGeorgian},
    {0x1100, 0x11FF, Script::kHangul},   {0x1780, 0x17FF, Script::kKhmer},
    {0x1E00, 0x1EFF, Script::kLatin},    {0x1F00, 0x1FFF, Script::kGreek},
    {0x3005, 0x3007, Script::kHan},      {0x3041, 0x309F, Script::kHiragana},
    {0x30A0, 0x30FF, Script::kKatakana}, {0x3130, 0x318F, Script::kHangul},
    {0x31F0, 0x31FF, Script::kKatakana}, {0x3400, 0x4DBF, Script::kHan},
    {0x4E00, 0x9FFF, Script::kHan},      {0xAC00, 0xD7AF, Script::kHangul},
    {0xF900, 0xFAFF, Script::kHan},      {0xFB1D, 0xFB4F, Script::kHebrew},
    {0xFB50, 0xFDFF, Script::kArabic},   {0xFE70, 0xFEFC, Script::kArabic},
    {0xFF21, 0xFF5A, Script::kLatin},    {0xFF66, 0xFF9F, Script::kKatakana},
    {0x20000, 0x3FFFF, Script::kHan},
};

}  // namespace

Script ScriptOf(char32_t c) {
  const ScriptBlock* block =
      std::lower_bound(std::begin(kBlocks), std::end(kBlocks), c,
                       [](const ScriptBlock& b, char32_t value) { return b.last < value; });
  return block != std::end(kBlocks) && c >= block->first ? block->script : Script::kOther;
}

}  // namespace px
