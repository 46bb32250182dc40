// SPDX-License-Identifier: Apache-2.0

import Intake
import Testing

@Suite struct FileListTests {
  @Test func `lines or NULs part the paths`() {
    #expect(FileList.paths(of: Array("a b\r\n\nc\n".utf8), nulSeparated: false) == [InputPath("a b"), InputPath("c")])
    #expect(FileList.paths(of: Array("a\nb\0\0c".utf8), nulSeparated: true) == [InputPath("a\nb"), InputPath("c")])
  }
}
