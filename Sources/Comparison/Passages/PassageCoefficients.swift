// SPDX-License-Identifier: Apache-2.0

/// Fitted by `Model/fit.py` as ``LinkCoefficients`` are. In the order of ``PassageFeatures/names``.
enum PassageCoefficients {
  static let weights: [Float] = [
    -0.232, 0.639, 2.059, 0.358, 0.415, -0.854, 1.615, 6.212, 2.247, -0.768, -0.504, -0.938, 1.021, -4.293, 0.775,
    -2.286, 0.192, -1.231,
  ]
  static let constant: Float = -5.643
}
