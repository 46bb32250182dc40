// SPDX-License-Identifier: Apache-2.0

/// Fitted by `Model/fit.py` as ``LinkCoefficients`` are. In the order of ``PassageFeatures/names``.
enum PassageCoefficients {
  static let weights: [Float] = [
    -0.832, 0.021, 2.157, 0.744, 1.662, -2.27, 3.73, 7.567, 1.154, 1.06, -1.039, -3.842, 1.682, -3.178, 0.251,
    -1.354, 1.239, -0.417, 0.088, -0.642, 3.398, 0.194, 3.132, 0.027,
  ]
  static let constant: Float = -4.238
}
