// SPDX-License-Identifier: Apache-2.0

extension StoreFormat {
  /// The store of scans: what each page was when it was read last, what came of it, and how its cases stand.
  ///
  /// `run.phase` is `open` while pages are analysed, `decided` once the states stand, `finished` once the report is on disk.
  /// `capture` has a row for each page and `record` what the report says of it; `former` keeps what that was before this scan,
  /// for cases that are gone; `history` is how each case stood at the last scan decided, `state` what that scan made of it.
  static let scans = StoreFormat(
    name: "store", remedy: "Try wiretrace store rebuild; where that fails too, put a backup in its place.",
    applicationID: 0x7774_7363, version: 1,
    schema: """
      CREATE TABLE run (
        number INTEGER PRIMARY KEY, phase TEXT NOT NULL, engine TEXT NOT NULL, settings TEXT NOT NULL,
        originals INTEGER NOT NULL, began INTEGER NOT NULL, day INTEGER NOT NULL, note TEXT, chain INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE capture (
        path TEXT PRIMARY KEY, container TEXT, size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL,
        inode INTEGER NOT NULL, dated INTEGER NOT NULL, context TEXT NOT NULL, inputs TEXT NOT NULL,
        stories INTEGER NOT NULL, retry INTEGER NOT NULL, run INTEGER NOT NULL, case_key TEXT NOT NULL, url TEXT,
        captured TEXT, outcome TEXT NOT NULL, sha256 TEXT, cases TEXT NOT NULL, digest INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE record (
        path TEXT PRIMARY KEY, fingerprint BLOB, page BLOB NOT NULL, digest INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE former (path TEXT PRIMARY KEY, page BLOB NOT NULL, digest INTEGER NOT NULL) STRICT;
      CREATE TABLE history (
        id TEXT PRIMARY KEY, path TEXT NOT NULL, open INTEGER NOT NULL, ratio REAL NOT NULL, first INTEGER NOT NULL,
        last INTEGER NOT NULL, digest INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE state (
        id TEXT PRIMARY KEY, state TEXT NOT NULL, path TEXT NOT NULL, digest INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE notice (run INTEGER PRIMARY KEY, summary TEXT NOT NULL, attempts INTEGER NOT NULL) STRICT;
      """,
    migrations: []
  )
}
