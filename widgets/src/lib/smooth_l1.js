// Smooth L1 of an error d, with its knee at beta >= 0. Mirrors focal_tutorial/losses.py (smooth_l1) and is held to
// vectors that it wrote (widgets/golden/losses.json, 1e-6).

/** d^2 / (2 beta) where |d| < beta, |d| - beta / 2 from there; beta 0 is L1. */
export function smoothL1(d, beta) {
  const distance = Math.abs(d);
  return distance < beta ? (d * d) / (2 * beta) : distance - beta / 2;
}

/** Its slope in d: d / beta where |d| < beta, the sign of d from there; 0 at d = 0. */
export function smoothL1Slope(d, beta) {
  return Math.abs(d) < beta ? d / beta : Math.sign(d);
}

/** A bug that real code had: the formula of beta = 1, its parts joined at another beta. Right for beta = 1 only. */
export function forgotten(d, beta) {
  const distance = Math.abs(d);
  return distance < beta ? (d * d) / 2 : distance - 0.5;
}

/** The slope of the bug. */
export function forgottenSlope(d, beta) {
  return Math.abs(d) < beta ? d : Math.sign(d);
}
