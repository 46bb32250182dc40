// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// One set of settings for every target: warnings are errors, imports are explicit, the language mode is Swift 6.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A module of the flow and what it sees: the modules before it, never one after.
func module(
  _ name: String,
  sees dependencies: [Target.Dependency] = [],
  resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: settings)
}

/// The tests of a module, which may look at the modules that it sees.
func tests(_ name: String, of dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "wiretrace",
  products: [
    .executable(name: "wiretrace", targets: ["wiretrace"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries of the system.
    .systemLibrary(name: "Clibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "Cstemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "Ccrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "Czlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "Cbrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "Carchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),

    // The flow, one way.
    module(
      "Language",
      sees: ["Cstemmer"],
      exclude: [
        "build_thesaurus.py", "build_word_pairs.py", "build_word_table.py", "tables.py", "word-classes.txt",
        "SOURCES.txt",
      ]
      .map { "Tables/\($0)" }
    ),
    module("Intake", sees: ["Ccrypto", "Czlib", "Cbrotli", "Carchive"]),
    module("Markup", sees: ["Clibxml2"]),
    module("Extraction", sees: ["Language", "Intake", "Markup"], resources: [.embedInCode("Wires/wires.tsv")]),
    module("Fingerprinting", sees: ["Language"]),
    module(
      "Comparison",
      sees: ["Language"],
      exclude: ["fit.py", "make_copies.py", "README.txt"].map { "Model/\($0)" }
    ),
    module(
      "Judgement",
      sees: ["Language", "Extraction", "Fingerprinting", "Comparison"],
      resources: ["derivation", "kinship", "mechanism", "stretch", "mixture", "limits", "screening", "second-look"].map
      {
        .embedInCode("Model/\($0).json")
      },
      exclude: ["Model/MODEL-CARD.md"]
    ),
    module(
      "Reporting",
      sees: ["Language", "Intake", "Markup", "Extraction", "Comparison", "Judgement", mustache],
      resources: ["Format/report.xsd", "Format/report.schema.json", "Templates"].map { .embedInCode($0) }
    ),
    module(
      "Evidence",
      sees: [
        "Language", "Intake", "Markup", "Extraction", "Judgement", "Reporting", "Carchive", mustache, subprocess,
        system,
      ],
      resources: [.embedInCode("Templates")]
    ),
    module(
      "Auditing",
      sees: [
        "Language", "Intake", "Markup", "Extraction", "Fingerprinting", "Comparison", "Judgement", "Reporting",
        "Evidence", logging, subprocess, system,
      ]
    ),
    module(
      "Scanning",
      sees: [
        "Language", "Intake", "Markup", "Extraction", "Fingerprinting", "Judgement", "Reporting", "Evidence",
        "Auditing",
        "Czlib", database, yaml, subprocess, system,
      ]
    ),
    module(
      "CommandLineTool",
      sees: [
        "Language", "Intake", "Markup", "Extraction", "Fingerprinting", "Comparison", "Judgement", "Reporting",
        "Evidence", "Auditing", "Scanning", arguments, logging,
      ]
    ),
    .executableTarget(name: "wiretrace", dependencies: ["CommandLineTool"], swiftSettings: settings),

    // The trainer of the models in Sources/Judgement/Model: for developers, not installed.
    .executableTarget(
      name: "Calibrating",
      dependencies: ["Language", "Intake", "Extraction", "Fingerprinting", "Comparison", "Judgement", arguments],
      exclude: ["Stories"],
      swiftSettings: settings
    ),

    // Writes what the passage models of Comparison are fitted on.
    .executableTarget(
      name: "PassageSampling", dependencies: ["Language", "Comparison", arguments], swiftSettings: settings),

    // Measures the search for originals; Tests/Benchmarks/measure_candidates.py runs it.
    .executableTarget(
      name: "CandidateBenchmark",
      dependencies: ["Language", "Intake", "Extraction", "Fingerprinting", "Judgement", arguments],
      path: "Tests/Benchmarks/Candidates",
      swiftSettings: settings
    ),

    // Measures preparing and comparing; Tests/Benchmarks/measure_pairs.py runs it.
    .executableTarget(
      name: "PairBenchmark",
      dependencies: ["Language", "Comparison", arguments],
      path: "Tests/Benchmarks/Pairs",
      swiftSettings: settings
    ),

    // Tests, in the same order.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("LayeringTests", of: []),
    tests("LanguageTests", of: ["Language"]),
    tests("ComparisonTests", of: ["Language", "Comparison"]),
    tests("IntakeTests", of: ["Intake"]),
    tests("MarkupTests", of: ["Markup"]),
    tests("FingerprintingTests", of: ["Language", "Fingerprinting"]),
    tests("ExtractionTests", of: ["Language", "Intake", "Markup", "Extraction"]),
    tests("JudgementTests", of: ["Language", "Extraction", "Fingerprinting", "Comparison", "Judgement"]),
    tests("CalibratingTests", of: ["Comparison", "Judgement", "Calibrating"]),
    tests("ReportingTests", of: ["Language", "Intake", "Markup", "Extraction", "Judgement", "Reporting"]),
    tests("EvidenceTests", of: ["Language", "Intake", "Extraction", "Judgement", "Reporting", "Evidence"]),
    tests(
      "AuditingTests",
      of: ["Language", "Intake", "Extraction", "Fingerprinting", "Judgement", "Reporting", "Auditing"]),
    tests(
      "ScanningTests",
      of: [
        "Language", "Intake", "Extraction", "Fingerprinting", "Judgement", "Reporting", "Evidence", "Auditing",
        "Scanning", database,
      ]
    ),
    tests("CommandLineToolTests", of: ["Intake", "Auditing", "CommandLineTool"]),
    tests("EndToEndTests", of: ["wiretrace", "Language", "Markup", "Extraction", "Judgement", "Reporting"]),
  ]
)
