// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@Suite struct WorkerCommandTests {
  @Test func `every line has its answer, whatever it holds`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleStory.page, to: "page.html")
    let requests = """
      rubbish

      {"id":7}
      [1,2,3]
      {"id":1,"task":{"extract":{"page":{"path":"p","file":"page.html","caseKey":"p"},"spool":"p.json"}}}
      {"id":2,"task":{"compare":{"page":"p.json","others":["none.json"]}}}
      {"id":3,"task":{"compare":{"page":"p.json","others":["p.json"]}}}
      {"id":4,"task":{"audit":{"page":{"path":"none","file":"none.html","caseKey":"n"}}}}
      """
    let result = try Tool.run(["worker"], input: Array(requests.utf8), in: folder.path)
    #expect(result.status == 0)
    let lines = result.lines
    try #require(lines.count == 7, "\(result.output)")
    for line in lines.prefix(3) { #expect(line.contains("\"failed\"") && !line.contains("\"id\"")) }
    #expect(lines[3].hasPrefix("{\"id\":1,") && lines[3].contains("\"extracted\""))
    #expect(lines[4].hasPrefix("{\"id\":2,") && lines[4].contains("\"failed\""))
    #expect(lines[5].hasPrefix("{\"id\":3,") && lines[5].contains("\"relation\":\"derived\""))
    #expect(lines[6].hasPrefix("{\"id\":4,") && lines[6].contains("there is no such file"))
  }
}
