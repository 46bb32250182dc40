// SPDX-License-Identifier: Apache-2.0

/// Fitted by `Model/fit.py` as ``LinkCoefficients`` are, apart for the sentences of the suspect and of the original. In the order of
/// ``MemberFeatures/names``.
enum MemberCoefficients {
  static let suspectWeights: [Float] = [
    -3.318, 0.764, 2.417, 1.735, 0.245, -3.759, 4.489, 1.758, -1.672, -3.349, 1.061, 0.519, 0.504, -4.472, -0.542,
    3.761, 3.878, 2.24, 2.987, 1.639, -2.833, -0.157, 1.977, -0.598, 0.294,
  ]
  static let suspectConstant: Float = 0.182
  static let originalWeights: [Float] = [
    -2.753, -0.443, -0.516, -0.046, 0.582, -2.024, 2.822, 1.091, -3.5, -3.644, -2.269, 1.153, 1.151, -2.791,
    -2.364, 4.335, 2.204, 0.382, 0.018, 2.054, -3.251, -0.554, 3.331, 2.025, -2.266,
  ]
  static let originalConstant: Float = 4.022
}
