// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Foundation
internal import Intake
internal import Reporting
internal import Scanning

/// Reads the options of `wiretrace audit` into what a run is asked to do, and says what is wrong with them.
struct AuditInputs {
  let command: AuditCommand

  /// What the run is asked to do.
  func options(limits: WorkerLimits) throws -> AuditOptions {
    let inputs = try self.inputs()
    var options = AuditOptions(output: command.output ?? Self.defaultOutput(inputs))
    options.inputs = inputs
    options.maximumBytes = limits.maximumBytes
    options.originals = command.original.map(Self.original)
    options.manifest = try Self.manifest(command.manifest)
    options.index = try index()
    do {
      options.formats = try ReportFormats(parsing: command.format)
    } catch {
      throw AuditError(.usage, "--format: \(error)")
    }
    if let condition = command.failOn { options.failOn = try FailureCondition(parsing: condition) }
    return options
  }

  private func inputs() throws(AuditError) -> [InputPath] {
    var inputs = command.pages.map { InputPath($0) }
    if let list = command.filesFrom {
      let reader = CaptureReader(limit: 1 << 30)
      do throws(IntakeError) {
        if list == "-" && inputs.contains(.standardInput) {
          throw IntakeError(
            .reading, input: "-", reason: "is both the list and a page; give one of them as a file")
        }
        let bytes = list == "-" ? try reader.standardInput() : try reader.bytes(of: InputPath(list))
        // A line cannot hold a NUL, so a list with one is parted by them whether that was said or not.
        inputs += FileList.paths(of: bytes, nulSeparated: command.nullSeparated || bytes.contains(0))
      } catch {
        throw AuditError(list == "-" && error.code == .reading ? .usage : .noInput, "--files-from \(error)")
      }
    } else if command.nullSeparated {
      throw AuditError(.usage, "-0 says how the paths of --files-from are parted; give --files-from too.")
    }
    guard !inputs.isEmpty else {
      throw AuditError(
        .usage, "There is nothing to audit. Give pages or folders, - for standard input, or a list with --files-from."
      )
    }
    return inputs
  }

  private func index() throws(AuditError) -> IndexedOriginals? {
    guard let path = command.index else { return nil }
    guard command.original.isEmpty else {
      throw AuditError(
        .usage, "--index and --original cannot both be given; add the originals with wiretrace index add.")
    }
    return try OriginalIndex(path, readOnly: true).originals()
  }

  /// The table at a path, or an empty one.
  static func manifest(_ path: String?) throws(AuditError) -> Manifest {
    guard let path else { return .empty }
    do throws(IntakeError) {
      return try Manifest(bytes: try CaptureReader(limit: 1 << 28).bytes(of: InputPath(path)), from: InputPath(path))
    } catch {
      throw AuditError(error.code == .table ? .badData : .noInput, "--manifest \(error)")
    }
  }

  /// `WIRE=PATH` or `PATH`; what is there as a path is a path, whatever its name.
  static func original(_ argument: String) -> AuditOptions.Original {
    if !FileManager.default.fileExists(atPath: argument), let sign = argument.firstIndex(of: "="),
      sign != argument.startIndex
    {
      return AuditOptions.Original(
        wire: String(argument[..<sign]), path: InputPath(String(argument[argument.index(after: sign)...]))
      )
    }
    return AuditOptions.Original(wire: nil, path: InputPath(argument))
  }

  /// `Reports/` and the name of the first input.
  static func defaultOutput(_ inputs: [InputPath]) -> String {
    let path = (inputs.first ?? .standardInput).normalised(from: .workingFolder)
    let name = inputs.first == .standardInput ? "standard-input" : path.name.shown
    let stem = name.split(separator: ".").first.map(String.init) ?? "audit"
    let safe = stem.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
        ? String(scalar) : "-"
    }
    return "Reports/" + safe.joined()
  }
}
