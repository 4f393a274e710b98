import Foundation
import Support

/// The files under test, as they lie in the repository and in the build folder.
enum Shipped {
  /// The binary as it ships when `ORDERWATCH_RELEASE` names it, else the one built for the tests.
  static let binary = named ?? Program.path

  /// Whether the binary is the one that ships; figures hold for that one alone.
  static let isRelease = named != nil

  /// The repository's folder.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private static let named = ProcessInfo.processInfo.environment["ORDERWATCH_RELEASE"]

  /// The absolute path of a file of the repository.
  static func file(_ name: String) -> String { "\(folder)/\(name)" }
}
