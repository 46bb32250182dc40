// SPDX-License-Identifier: Apache-2.0

/// What a database of ours is known by, and how it is laid out.
struct StoreFormat: Sendable {
  /// What it is called in messages: `index`, `store`.
  let name: String
  /// What helps where it is damaged: an order that ends the message of the error.
  let remedy: String
  /// SQLite's `application_id`: a database with another one is not ours.
  let applicationID: Int32
  /// SQLite's `user_version`: a higher one was written by a newer version of the tool.
  let version: Int32
  /// The statements that lay out an empty database in the present version.
  let schema: String
  /// For each older version from 1 on the statements that lead to the next.
  let migrations: [String]
}
