// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

@Suite struct XMLSchemaTests {
  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="counts">
        <xs:complexType>
          <xs:sequence><xs:element name="count" type="xs:nonNegativeInteger" maxOccurs="unbounded"/></xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """

  @Test func `a valid document has no violations`() throws {
    let schema = try XMLSchema(Array(Self.schema.utf8))
    #expect(schema.violations(of: Array("<counts><count>3</count></counts>".utf8)).isEmpty)
  }

  @Test func `a violation names its line and what is wrong`() throws {
    let schema = try XMLSchema(Array(Self.schema.utf8))
    let found = schema.violations(of: Array("<counts>\n<count>3</count>\n<count>-1</count>\n</counts>".utf8))
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.line == 3 })
    #expect(found.contains { $0.text.contains("-1") })
  }

  @Test(arguments: ["", "<counts>", "no markup", "<counts><count>1</count></counts><x/>"])
  func `what is not XML is a violation, not a pass`(document: String) throws {
    #expect(try !XMLSchema(Array(Self.schema.utf8)).violations(of: Array(document.utf8)).isEmpty)
  }

  @Test func `what is not a schema is refused with a reason`() {
    do {
      _ = try XMLSchema(
        Array("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:nonsense/></xs:schema>".utf8))
      Issue.record("nothing was thrown")
    } catch let error as MarkupError {
      #expect(error.code == .schema)
    } catch {
      Issue.record("another error: \(error)")
    }
  }
}
