private let cut = 60

/// Foreign text made safe for a message: in single quotes, escaped, cut at 60 scalars.
///
/// Control characters, line separators, invisible and direction-changing characters come out as
/// `\n` or `\u{202E}`, so that a hostile file cannot forge a line or turn one around.
public func quoted(_ text: some StringProtocol) -> String {
  var out = "'"
  for scalar in text.unicodeScalars.prefix(cut) {
    out += scalar == "'" ? "\\'" : escaped(scalar)
  }
  return out + (text.unicodeScalars.count > cut ? "…'" : "'")
}

/// Text with its control and invisible characters escaped, uncut and without quotes.
func visible(_ text: String) -> String {
  if text.unicodeScalars.allSatisfy(isVisible) { return text }
  return text.unicodeScalars.reduce(into: "") { $0 += escaped($1) }
}

/// Whether a scalar shows as itself and cannot disturb its surroundings.
func isVisible(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
    return false
  default: return true
  }
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": "\\n"
  case "\r": "\\r"
  case "\t": "\\t"
  default:
    isVisible(scalar)
      ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
