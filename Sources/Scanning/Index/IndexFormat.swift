// SPDX-License-Identifier: Apache-2.0

extension StoreFormat {
  /// The index of originals.
  ///
  /// An `edition` is a document of the postings; its number is never used again. `ticket` is what reports say of it as JSON,
  /// `article` what the spool held of it, packed, `said` the digest of what the user says of its `file`. A `segment` is a batch of
  /// documents that was added at once; a row of `posting` holds the postings of one group of hashes in one segment.
  static let index = StoreFormat(
    name: "index", remedy: "Remove it and make it anew, or put a backup in its place.", applicationID: 0x7774_6978,
    version: 1,
    schema: """
      CREATE TABLE edition (
        document INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, file TEXT NOT NULL, story TEXT NOT NULL, wire TEXT,
        said TEXT NOT NULL,
        sha256 TEXT NOT NULL, engine TEXT NOT NULL, ticket TEXT NOT NULL, article BLOB NOT NULL, digest INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX edition_story ON edition (story);
      CREATE INDEX edition_file ON edition (file);
      CREATE TABLE segment (number INTEGER PRIMARY KEY AUTOINCREMENT, postings INTEGER NOT NULL) STRICT;
      CREATE TABLE posting (place INTEGER PRIMARY KEY, documents BLOB NOT NULL) STRICT;
      CREATE TABLE removed (document INTEGER PRIMARY KEY) STRICT;
      """,
    migrations: []
  )
}
