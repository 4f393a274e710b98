import CEL
public import Civil
public import Toml

/// A value of a pack's parameter, typed by how it is written.
public enum ParameterValue: Hashable, Sendable {
  /// A length of time, written as a string: `"15d"`.
  case length(Length)
  /// A whole number.
  case integer(Int64)
  /// A truth.
  case truth(Bool)
  /// Any other string.
  case text(String)

  /// Reads a parameter's value, reporting a type that parameters cannot have.
  public init?(_ node: Node) {
    switch node.kind {
    case .integer:
      guard let integer = node.integer() else { return nil }
      self = .integer(Int64(integer))
    case .boolean:
      guard let truth = node.bool() else { return nil }
      self = .truth(truth)
    case .string:
      guard let text = node.string() else { return nil }
      self = (try? Length(parsing: text)).map { .length($0) } ?? .text(text)
    default:
      node.report(
        "a parameter must be a length, a whole number, a string or true or false "
          + "(got '\(node.source)'); write \"15d\"")
      return nil
    }
  }

  var type: CELType {
    switch self {
    case .length: .duration
    case .integer: .int
    case .truth: .bool
    case .text: .string
    }
  }

  var value: Value {
    switch self {
    case .length(let length): .duration(CELDuration(seconds: length.seconds))
    case .integer(let integer): .int(integer)
    case .truth(let truth): .bool(truth)
    case .text(let text): .string(text)
    }
  }
}

extension ParameterValue: CustomStringConvertible {
  /// The value as a pack writes it, without quotes.
  public var description: String {
    switch self {
    case .length(let length): "\(length)"
    case .integer(let integer): "\(integer)"
    case .truth(let truth): "\(truth)"
    case .text(let text): text
    }
  }
}
