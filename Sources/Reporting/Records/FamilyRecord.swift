// SPDX-License-Identifier: Apache-2.0

/// Pages of a run that share an ancestor.
public struct FamilyRecord: Sendable, Codable {
  /// A member and what it derives from within the family.
  public struct Member: Sendable, Codable {
    /// The member's path.
    public var path: String
    /// The path of the member (or original) that it is closest to; nil for the root.
    public var parent: String?
    /// The probability of the link to the parent.
    public var score: Double?
    /// The wire that it credits, if any.
    public var wire: String?

    /// A member of a family.
    public init(path: String, parent: String? = nil, score: Double? = nil, wire: String? = nil) {
      self.path = path
      self.parent = parent
      self.score = score
      self.wire = wire
    }
  }

  /// The family's id within the run.
  public var id: String
  /// The wire that the family leads back to, if any member credits one.
  public var wire: String?
  /// The path of the member that stands in for the original, if none was given.
  public var standIn: String?
  /// The members in the order of their paths.
  public var members: [Member]

  /// A family of members.
  public init(id: String, wire: String? = nil, standIn: String? = nil, members: [Member]) {
    self.id = id
    self.wire = wire
    self.standIn = standIn
    self.members = members
  }

  /// The family with no more members than the page of a case shows.
  public var shown: FamilyRecord {
    if members.count <= HTMLReport.treeLimit { return self }
    var shown = self
    shown.members = Array(members.prefix(HTMLReport.treeLimit))
    return shown
  }
}
