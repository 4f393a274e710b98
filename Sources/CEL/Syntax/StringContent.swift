/// The content of a string or bytes literal while it is read.
struct StringContent {
  let isBytes: Bool
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var bytes: [UInt8] = []

  init(isBytes: Bool) { self.isBytes = isBytes }

  mutating func append(_ scalar: Unicode.Scalar) {
    if isBytes {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    } else {
      scalars.append(scalar)
    }
  }

  mutating func append(byte: UInt8) { bytes.append(byte) }
}
