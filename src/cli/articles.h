// The articles that the command line names.
#ifndef PX_CLI_ARTICLES_H_
#define PX_CLI_ARTICLES_H_

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "text/source_text.h"

namespace px {

// "FILE: what is wrong and what to do" on standard error.
void PrintProblem(const std::string& file, const std::string& message);

// A sentence on standard error that is no problem.
void PrintNote(const std::string& sentence);

// Reads `inputs` (files, folders, "-") and gives each article to `add`. What cannot be read and
// what `add` refuses is printed, a line each. False when there was such a thing.
bool ReadArticles(const std::vector<std::string>& inputs,
                  const std::function<Status(SourceText)>& add);

}  // namespace px

#endif  // PX_CLI_ARTICLES_H_
