// SPDX-License-Identifier: Apache-2.0

/// When, where and how long a run was: the one file that is not the same from run to run (`run.json`).
public struct RunRecord: Sendable, Codable {
  /// When the run began, ISO 8601 in UTC.
  public var began: String
  /// When it ended.
  public var ended: String
  /// How long it took, in seconds.
  public var seconds: Double
  /// The host's name.
  public var host: String
  /// The command line, without the environment.
  public var command: [String]

  /// A record of a run.
  public init(began: String, ended: String, seconds: Double, host: String, command: [String]) {
    self.began = began
    self.ended = ended
    self.seconds = seconds
    self.host = host
    self.command = command
  }
}
