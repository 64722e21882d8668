// The front end without window, network or files: events in, ImGui drawing, requests out.
#ifndef PX_APP_APP_H_
#define PX_APP_APP_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "claims/corrections.h"
#include "engine/analysis.h"
#include "text/source_text.h"

namespace px {

// What the app asks of whoever owns the window (src/main).
enum class RequestKind : std::uint8_t {
  kChooseFiles,   // open the file chooser; answer with AddArticles / ReportProblem
  kPasteArticle,  // open the page's dialog for pasting text
  kAnalyze,       // analyse articles(); answer with OnAnalysis...
  kCancelAnalysis,
  kForgetVectors,    // word vectors of the reader are no longer wanted
  kLoadExample,      // answer with OpenAnalysis
  kCopyText,         // `text` to the clipboard
  kShareLink,        // make a link that carries articles() and corrections(), copy it, answer with
                     // ShowNotice
  kSaveWorkspace,    // save articles() with corrections()
  kSaveReport,       // save the Markdown report of the analysis
  kSaveAnalysis,     // save the analysis JSON
  kSaveCorrections,  // save corrections()
  kThemeChanged,     // `text`: Theme::name, so that the page around the canvas follows
  kKeepSetting,      // `text`: name and value of a setting (settings.h), for the next visit
  kContentChanged,   // articles() or corrections() are others: keep them for the next visit
  kNewWorkspace,     // keep what is there and answer with NewWorkspace
  kZoom,             // `text`: "in", "out" or "reset"
  kShowWorkspaces,   // open the page's list of kept workspaces; `text`: "forget" to empty it
};

struct Request {
  RequestKind kind;
  std::string text;
};

enum class ThemeChoice : std::uint8_t { kSystem, kLight, kDark, kContrastLight, kContrastDark };

// What the system of the reader asks for.
struct SystemColours {
  bool dark = false;
  bool high_contrast = false;
};

// Whether what is on screen will be there at the next visit.
enum class Keeping : std::uint8_t {
  kNotYet,  // nothing is kept of it so far
  kKept,
  kNever,  // the reader wants nothing kept, or the browser keeps nothing
};

struct AppState;  // app/app_state.h

class App {
 public:
  // REQUIRES: a current ImGui context (any backend, also the null backend of tests).
  App();
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // --- events in; each may change what is drawn (see WantsFrame) ---

  // Appends articles to the workspace and asks for an analysis. Every refused article becomes one
  // notice; what was loaded stays.
  void AddArticles(std::vector<SourceText> articles);
  void ReportProblem(std::string sentence);  // shown until dismissed
  void ShowNotice(std::string sentence);     // shown for some seconds

  // Replaces the workspace by a finished analysis (example, saved snapshot).
  void OpenAnalysis(Analysis analysis, bool is_example, CorrectionList corrections = {});
  // Replaces the workspace by articles still to be analysed (share link, saved workspace).
  void OpenArticles(std::vector<SourceText> articles, CorrectionList corrections = {});
  // Replaces the workspace by an empty one.
  void NewWorkspace();
  // What the window calls the workspace, and whether it is kept. Empty: it has no name yet.
  // With kNever what is replaced can be brought back as long as the app lives.
  void SetWorkspaceName(std::string name, Keeping keeping);
  // Puts the operations in force of a file of corrections in force here.
  void AddCorrections(const CorrectionList& corrections);

  void OnAnalysisProgress(std::uint32_t permille, std::string stage);
  void OnAnalysisDone(Analysis analysis);
  void OnAnalysisFailed(std::string sentence);  // the previous analysis stays on screen

  // Word vectors of the reader, which stay outside: only their name is told here, and whoever runs
  // the analyses uses them from now on. Asks for an analysis.
  void UseVectors(std::string name);
  void OnVectorsUsed(std::string sentence);     // what they brought to the last analysis
  void OnVectorsRefused(std::string sentence);  // they were not used and are forgotten

  void SetSystemColours(SystemColours colours);
  // A setting that the page kept or measured, see settings.h.
  void UseSetting(std::string_view name, std::string_view value);
  // The reader points with fingers: what can be hit gets larger.
  void SetTouch(bool touch);
  // See DividerAt in app/touch.h. REQUIRES: not inside a frame.
  std::optional<std::pair<float, float>> DividerAt(float x, float y, float dx, float dy) const;

  // --- drawing ---

  // Draws one frame. REQUIRES: between ImGui::NewFrame and ImGui::Render.
  void Draw();

  // Whether the picture would change without further events: an animation, a notice about to
  // vanish, focus settling. False at rest: then nothing may be drawn.
  bool WantsFrame() const;

  std::vector<Request> TakeRequests();

  const std::vector<SourceText>& articles() const;
  const CorrectionList& corrections() const;
  bool is_example() const;
  // A name for a workspace that the reader gave none: its first article's. Empty: no article.
  std::string SuggestedName() const;
  // With the corrections in force.
  const Analysis* analysis() const;  // null: nothing analysed yet

  std::string Describe() const;  // see app/describe.h

 private:
  std::unique_ptr<AppState> state_;
};

}  // namespace px

#endif  // PX_APP_APP_H_
