// SPDX-License-Identifier: Apache-2.0

/// A page of the docket: the run's totals and a stretch of its cases and inputs.
struct DocketView {
  /// A count with its name.
  struct Total {
    let count: String
    let name: String
    let style: String
    let shape: String
  }

  /// An original in the docket.
  struct Original {
    let headline: String
    let wire: String
    let edition: String
    let path: String
    let sha256: String
    let standIn: Bool
  }

  /// A link to another page of the docket.
  struct PageLink {
    let title: String
    let link: String
    let isCurrent: Bool
  }

  let pageTitle: String
  let style: String
  let script: String
  let scriptHash: String
  let isFirst: Bool
  let tool: String
  let incomplete: String?
  let sentence: String
  let outcomes: [Total]
  let relations: [Total]
  let mechanisms: [Total]
  let hasMechanisms: Bool
  let originals: [Original]
  let hasOriginals: Bool
  let originalsCut: String?
  let trees: String
  let hasFamilies: Bool
  let familiesCut: String?
  let showsCases: Bool
  let cases: String
  let hasCases: Bool
  let casesCut: String?
  let casePages: [PageLink]
  let showsInputs: Bool
  let inputs: String
  let inputsCut: String?
  let inputPages: [PageLink]
}
