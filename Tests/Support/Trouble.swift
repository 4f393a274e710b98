/// Why a test could not be carried out.
public struct Trouble: Error, CustomStringConvertible {
  /// One line.
  public let description: String

  /// Creates trouble from its words.
  public init(_ description: String) {
    self.description = description
  }
}
