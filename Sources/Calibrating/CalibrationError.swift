// SPDX-License-Identifier: Apache-2.0

/// Why a model could not be trained, with what to do.
struct CalibrationError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
