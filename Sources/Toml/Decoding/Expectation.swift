/// What a reader asks of a value, worded for a finding.
enum Expectation {
  case string, integer, float, boolean, stamp, strings, array, table, tables

  /// Completes "must be".
  var noun: String {
    switch self {
    case .string: "a string"
    case .integer: "a whole number"
    case .float: "a number"
    case .boolean: "true or false"
    case .stamp: "a date or time"
    case .strings: "an array of strings"
    case .array: "an array"
    case .table: "a table"
    case .tables: "an array of tables"
    }
  }

  /// Whether text in quotes is part of it.
  var isQuoted: Bool {
    switch self {
    case .integer, .float, .boolean, .stamp: false
    case .string, .strings, .array, .table, .tables: true
    }
  }

  /// What to write; `value` is the written one if it only lacks quotes.
  func example(_ key: String, value: String? = nil) -> String {
    let key = isBare(key) ? key : "\"\(visible(key))\""
    return switch self {
    case .string: "write \(key) = \"\(value ?? "...")\""
    case .integer: "write \(key) = 1"
    case .float: "write \(key) = 1.5"
    case .boolean: "write \(key) = true or \(key) = false"
    case .stamp: "write \(key) = 2026-01-31 or 2026-01-31T12:00:00Z"
    case .strings: "write \(key) = [\"...\"]"
    case .array: "write \(key) = [...]"
    case .table: "write [\(key)]"
    case .tables: "write [[\(key)]]"
    }
  }

  private func isBare(_ key: String) -> Bool {
    !key.isEmpty
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
      }
  }
}
