// SPDX-License-Identifier: Apache-2.0

/// Fitted by `Model/fit.py` on copies made of background articles and one half of the events of labelled same-event reports;
/// `Model/README.txt` says how and with what figures. In the order of ``LinkFeatures/names``.
enum LinkCoefficients {
  static let weights: [Float] = [
    -3.914, 2.162, 2.554, 3.458, 0.763, 1.753, 1.07, 3.411, 2.836, 0.425, 4.537,
  ]
  static let constant: Float = -9.659
}
