// SPDX-License-Identifier: Apache-2.0

/// How a suspect stands to a story.
public enum Relation: String, Sendable, Codable, CaseIterable {
  case derived
  case sameEvent = "same-event"
  case sharedQuotes = "shared-quotes"
  case otherSource = "other-source"
  case unrelated
  case undetermined
  case notAssessed = "not-assessed"
}
