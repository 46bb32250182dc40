// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The files by which a system starts scans.
public struct Timetable: Sendable {
  private let program: String
  private let configuration: String
  private let stateFolder: String

  /// A timetable for a program and a configuration, both with whole paths.
  public init(program: String, configuration: String, stateFolder: String) {
    self.program = program
    self.configuration = configuration
    self.stateFolder = stateFolder
  }

  /// `wiretrace-scan.service`: hardened; the statuses 1 and 2 are findings and no failures.
  public func service(writing folders: [String]) -> String {
    """
    [Unit]
    Description=Scan pages for derivatives of wire stories

    [Service]
    Type=oneshot
    ExecStart=\(Self.quoted(program)) scan --quiet --config \(Self.quoted(configuration))
    SuccessExitStatus=1 2 75
    Nice=10
    IOSchedulingClass=idle
    TimeoutStartSec=6h
    TimeoutStopSec=2min
    KillMode=mixed
    NoNewPrivileges=yes
    PrivateTmp=yes
    PrivateDevices=yes
    PrivateNetwork=yes
    RestrictAddressFamilies=AF_UNIX
    ProtectSystem=strict
    ReadWritePaths=\(folders.map { "-" + Self.quoted($0) }.joined(separator: " "))
    ProtectHome=read-only
    ProtectKernelTunables=yes
    ProtectKernelModules=yes
    ProtectControlGroups=yes
    RestrictSUIDSGID=yes
    RestrictNamespaces=yes
    LockPersonality=yes
    SystemCallArchitectures=native
    CapabilityBoundingSet=
    UMask=0027

    """
  }

  /// `wiretrace-scan.timer`: missed runs are caught up with.
  public func timer(_ schedule: CalendarSchedule) -> String {
    """
    [Unit]
    Description=Scan pages for derivatives of wire stories, regularly

    [Timer]
    OnCalendar=\(schedule.text)
    Persistent=true
    RandomizedDelaySec=5m

    [Install]
    WantedBy=timers.target

    """
  }

  /// A line for `crontab`; the statuses 1 and 2 are findings and no failures, 75 says that a scan is still under way.
  public func cron(_ schedule: CronSchedule) -> String {
    "\(schedule.text) \(Self.shellQuoted(program)) scan --quiet --config \(Self.shellQuoted(configuration)) || [ $? -le 2 ] || [ $? -eq 75 ]\n"
  }

  /// A word for a unit file.
  static func quoted(_ word: String) -> String {
    let escaped = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("%", with: "%%")
      .replacing("$", with: "$$")
    return escaped.contains { $0.isWhitespace || $0 == "\"" || $0 == "'" } ? "\"\(escaped)\"" : escaped
  }

  /// A word for a shell in a crontab, where `%` ends the command.
  static func shellQuoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "/._-".utf8.contains(byte)
    }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''").replacing("%", with: "\\%") + "'"
  }
}
