// SPDX-License-Identifier: Apache-2.0

internal import Fingerprinting
internal import Foundation

/// A file of fingerprints, each after the number of its page and its length in bytes, four bytes each, the lowest first.
struct FingerprintFile {
  private let path: String
  private let file: FileHandle
  /// The pages that have a fingerprint, ascending, and where each one's lies in the file, in bytes.
  private var places: [(page: UInt32, bytes: Range<UInt64>)] = []

  /// The fingerprints in a file.
  ///
  /// - Throws: ``AuditError`` where it cannot be read.
  init(in path: String) throws {
    self.path = path
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw AuditError(.inputOutput, "The file \(path) cannot be read.")
    }
    self.file = file
    var place: UInt64 = 0
    while let head = try file.read(upToCount: 8), !head.isEmpty {
      guard head.count == 8 else { throw damaged }
      let (page, count) = (Self.number(head.prefix(4)), Self.number(head.suffix(4)))
      places.append((page, place + 8..<place + 8 + UInt64(count)))
      place += 8 + UInt64(count)
      try file.seek(toOffset: place)
    }
  }

  /// The number of fingerprints.
  var count: Int { places.count }

  /// The page of a fingerprint, by its place in the file.
  func page(_ place: Int) -> Int { Int(places[place].page) }

  /// A fingerprint, by its place in the file.
  func fingerprint(_ place: Int) throws -> Fingerprint {
    let bytes = places[place].bytes
    try file.seek(toOffset: bytes.lowerBound)
    guard let read = try file.read(upToCount: bytes.count), let fingerprint = Fingerprint(bytes: read) else {
      throw damaged
    }
    return fingerprint
  }

  /// What stands in the file for the fingerprint of a page.
  static func bytes(of fingerprint: Fingerprint, page: Int) -> [UInt8] {
    let bytes = fingerprint.bytes
    return [UInt32(page), UInt32(bytes.count)].flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    } + bytes
  }

  private static func number(_ bytes: Data) -> UInt32 { bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) } }

  private var damaged: AuditError {
    AuditError(.inputOutput, "The file \(path) was changed while the run read it. Run again.")
  }
}
