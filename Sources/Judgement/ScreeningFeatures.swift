// SPDX-License-Identifier: Apache-2.0

public import Fingerprinting
internal import Foundation

/// What the first look at a pair goes by, out of the overlap of its fingerprints.
///
/// Counts and sums are taken as ln(1 + count), shares as their square root, as in ``RelationFeatures``.
public enum ScreeningFeatures {
  /// The features that do not depend on the index, in the order of ``counts(of:)``.
  public static let countNames = [
    "log sharedShingles", "log sharedUnquotedShingles", "log sharedAnchors", "root sharedShingles",
    "root sharedUnquotedShingles", "root sharedAnchors", "log shingleRun",
  ]
  /// All features, in the order of ``values(of:)``: behind the counts the names and numbers in a row, which reports of one event share too,
  /// and how rare the index finds what is shared.
  public static let names = countNames + ["log anchorRun", "log shingleRarity", "log anchorRarity"]

  /// The features of counts alone.
  public static func counts(of overlap: Overlap) -> [Double] {
    [
      log(1 + Double(overlap.sharedShingles)), log(1 + Double(overlap.sharedUnquotedShingles)),
      log(1 + Double(overlap.sharedAnchors)), root(overlap.sharedShingles, of: overlap.shingles),
      root(overlap.sharedUnquotedShingles, of: overlap.unquotedShingles),
      root(overlap.sharedAnchors, of: overlap.anchors), log(1 + Double(overlap.shingleRun)),
    ]
  }

  /// All features.
  public static func values(of overlap: Overlap) -> [Double] {
    counts(of: overlap) + [
      log(1 + Double(overlap.anchorRun)), log(1 + overlap.shingleRarity), log(1 + overlap.anchorRarity),
    ]
  }

  private static func root(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : (Double(part) / Double(whole)).squareRoot()
  }
}
