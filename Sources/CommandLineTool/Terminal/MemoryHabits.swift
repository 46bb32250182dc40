// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// How this process takes and returns memory.
enum MemoryHabits {
  /// Keeps buffers that come and go from raising the peak with the number of pages.
  ///
  /// By default glibc raises the size from which a buffer is mapped on its own after each large one that is freed, and keeps
  /// an arena for each thread; pages of all sizes then leave holes that grow with their number.
  static func keepPeakFlat() {
    // Swift's Glibc module leaves <malloc.h> out, so the function is looked up; the numbers are glibc's own.
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let mallopt = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
    let mappingThreshold: Int32 = -3
    let mostArenas: Int32 = -8
    _ = mallopt(mappingThreshold, 128 << 10)
    _ = mallopt(mostArenas, 2)
  }
}
