/// A function or method the host adds to the language.
public struct Function: Sendable {
  /// May be dotted, such as `text.fold`.
  public let name: String
  /// For a method the receiver comes first.
  public let parameters: [CELType]
  /// The type of what the body returns.
  public let result: CELType
  /// Whether it is called as `receiver.name(…)`.
  public let isMember: Bool
  /// Gets values of the parameter types; containers are not searched.
  public let body: @Sendable ([Value]) -> Value

  /// A function of the host.
  ///
  /// - Parameters:
  ///   - name: Several functions may share it if their parameters differ.
  ///   - parameters: In order, the receiver of a method first; `.parameter` makes it generic.
  ///   - result: What the body returns.
  ///   - isMember: Whether it is called as `receiver.name(…)`.
  ///   - body: Pure; an `.error` it returns becomes the error of the expression.
  public init(
    _ name: String, _ parameters: [CELType], _ result: CELType, isMember: Bool = false,
    _ body: @escaping @Sendable ([Value]) -> Value
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.isMember = isMember
    self.body = body
  }
}
