/// The header of one HTTP request whose body has come in full.
struct Request {
  private let fields: [String: String]

  /// Takes the first request off what was received; nil when it is not there in full yet.
  init?(takenFrom bytes: inout [UInt8]) {
    let blank = Array("\r\n\r\n".utf8)
    guard let end = bytes.firstRange(of: blank)?.upperBound else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n").dropFirst()
    let pairs = lines.map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      let value = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
      return (parts[0].lowercased(), String(value))
    }
    fields = Dictionary(pairs) { first, _ in first }
    let length = fields["content-length"].flatMap { Int($0) } ?? 0
    guard bytes.count >= end + length else { return nil }
    bytes.removeFirst(end + length)
  }

  /// The value of a field, named in lower case.
  subscript(name: String) -> String? { fields[name] }
}
