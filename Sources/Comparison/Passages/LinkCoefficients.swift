// SPDX-License-Identifier: Apache-2.0

/// Fitted by `Model/fit.py` on copies made of background articles and one half of the events of labelled same-event reports;
/// `Model/README.txt` says how and with what figures. In the order of ``LinkFeatures/names``.
enum LinkCoefficients {
  static let weights: [Float] = [-4.47, 2.21, 2.3, 4.39, 1.32, 1.43, 0.85, 3.48, 2.77, 0.44, 4.59]
  static let constant: Float = -10.24
}
