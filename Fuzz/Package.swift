// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the main one needs no flags that dependents would have to trust.
// `CEL` and `Generation` are links to the sources of the main package.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]
// libFuzzer brings `main` itself, and `Expressions` has `@main`.
let fuzzed: [SwiftSetting] = strict + [.unsafeFlags(["-parse-as-library"])]

let package = Package(
  name: "Fuzz",
  targets: [
    .target(name: "CEL", exclude: ["README.md"], swiftSettings: strict),
    .executableTarget(name: "FuzzCompile", dependencies: ["CEL"], swiftSettings: fuzzed),
    .executableTarget(name: "FuzzEvaluate", dependencies: ["CEL"], swiftSettings: fuzzed),
    .executableTarget(name: "Expressions", dependencies: ["CEL"], swiftSettings: fuzzed),
  ])
