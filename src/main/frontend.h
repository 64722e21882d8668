// Joins the app and the machine: does what the app asks for, and turns what comes from outside into
// its events.
#ifndef PX_MAIN_FRONTEND_H_
#define PX_MAIN_FRONTEND_H_

#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "base/result.h"

namespace px {

class Frontend {
 public:
  // REQUIRES: a current ImGui context.
  Frontend() = default;

  App& app() { return app_; }

  // Does what the app has asked for since the last call.
  void AnswerRequests();

  // A file among those the reader chose; FilesAdded() after the last one, so that they are
  // analysed together. A file that cannot be read becomes a problem on screen.
  void AddFile(std::string_view name, std::string_view bytes);
  void FilesAdded();

  // An article typed or pasted. Fails with the sentence to show beside it.
  Status AddPasted(SourceText article);

  // The articles of the example open as the example, which is analysed already.
  Status OpenWorkspace(std::string_view bytes);
  void OpenExample();
  void FinishAnalysis(std::string_view snapshot);

 private:
  void Answer(const Request& request);

  App app_;
  std::vector<SourceText> arriving_;
  int pasted_ = 0;
};

}  // namespace px

#endif  // PX_MAIN_FRONTEND_H_
