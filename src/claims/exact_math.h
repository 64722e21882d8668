// Logarithm and logistic function from + - * / only, so that every platform gets the same bits.
#ifndef PX_CLAIMS_EXACT_MATH_H_
#define PX_CLAIMS_EXACT_MATH_H_

namespace px {

// Natural logarithm, absolute error below 1e-9. REQUIRES: x >= 1, finite.
inline double ExactLog(double x) {
  constexpr double kLog2 = 0.693147180559945309;
  double halvings = 0;
  while (x >= 2) {
    x /= 2;
    halvings += 1;
  }
  // ln(x) = 2 artanh((x - 1) / (x + 1)); the argument is at most 1/3.
  const double t = (x - 1) / (x + 1);
  double power = t;
  double sum = 0;
  for (int k = 1; k <= 19; k += 2) {
    sum += power / k;
    power *= t * t;
  }
  return 2 * sum + halvings * kLog2;
}

// 1 / (1 + e^-z), absolute error below 1e-3.
inline double ExactLogistic(double z) {
  if (z < -30) return 0;
  if (z > 30) return 1;
  // e^y is nearly (1 + y / 2^16)^(2^16).
  double power = 1 + (z < 0 ? z : -z) / 65536;
  for (int i = 0; i < 16; ++i) power *= power;
  return z < 0 ? power / (1 + power) : 1 / (1 + power);
}

}  // namespace px

#endif  // PX_CLAIMS_EXACT_MATH_H_
