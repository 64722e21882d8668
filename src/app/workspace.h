// The reader's articles, in order of loading.
#ifndef PX_APP_WORKSPACE_H_
#define PX_APP_WORKSPACE_H_

#include <string>
#include <vector>

#include "text/source_text.h"

namespace px {

class Workspace {
 public:
  const std::vector<SourceText>& articles() const { return articles_; }

  // Appends the articles that an analysis would take. Returns one sentence for each refused one.
  std::vector<std::string> Add(std::vector<SourceText> articles);

  // REQUIRES: position < articles().size().
  void Remove(std::uint32_t position);

  // Puts a removed article back to its place, at the end where that is no more.
  void Insert(std::uint32_t position, SourceText article);

  void Replace(std::vector<SourceText> articles);

 private:
  std::vector<SourceText> articles_;
};

// The name a message uses for an article: its title, else its name.
std::string_view DisplayTitle(const SourceText& article);

}  // namespace px

#endif  // PX_APP_WORKSPACE_H_
