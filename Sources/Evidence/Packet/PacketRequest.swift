// SPDX-License-Identifier: Apache-2.0

public import Reporting

/// What a packet is made for, by whom and on what grounds.
public struct PacketRequest: Sendable {
  /// Who receives the notice.
  public enum Recipient: String, Sendable, CaseIterable {
    /// A host's designated agent: 17 U.S.C. 512(c)(3).
    case host
    /// A search engine's web form.
    case google
    /// A hosting service in the European Union: DSA, Article 16.
    case dsa
    /// The Lumen database of notices.
    case lumen
    /// A licensee, a member or a partner: a letter about terms of use, and no notice.
    case licensee
  }

  /// Who receives the notice.
  public var recipient: Recipient
  /// The person who looked at the case.
  public var reviewedBy: String
  /// Why that person holds the use to be unlawful, in their words.
  public var basis: String
  /// How many words of the original the packet may show; nil for all.
  public var redaction: Int?
  /// Who sends the notice.
  public var contact = ContactCard.blank
  /// The program with its arguments that makes a time stamp after RFC 3161; empty for none.
  public var timestampCommand: [String] = []
  /// Who may use our stories.
  public var rights = RightsRegister.empty
  /// The tool with its version, as reports name it.
  public var tool: String
  /// The figures of the run in the packet.
  public var summary: RunSummary
  /// Tables that the analysis was made with, by their name in the packet.
  public var settings: [String: [UInt8]] = [:]

  /// A request with what it must have.
  public init(
    recipient: Recipient, reviewedBy: String, basis: String, redaction: Int?, tool: String, summary: RunSummary
  ) {
    self.recipient = recipient
    self.reviewedBy = reviewedBy
    self.basis = basis
    self.redaction = redaction
    self.tool = tool
    self.summary = summary
  }
}
