import Foundation
import Glibc

/// One request on a connection: a webhook as HTTP, or a line of the fake mailer.
struct Message {
  let arrival: Arrival
  let answer: String

  /// Reads the next request; nil at the connection's end or when it is neither.
  ///
  /// What was read beyond the last request stands in `rest`, and is left there.
  init?(from connection: CInt, _ rest: inout [UInt8]) {
    guard let head = Self.text(upTo: "\n", from: connection, &rest) else { return nil }
    if head.hasPrefix("MAIL ") {
      let words = head.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count == 3 else { return nil }
      arrival = Arrival(way: .mail, key: words[1], order: words[2])
      answer = "ok\n"
      return
    }
    guard let fields = Self.text(upTo: "\r\n\r\n", from: connection, &rest),
      let key = Self.field("webhook-id", in: fields),
      let length = Self.field("content-length", in: fields).flatMap({ Int($0) }),
      let body = Self.bytes(length, from: connection, &rest),
      let order = Self.order(in: body)
    else { return nil }
    arrival = Arrival(way: .webhook, key: key, order: order)
    answer = "HTTP/1.1 204 No Content\r\n\r\n"
  }

  private static func field(_ name: String, in fields: String) -> String? {
    let line = fields.split(whereSeparator: \.isNewline).first {
      $0.lowercased().hasPrefix("\(name): ")
    }
    return line?.split(separator: " ").last.map(String.init)
  }

  /// The order's number: the only text of seven digits in quotes.
  private static func order(in body: [UInt8]) -> String? {
    let text = String(decoding: body, as: UTF8.self)
    return text.firstMatch(of: /"([0-9]{7})"/).map { String($0.1) }
  }

  private static func text(
    upTo end: String, from connection: CInt, _ rest: inout [UInt8]
  ) -> String? {
    let end = Array(end.utf8)
    while true {
      if let range = rest.firstRange(of: end) {
        defer { rest.removeSubrange(..<range.upperBound) }
        return String(decoding: rest[..<range.lowerBound], as: UTF8.self)
      }
      guard fill(&rest, from: connection) else { return nil }
    }
  }

  private static func bytes(
    _ count: Int, from connection: CInt, _ rest: inout [UInt8]
  ) -> [UInt8]? {
    while rest.count < count {
      guard fill(&rest, from: connection) else { return nil }
    }
    defer { rest.removeFirst(count) }
    return Array(rest.prefix(count))
  }

  private static func fill(_ rest: inout [UInt8], from connection: CInt) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 8_192)
    let count = recv(connection, &buffer, buffer.count, 0)
    guard count > 0 else { return false }
    rest += buffer.prefix(count)
    return true
  }
}
