// What is on screen, in words and places: for browser tests, screen reader announcements and
// problem reports. Says what the app shows, never what it should show.
#ifndef PX_APP_DESCRIBE_H_
#define PX_APP_DESCRIBE_H_

#include <string>

namespace px {

struct AppState;

// Lines of tab-separated fields; tabs and line ends inside a value become spaces. A box is
// "x y width height" in CSS pixels of the window, of the last frame drawn; what no frame has shown
// yet is left out.
//   articles  <number loaded>
//   analyzed  <number in the analysis on screen>
//   running   <permille> <stage>                     only while an analysis runs
//   rows      <of the analysis> <after filtering>
//   problem   <sentence>                             one line each; so are those below
//   notice    <sentence>
//   hint      <number> <sentence>                    of the first steps, while one is shown
//   look      <Theme::name> <percent of the normal size>
//   overview  <sentence>                             once something is analysed
//   vectors   <name> <what they brought>             while the reader's own are used
//   chosen-row / open-article / chosen-claim  <words>  where there is one
//   row-summary, conflict, told  <words>             of the chosen row; the last two one line each
//   joining   <words>                                while a row to join with is awaited
//   chosen-name  <name>                              one line each
//   history   <steps done> <steps> <what the last did>   once something was done
//   search    <query> <number of the hit> <hits> <articles with hits>  while the bar is open
//   search-problem  <sentence>
//   filter    <chip>                                 one line each
//   palette   <name of the command at the cursor>    while it is open
//   name-problem  <sentence>                         of the name being typed
//   place     <mention|reference|hit|current-hit> <box>  marks in the open article
//   article   <title> <box>
//   entity    <name> <mentions> <off|include|exclude> <box>
//   row       <label> <group> <box>                  rows and cells, also those scrolled away; the
//             group of a part of the row above is "part"
//   cell      <row label> <article's badge> <state> <box>
//   claim     <text> <box>                           first line of each claim of the open article
//   control   <id> <box>                             buttons
//   view      <id of its tab> <title>                of the main pane, once something is analysed
//   item      <kind> <words> <box>                   what is in sight there: kind is conflict,
//   link,
//             overlap, set, dated-claim, published, origin, pair, passage or name
std::string Describe(const AppState& state);

}  // namespace px

#endif  // PX_APP_DESCRIBE_H_
