// SPDX-License-Identifier: Apache-2.0

public import Extraction
public import Intake
public import Reporting

/// What a run is asked to do.
public struct AuditOptions: Sendable {
  /// An original as the user gave it.
  public struct Original: Sendable, Hashable {
    /// The wire that it belongs to, if said.
    public var wire: String?
    /// The file, or the folder of files.
    public var path: InputPath

    /// An original at a path.
    public init(wire: String?, path: InputPath) {
      self.wire = wire
      self.path = path
    }
  }

  /// The originals; none has the pages compared with each other.
  public var originals: [Original] = []
  /// Originals in an index on disk, in the place of ``originals``.
  public var index: IndexedOriginals?
  /// Files, folders and `-` for standard input.
  public var inputs: [InputPath] = []
  /// What files cannot say of themselves.
  public var manifest = Manifest.empty
  /// The wires known, which originals may be given by any name of: `AP=` or `Associated Press=`.
  public var wires = WireList.builtIn
  /// The output folder.
  public var output: String
  /// The formats of the report.
  public var formats: ReportFormats = .standard
  /// The largest capture that is read, in bytes.
  public var maximumBytes = CaptureReader.defaultLimit
  /// What counts as a finding for the exit status; nil for nothing.
  public var failOn: FailureCondition?

  /// A run that writes into a folder.
  public init(output: String) { self.output = output }
}
