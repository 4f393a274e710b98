// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it replaces malloc to count allocations. `CEL` is a link.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Bench",
  targets: [
    .target(name: "CEL", exclude: ["README.md"], swiftSettings: strict),
    .target(name: "Allocations"),
    .executableTarget(
      name: "Bench", dependencies: ["CEL", "Allocations"], swiftSettings: strict),
  ])
