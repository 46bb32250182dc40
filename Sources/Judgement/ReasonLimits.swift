// SPDX-License-Identifier: Apache-2.0

/// What 99 of 100 independent reports of one event stay below; measured by the trainer, see the model card.
enum ReasonLimits {
  static let maskedTrigrams = 0.08
  static let chain = 3.0
  static let longestRun = 11.0
  static let contiguity = 0.06
  static let functionWords = 0.35
  static let namesInOrder = 0.5
}
