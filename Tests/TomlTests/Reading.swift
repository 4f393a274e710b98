import Toml

/// A document out of text, with its own decoder.
func read(_ text: String, limits: Limits = Limits()) throws -> Document {
  try Document.parse([UInt8](text.utf8), file: "f", limits: limits)
}

/// What a decoding reports, one line each.
func findings(_ text: String, _ decode: (Table) -> Void) throws -> [String] {
  let document = try read(text)
  decode(document.root)
  return document.decoder.findings.all.map(\.description)
}
