/// A variable the host declares; its slot is its position among the variables.
public struct Variable: Sendable {
  /// May be dotted, such as `order.total`.
  public let name: String
  /// What the host promises its values are.
  public let type: CELType

  /// A variable of a name and a type.
  public init(_ name: String, _ type: CELType) {
    self.name = name
    self.type = type
  }
}
