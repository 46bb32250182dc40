// SPDX-License-Identifier: Apache-2.0

public import Intake
public import Reporting

/// The pages that files hold, for whoever keeps what came of them: archives opened, each page with its ticket or with the
/// record that says why it has none.
public enum CapturePages {
  /// A page, or what is there in the place of one.
  public struct Page: Sendable {
    /// The path as reports show it.
    public var path: String
    /// The file that it lies in: itself, or an archive.
    public var file: InputPath
    /// What a worker is told of it; nil where there is nothing to read.
    public var ticket: PageTicket?
    /// What the report says of it where there is nothing to read.
    public var settled: PageRecord?
  }

  /// The pages of files, in the order of the files.
  ///
  /// - Parameters:
  ///   - files: The files, each with its path below the folder that it was found in.
  ///   - manifest: What files cannot say of themselves.
  ///   - spool: Where the pages of archives are laid out; it must last until they are read.
  ///   - driver: What opens archives.
  /// - Returns: The pages; an archive that cannot be opened stays as one with the reason.
  /// - Throws: What the driver throws.
  public static func pages(
    of files: [(path: InputPath, relative: InputPath)],
    manifest: Manifest,
    spool: Spool,
    driver: any WorkerDriver
  ) async throws -> [Page] {
    let inputs = files.compactMap { file in
      InputWalk().inputs(of: [file.path]).first.map {
        Input(path: file.path, relativePath: file.relative, kind: $0.kind)
      }
    }
    let listed = try await ListedInput.list(inputs, spool: spool, driver: driver)
    let list = PageList(listed, originals: [], manifest: manifest, spool: spool, limit: CaptureReader.defaultLimit)
    return listed.indices.map { position in
      let file: InputPath
      switch listed[position] {
      case .input(let input), .member(_, of: let input): file = input.path
      }
      switch list[position] {
      case .page(let ticket): return Page(path: ticket.path, file: file, ticket: ticket)
      case .settled(let record): return Page(path: record.path, file: file, settled: record)
      }
    }
  }
}
