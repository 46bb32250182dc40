// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// The places of the checkout that tests read from.
public enum RepositoryRoot {
  /// The root of the checkout.
  public static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The fixtures.
  public static let fixtures = url.appending(path: "Fixtures")

  /// The data beside the checkout that is measured on where it is there; nil where it is not.
  public static let sharedData: URL? = {
    let data = url.deletingLastPathComponent().appending(path: "shared/data")
    return FileManager.default.fileExists(atPath: data.path) ? data : nil
  }()
}
