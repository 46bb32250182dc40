// SPDX-License-Identifier: Apache-2.0

/// How a text was put out, where that shows. Whether it was licensed is the rights status of the case, not its channel.
public enum Channel: String, Sendable, Codable, CaseIterable {
  case autoSyndication = "auto-syndication"
  case credited
  case uncredited
}
