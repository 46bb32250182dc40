// SPDX-License-Identifier: Apache-2.0

/// The version of the tool as it stands in every report.
public enum Version {
  /// The version, after semantic versioning.
  public static let current = "0.1.0"
}
