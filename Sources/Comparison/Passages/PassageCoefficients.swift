// SPDX-License-Identifier: Apache-2.0

/// Fitted by `Model/fit.py` as ``LinkCoefficients`` are. In the order of ``PassageFeatures/names``.
enum PassageCoefficients {
  static let weights: [Float] = [
    -0.277, 0.675, 1.993, 0.318, 0.496, -0.861, 1.862, 6.202, 2.212, -0.902, -0.104, -1.009, 0.970, -4.256, 0.783,
    -2.324, 0.215, -1.110,
  ]
  static let constant: Float = -5.966
}
