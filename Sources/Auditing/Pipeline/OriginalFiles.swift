// SPDX-License-Identifier: Apache-2.0

internal import Intake

/// The files that the originals given stand for.
public enum OriginalFiles {
  /// The files, each once; a folder stands for the pages in it.
  ///
  /// - Throws: ``AuditError`` where an original cannot be read or a folder holds none.
  public static func found(_ originals: [AuditOptions.Original]) throws(AuditError) -> [AuditOptions.Original] {
    var sources: [AuditOptions.Original] = []
    var named: Set<InputPath> = []
    for original in originals {
      for input in InputWalk(of: .originals).inputs(of: [original.path]) where named.insert(input.path).inserted {
        switch input.kind {
        case .page: sources.append(AuditOptions.Original(wire: original.wire, path: input.path))
        case .unreadable(let error): throw AuditError(.noInput, "The original \(error) (--original)")
        case .archive:
          throw AuditError(
            .usage, "The original \(input.path.shown) is an archive; unpack it and give the files to --original.")
        case .standardInput:
          throw AuditError(.usage, "An original cannot be read from standard input; give a file to --original.")
        case .skipped: continue
        }
      }
    }
    if sources.isEmpty, let first = originals.first {
      throw AuditError(.noInput, "\(first.path.shown) holds no page that could be an original; check --original.")
    }
    return sources
  }
}
