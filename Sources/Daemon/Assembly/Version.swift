/// The version of this program.
public nonisolated enum Version {
  /// As in the changelog.
  public static let current = "0.1.0"
}
