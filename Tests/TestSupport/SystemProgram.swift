// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Programs of the system that some tests call; where one is missing, such a test is skipped by name.
public enum SystemProgram {
  /// Whether every one of some programs is on the path.
  public static func areThere(_ names: String...) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return names.allSatisfy { name in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
  }
}
