/// The address if it is an ordinary page, nil for anything that a reader should not be led to.
///
/// Only `http` and `https`, at most 2000 bytes, printable ASCII without blanks and quotes: a cut
/// or repaired address would lead elsewhere, so it is taken whole or left out.
public func harmlessLink(_ address: String) -> String? {
  let isPage = ["https://", "http://"].contains { prefix in
    address.utf8.count > prefix.utf8.count && address.lowercased().hasPrefix(prefix)
  }
  let unsafe = "\"'<>\\^`{|}".utf8
  let isPlain = address.utf8.allSatisfy { (0x21...0x7E).contains($0) && !unsafe.contains($0) }
  return isPage && isPlain && address.utf8.count <= 2000 ? address : nil
}
