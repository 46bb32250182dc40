// SPDX-License-Identifier: Apache-2.0

/// Fitted by `Model/fit.py` as ``LinkCoefficients`` are. In the order of ``PassageFeatures/names``.
enum PassageCoefficients {
  static let weights: [Float] = [
    -0.625, 0.348, 2.287, 1.299, 2.251, -2.212, 3.587, 6.718, 1.011, 1.017, -1.161, -3.709, 1.553, -4.357, 0.101,
    -1.299, 1.465, -1.097, 0.179, -0.951, 3.1,
  ]
  static let constant: Float = -3.576
}
