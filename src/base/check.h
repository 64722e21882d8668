// PX_CHECK: stops the program on a broken invariant of our own, in every build.
#ifndef PX_BASE_CHECK_H_
#define PX_BASE_CHECK_H_

#include <cstdlib>

#define PX_CHECK(condition)         \
  do {                              \
    if (!(condition)) std::abort(); \
  } while (false)

#endif  // PX_BASE_CHECK_H_
