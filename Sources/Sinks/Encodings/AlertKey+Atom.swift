import Model

extension AlertKey {
  /// The key as ids of mail and HTTP take it; a proper key is its own atom.
  var atom: String {
    let bytes = rawValue.utf8.prefix(200).filter { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
    return bytes.isEmpty ? "none" : String(decoding: bytes, as: UTF8.self)
  }
}
