// SPDX-License-Identifier: Apache-2.0

/// On how many other pages of the run the same junk stands: what stands on many is their site's template.
public struct JunkRecurrence: Sendable, Codable, Hashable {
  /// The other pages with the same words, on whatever host.
  public var pages: Int
  /// Those of them whose address has the same host; nil where the page's address is not known.
  public var sameHost: Int?

  /// So many other pages, so many of them on the same host.
  public init(pages: Int, sameHost: Int?) {
    self.pages = pages
    self.sameHost = sameHost
  }
}
