import CEL

extension Value {
  /// Type and value in the form that `differential` gives to those of the other implementation.
  var spelling: String {
    switch self {
    case .null: "n none"
    case .bool(let value): "b \(value)"
    case .int(let value): "i \(value)"
    case .uint(let value): "u \(value)"
    case .double(let value): value.isNaN ? "d nan" : "d " + hex(bigEndian(value.bitPattern))
    case .string(let value): "s " + hex(Array(value.utf8))
    case .bytes(let value): "b " + hex(value)
    case .list(let values): "[" + values.map(\.spelling).joined(separator: " ") + "]"
    case .map(let map):
      "{"
        + map.entries.map { $0.key.keySpelling + ":" + $0.value.spelling }.sorted()
        .joined(separator: " ") + "}"
    case .timestamp(let value): "t \(value.seconds * 1_000_000 + Int64(value.nanoseconds / 1000))"
    case .duration(let value): "p \(value.seconds * 1_000_000 + Int64(value.nanoseconds / 1000))"
    case .optional(let value): "[" + (value?.spelling ?? "") + "]"
    case .type(let type): "t \(type)"
    case .object, .error: "? \(self)"
    }
  }

  private var keySpelling: String {
    switch self {
    case .string(let text): hex(Array(text.utf8))
    case .uint(let value): "\(value)"
    default: description
    }
  }

  private func bigEndian(_ bits: UInt64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0)) }
  }

  private func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
