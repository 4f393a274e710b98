// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order of the flow; a dependency line is an arrow of the map in README.md.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]
let loop: [SwiftSetting] = strict + [.defaultIsolation(MainActor.self)]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let http = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")

let package = Package(
  name: "orderwatch",
  products: [
    .executable(name: "orderwatch", targets: ["orderwatch"]),
    .library(name: "CEL", targets: ["CEL"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // What the system gives
    .systemLibrary(
      name: "Clibsystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .target(name: "CToml", linkerSettings: [.linkedLibrary("stdc++")]),

    // Words and values
    .target(name: "Civil", swiftSettings: strict),
    .target(name: "Toml", dependencies: ["CToml"], swiftSettings: strict),
    .target(name: "CEL", exclude: ["README.md"], swiftSettings: strict),
    .target(name: "Model", dependencies: ["Civil"], swiftSettings: strict),

    // How things are said
    .target(name: "Wording", dependencies: ["Model", "Civil"], swiftSettings: strict),

    // What happened
    .target(name: "Intake", dependencies: ["Model", "Civil", "Toml"], swiftSettings: strict),
    .target(name: "Storage", dependencies: ["Model", "Civil", grdb], swiftSettings: strict),

    // What it means, what is due
    .target(name: "CPacks"),
    .target(
      name: "Rules", dependencies: ["Model", "Civil", "CEL", "Toml", "CPacks"], exclude: ["Packs"],
      swiftSettings: strict),
    .target(
      name: "Schedule", dependencies: ["Model", "Civil", "Rules", crypto], swiftSettings: strict),

    .target(
      name: "PackTesting", dependencies: ["Model", "Civil", "Toml", "Intake", "Rules", "Schedule"],
      swiftSettings: strict),

    // Who must hear, and telling them
    .target(
      name: "Sinks",
      dependencies: [
        "Model", "Civil", "Wording", "Clibsystemd", http, subprocess, crypto, system, nioCore,
        nioPosix, nioHTTP1, nioSSL, mustache,
      ],
      swiftSettings: strict),
    .target(
      name: "Outbox",
      dependencies: ["Model", "Civil", "Toml", "Rules", "Schedule", "Storage", "Sinks"],
      swiftSettings: strict),

    // What is shown: one set of values, as table or JSON
    .target(
      name: "Views", dependencies: ["Model", "Civil", "Rules", "Schedule", "Storage", "Wording"],
      swiftSettings: strict),

    // When: the only clock, the only loop
    .target(
      name: "Daemon",
      dependencies: [
        "Model", "Civil", "Toml", "CEL", "Intake", "Storage", "Rules", "Schedule", "Outbox",
        "Sinks", "Wording", "Views", "Clibsystemd", logging,
      ], swiftSettings: loop),
    .executableTarget(
      name: "orderwatch",
      dependencies: [
        "Daemon", "Views", "Model", "Civil", "Toml", "Intake", "Storage", "Rules", "Schedule",
        "Outbox", "Sinks", "Wording", "PackTesting", arguments, logging,
      ], swiftSettings: strict),

    // Tests
    .target(name: "Support", path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "ModelTests", dependencies: ["Model", "Civil"], swiftSettings: strict),
    .testTarget(name: "CivilTests", dependencies: ["Civil"], swiftSettings: strict),
    .testTarget(
      name: "TomlTests", dependencies: ["Toml"], exclude: ["Cases"], swiftSettings: strict),
    .testTarget(
      name: "CELTests", dependencies: ["CEL"], exclude: ["Cases"], swiftSettings: strict),
    .testTarget(
      name: "IntakeTests", dependencies: ["Intake", "Model", "Civil", "Toml"], exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "Model", "Civil", grdb], exclude: ["Schemas"],
      swiftSettings: strict),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "Model", "Civil", "CEL", "Toml"],
      exclude: ["Cases"], swiftSettings: strict),
    .testTarget(
      name: "ScheduleTests", dependencies: ["Schedule", "Rules", "Model", "Civil", "Toml"],
      swiftSettings: strict),
    .testTarget(
      name: "PackTestingTests",
      dependencies: ["PackTesting", "Schedule", "Rules", "Model", "Civil", "Toml", "Intake"],
      swiftSettings: strict),
    .testTarget(
      name: "SinksTests",
      dependencies: ["Sinks", "Wording", "Model", "Civil", nioCore, nioPosix, nioHTTP1, nioSSL],
      exclude: ["Interop"], swiftSettings: strict),
    .testTarget(
      name: "OutboxTests",
      dependencies: [
        "Outbox", "Rules", "Schedule", "Storage", "Sinks", "Wording", "Model", "Civil", "Toml",
        grdb,
      ], swiftSettings: strict),
    .testTarget(
      name: "WordingTests", dependencies: ["Wording", "Model", "Civil"], swiftSettings: strict),
    .testTarget(
      name: "ViewsTests",
      dependencies: [
        "Views", "Wording", "Rules", "Schedule", "Storage", "Model", "Civil", "Toml", "Intake",
      ], swiftSettings: strict),
    .testTarget(
      name: "DaemonTests",
      dependencies: [
        "Support", "Daemon", "Rules", "Outbox", "Sinks", "Wording", "Model", "Civil", "Toml",
        "orderwatch",
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["Support", "orderwatch"], exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "CrashTests", dependencies: ["Support", "orderwatch"], exclude: ["Matrix"],
      swiftSettings: strict),
    .testTarget(
      name: "SystemTests", dependencies: ["Support", "orderwatch"], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
