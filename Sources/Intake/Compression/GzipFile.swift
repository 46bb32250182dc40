// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// A member of a gzip file, inflated as far as it is wanted.
struct GzipMember {
  /// The first bytes inflated, as many as were asked for.
  var bytes: [UInt8] = []
  /// How many bytes there are in all.
  var total = 0
  /// The length of the member as stored; as far as it could be read where there is a fault.
  var storedLength = 0
  /// What is wrong with it, for a reader.
  var fault: String?
}

/// A file of gzip members, each read by itself, so that a damaged one costs nothing but itself.
struct GzipFile {
  /// The first bytes of a member.
  static let magic: [UInt8] = [0x1F, 0x8B]
  private static let header: [UInt8] = [0x1F, 0x8B, 0x08]

  let file: FileBytes

  /// The member that begins at an offset.
  ///
  /// - Parameters:
  ///   - offset: Where it begins, in bytes.
  ///   - kept: How many bytes of its content are kept in memory.
  ///   - sink: Takes every piece of its content, if given.
  /// - Returns: The member; what is wrong with it stands in its ``GzipMember/fault``.
  /// - Throws: ``IntakeError`` where the file cannot be read or the sink not be written.
  func member(
    at offset: Int, keeping kept: Int, into sink: SpooledFile? = nil
  ) throws(IntakeError) -> GzipMember {
    let inflater = Inflater(.gzip)
    var member = GzipMember()
    var failure: IntakeError?
    while true {
      let piece = try file.bytes(at: offset + member.storedLength, count: 1 << 18)
      if piece.isEmpty {
        member.fault = "the compressed record is cut off at the end of the file"
        return member
      }
      var isBomb = false
      let (used, state) = piece.withUnsafeBytes { input in
        inflater.inflate(input) { output in
          member.bytes.append(contentsOf: output.prefix(kept - member.bytes.count))
          member.total += output.count
          isBomb = ArchiveLimits.isBomb(expanded: member.total, stored: member.storedLength + piece.count)
          if let sink {
            do throws(IntakeError) { try sink.write(output) } catch { failure = error }
          }
          return !isBomb && failure == nil
        }
      }
      if let failure { throw failure }
      member.storedLength += used
      if isBomb {
        member.fault = "expands to more than \(ArchiveLimits.ratio) times its size; it was not read to its end"
        return member
      }
      switch state {
      case .ended: return member
      case .damaged:
        member.fault = "the compressed bytes are damaged near byte \(offset + member.storedLength)"
        return member
      case .more:
        if used == 0 {
          member.fault = "the compressed bytes make no sense near byte \(offset + member.storedLength)"
          return member
        }
      }
    }
  }

  /// Where the next member begins whose content begins with some bytes; the file's end where there is none.
  func next(after offset: Int, beginningWith sign: [UInt8]) throws(IntakeError) -> Int {
    var position = offset
    while let found = try file.first(Self.header, from: position) {
      let head = Inflater.head(of: try file.bytes(at: found, count: 4096), count: sign.count)
      if head == sign { return found }
      position = found + 1
    }
    return file.count
  }
}
