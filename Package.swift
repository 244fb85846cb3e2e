// swift-tools-version: 6.2
import PackageDescription

// The folders under Sources are the architecture (docs/architecture.md); LayerTests checks that
// imports only go the ways declared here.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "baraza",
  products: [.executable(name: "baraza", targets: ["baraza"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSQLiteSession", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CProcess"),

    .target(name: "Domain", swiftSettings: strict),
    .target(name: "Wording", dependencies: ["Domain"], swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: [
        "Domain", "CSQLiteSession", "CProcess", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(name: "Interchange", dependencies: ["Wording", "Domain"], swiftSettings: strict),
    .target(name: "ViewModels", dependencies: ["Wording", "Domain"], swiftSettings: strict),
    .target(name: "Terminal", swiftSettings: strict),
    .target(
      name: "Interface",
      dependencies: ["ViewModels", "Wording", "Domain", "Terminal", "TOMLKit"],
      swiftSettings: strict),
    .target(name: "CCrash"),
    .target(
      name: "CursesTerminal", dependencies: ["Terminal", "CNcurses", "CCrash"],
      swiftSettings: strict),
    .target(
      name: "Wiring", dependencies: ["Store", "ViewModels", "Domain"], swiftSettings: strict),
    .executableTarget(
      name: "baraza",
      dependencies: [
        "Wiring", "Interface", "ViewModels", "Wording", "Domain", "Store", "Interchange",
        "Terminal",
        "CursesTerminal", "CProcess",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Not a test itself: what several test targets need alike.
    .target(
      name: "TestSupport", dependencies: ["Wiring", "ViewModels", "Store", "Domain"],
      path: "Tests/TestSupport", swiftSettings: strict),
    // Neither: processes, terminals, chance and work for tests and script/torture.
    .target(name: "Driving", path: "Tests/Driving", swiftSettings: strict),
    // What script/torture drives; no part of the shipped program.
    .executableTarget(
      name: "torture",
      dependencies: [
        "Driving", "Store", "Wording", "Domain", "CSQLiteSession",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Torture", swiftSettings: strict),
    .testTarget(name: "DomainTests", dependencies: ["Driving", "Domain"], swiftSettings: strict),
    .testTarget(
      name: "WordingTests", dependencies: ["Driving", "Wording"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Driving", "Store", "Interchange", "Domain", "CSQLiteSession",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Driving", "Interchange", "Domain"],
      swiftSettings: strict),
    .testTarget(
      name: "ViewModelTests",
      dependencies: [
        "Driving", "TestSupport", "ViewModels", "Interchange", "Store", "Domain",
        .product(name: "CustomDump", package: "swift-custom-dump"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Driving", "Terminal"], swiftSettings: strict),
    .testTarget(
      name: "InterfaceTests",
      dependencies: [
        "Driving", "TestSupport", "Interface", "ViewModels", "Store", "Interchange", "Terminal",
        "Domain", "Wording", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests", dependencies: ["Driving", "Domain", "baraza", "CSQLiteSession"],
      swiftSettings: strict),
    .testTarget(name: "TortureTests", dependencies: ["Driving", "torture"], swiftSettings: strict),
    .testTarget(name: "LayerTests", dependencies: ["Driving"], swiftSettings: strict),
  ]
)

// What script/fuzz builds; libFuzzer brings its own entry, so that nothing else can be built beside it.
if Context.environment["BARAZA_FUZZ_BUILD"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Store", "Interchange", "Terminal", "Wording", "Domain"],
      path: "Tests/Fuzz", swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
