/// A web request as it came.
public struct Request: Sendable {
  /// When it was complete, in seconds since 1970 with their fraction.
  public let at: Double
  /// The request line and the headers.
  public let head: String
  /// The body.
  public let body: String

  /// The value of a header; nil when there is none.
  public subscript(_ name: String) -> String? {
    let prefix = "\(name.lowercased()):"
    let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(prefix) }
    return line.map { $0.dropFirst(prefix.count).drop { $0 == " " } }.map(String.init)
  }
}
