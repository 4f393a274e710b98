/// Base64 with the standard alphabet and padding (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes as text, always padded.
  static func encode(_ bytes: some Collection<UInt8>) -> String {
    var output: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let group = Array(rest.prefix(3))
      let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0...3 {
        let digit = alphabet[word >> (18 - 6 * index) & 0x3F]
        output.append(index <= group.count ? digit : UInt8(ascii: "="))
      }
      rest = rest.dropFirst(3)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The bytes of a text, nil where a letter is foreign or the end is cut.
  ///
  /// Padding may be missing.
  static func decode(_ text: String) -> [UInt8]? {
    let padding = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    let digits = text.utf8.dropLast(padding)
    guard padding == 0 || (padding < 3 && text.utf8.count % 4 == 0), digits.count % 4 != 1
    else { return nil }
    var (output, word, bits) = ([UInt8](), 0, 0)
    for byte in digits {
      guard let digit = alphabet.firstIndex(of: byte) else { return nil }
      word = (word << 6 | digit) & 0xFFFF
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      output.append(UInt8(truncatingIfNeeded: word >> bits))
    }
    return output
  }
}
