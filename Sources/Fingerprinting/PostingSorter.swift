// SPDX-License-Identifier: Apache-2.0

/// Sorts postings whose hashes have their upper halves in common, one group after the other, in memory that serves all of them.
struct PostingSorter: ~Copyable {
  /// More postings of one entry of the directory are not sorted by inserting.
  private static let mostInserted = 48

  private let remainders: UnsafeMutableBufferPointer<UInt16>
  private let documents: UnsafeMutableBufferPointer<UInt32>
  /// By how much a remainder is shifted to leave the bits that the directory goes by.
  private let shift: UInt16
  /// How many postings of a group each entry of the directory has; while they are placed, where the next one of each goes.
  private let entries: UnsafeMutableBufferPointer<Int>
  /// The postings of a group in the order of their documents.
  private let group: UnsafeMutableBufferPointer<UInt64>

  /// A sorter of postings for a directory that goes by the upper halves of hashes and so many more bits; no group is larger than `largest`.
  init(
    remainders: UnsafeMutableBufferPointer<UInt16>, documents: UnsafeMutableBufferPointer<UInt32>, bits: Int,
    largest: Int
  ) {
    self.remainders = remainders
    self.documents = documents
    shift = UInt16(16 - bits)
    entries = .allocate(capacity: 1 << bits)
    entries.initialize(repeating: 0)
    group = .allocate(capacity: largest)
    group.initialize(repeating: 0)
  }

  deinit {
    entries.deallocate()
    group.deallocate()
  }

  /// Sorts a group by the remainders, and those of one hash by their documents, in whose order they come; notes down where each entry of
  /// the directory begins, the group's first one having a number.
  func sort(_ places: Range<Int>, into directory: UnsafeMutableBufferPointer<UInt32>, at first: Int) {
    precondition(places.count <= group.count, "a group is larger than the largest that was announced")
    entries.update(repeating: 0)
    for place in places {
      entries[Int(remainders[place] >> shift)] += 1
      group[place - places.lowerBound] = posting(at: place)
    }
    var next = places.lowerBound
    for entry in entries.indices {
      directory[first + entry] = UInt32(next)
      next += entries[entry]
      entries[entry] = Int(directory[first + entry])
    }
    for posting in group[..<places.count] {
      let entry = Int(UInt16(truncatingIfNeeded: posting >> 32) >> shift)
      put(posting, at: entries[entry])
      entries[entry] += 1
    }
    var start = places.lowerBound
    for end in entries {
      if end - start > Self.mostInserted { sortMany(start..<end) } else { insert(start..<end) }
      start = end
    }
  }

  private func posting(at place: Int) -> UInt64 { UInt64(remainders[place]) << 32 | UInt64(documents[place]) }

  private func put(_ posting: UInt64, at place: Int) {
    remainders[place] = UInt16(truncatingIfNeeded: posting >> 32)
    documents[place] = UInt32(truncatingIfNeeded: posting)
  }

  private func sortMany(_ places: Range<Int>) {
    for (slot, place) in places.enumerated() { group[slot] = posting(at: place) }
    var sorted = group[..<places.count]
    sorted.sort()
    for (slot, place) in places.enumerated() { put(group[slot], at: place) }
  }

  /// Sorts a few postings by their remainders (insertion sort).
  private func insert(_ places: Range<Int>) {
    for next in places.dropFirst() {
      let posting = (remainder: remainders[next], document: documents[next])
      var place = next
      while place > places.lowerBound, remainders[place - 1] > posting.remainder {
        remainders[place] = remainders[place - 1]
        documents[place] = documents[place - 1]
        place -= 1
      }
      remainders[place] = posting.remainder
      documents[place] = posting.document
    }
  }
}
