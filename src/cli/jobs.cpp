#include "cli/jobs.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace px {

ForEachIndex ForEachOnThreads(std::uint32_t jobs) {
  if (jobs < 2) return {};
  return [jobs](std::uint32_t count, const std::function<void(std::uint32_t)>& work) {
    std::atomic<std::uint32_t> next = 0;
    const auto run = [&] {
      for (std::uint32_t i = next++; i < count; i = next++) work(i);
    };
    std::vector<std::thread> threads;
    for (std::uint32_t t = 1; t < std::min(jobs, count); ++t) threads.emplace_back(run);
    run();
    for (std::thread& thread : threads) thread.join();
  };
}

}  // namespace px
