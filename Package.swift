// swift-tools-version: 6.3

import PackageDescription

/// Every target of our own is built with these.
///
/// Manifest order: products, then targets in the order in which the bytes flow (definitions,
/// engine, files, command line), then tests.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "vagval",
  platforms: [.macOS("26.0")],
  products: [
    .library(name: "RiskEngine", targets: ["RiskEngine"]),
    .library(name: "RiskInstruments", targets: ["RiskInstruments"]),
    .library(name: "RiskFiles", targets: ["RiskFiles"]),
    .executable(name: "vagval", targets: ["vagval"]),
  ],
  dependencies: [],
  targets: [
    .target(name: "RiskEngine", swiftSettings: strict),
    .executableTarget(name: "embed-instruments", swiftSettings: strict),
    .plugin(
      name: "EmbedInstrumentsPlugin",
      capability: .buildTool(),
      dependencies: ["embed-instruments"],
      path: "Sources/EmbedInstrumentsPlugin"
    ),
    .target(
      name: "RiskInstruments",
      dependencies: ["RiskEngine"],
      // A link to Instruments/: it makes SwiftPM plan anew, and so embed, what is added there.
      exclude: ["Definitions"],
      swiftSettings: strict,
      plugins: ["EmbedInstrumentsPlugin"]
    ),
    .target(name: "RiskFiles", dependencies: ["RiskEngine"], swiftSettings: strict),
    .executableTarget(
      name: "vagval",
      dependencies: ["RiskEngine", "RiskInstruments", "RiskFiles"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["RiskEngine", "RiskInstruments", "RiskFiles"],
      path: "Benchmarks",
      exclude: ["README.md", "peers", "w1"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "RiskEngineTests",
      dependencies: ["RiskEngine"],
      exclude: ["JSON/CanonicalVectors", "Values/FunctionTable"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "InstrumentTests",
      dependencies: ["RiskEngine", "RiskInstruments"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "VagvalTests",
      dependencies: ["RiskEngine", "RiskInstruments", "RiskFiles", "vagval"],
      swiftSettings: strict
    ),
  ]
)
