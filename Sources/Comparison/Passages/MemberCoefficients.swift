// SPDX-License-Identifier: Apache-2.0

/// Fitted by `Model/fit.py` as ``LinkCoefficients`` are, apart for the sentences of the suspect and of the original. In the order of
/// ``MemberFeatures/names``.
enum MemberCoefficients {
  static let suspectWeights: [Float] = [
    -3.296, 0.656, 1.982, 2.503, 0.37, -3.684, 4.431, 1.629, -0.851, -3.268, 0.729, 0.378, 0.388, -4.207, -0.661,
    3.999, 3.799, 2.111, 2.696, 1.651, -2.881, -0.097,
  ]
  static let suspectConstant: Float = 0.600
  static let originalWeights: [Float] = [
    -2.703, -0.277, -0.419, 0.107, 0.736, -1.931, 2.982, 1.103, -2.801, -3.523, -2.081, 1.216, 1.206, -2.654,
    -2.468, 4.447, 1.79, 0.453, 0.011, 2.029, -3.581, -0.415,
  ]
  static let originalConstant: Float = 4.633
}
