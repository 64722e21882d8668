// Milliseconds of processor time: other programs may be running.
#ifndef PX_TESTS_BENCH_PROCESSOR_TIME_H_
#define PX_TESTS_BENCH_PROCESSOR_TIME_H_

#include <ctime>

namespace px {

template <typename Work>
double MillisecondsOf(Work&& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

}  // namespace px

#endif  // PX_TESTS_BENCH_PROCESSOR_TIME_H_
