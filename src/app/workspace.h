// The reader's articles, in order of loading, with undo of removal.
#ifndef PX_APP_WORKSPACE_H_
#define PX_APP_WORKSPACE_H_

#include <string>
#include <vector>

#include "text/source_text.h"

namespace px {

class Workspace {
 public:
  const std::vector<SourceText>& articles() const { return articles_; }
  bool CanUndo() const { return !removed_.empty(); }

  // Appends the articles that an analysis would take. Returns one sentence for each refused one.
  std::vector<std::string> Add(std::vector<SourceText> articles);

  // REQUIRES: position < articles().size().
  void Remove(std::uint32_t position);

  // Puts the article removed last back to its place. REQUIRES: CanUndo().
  void Undo();

  // Replaces all articles; what was removed before cannot come back.
  void Replace(std::vector<SourceText> articles);

 private:
  struct Removed {
    std::uint32_t position;
    SourceText article;
  };
  std::vector<SourceText> articles_;
  std::vector<Removed> removed_;  // last removed last
};

// The name a message uses for an article: its title, else its name.
std::string_view DisplayTitle(const SourceText& article);

}  // namespace px

#endif  // PX_APP_WORKSPACE_H_
