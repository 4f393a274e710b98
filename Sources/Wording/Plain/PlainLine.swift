/// Foreign text as one harmless line: safe in a header, a terminal and a journal field.
///
/// Controls and line breaks become blanks, runs of blanks one blank; characters that steer the
/// direction of writing or are never seen are left out. Everything else stays as it is: what a
/// mark-up means is for whoever writes mark-up to escape.
///
/// - Parameters:
///   - text: Any text.
///   - limit: How many Unicode scalars to keep; what is longer ends in `…`, not inside a character
///     unless that character alone is too long.
/// - Returns: At most `limit` scalars and the `…`.
public func plainLine(_ text: some StringProtocol, limit: Int) -> String {
  var kept = String.UnicodeScalarView()
  var count = 0
  var gap = false
  for scalar in text.unicodeScalars {
    switch PlainScalar(scalar) {
    case .hidden: continue
    case .blank: gap = count > 0
    case .shown:
      kept.append(contentsOf: gap ? [" ", scalar] : [scalar])
      count += gap ? 2 : 1
      gap = false
    }
    // One character more than asked for tells that there is more; nothing beyond it is read.
    if count > limit + 64 { break }
  }
  return count <= limit ? String(kept) : cut(String(kept), limit: limit)
}

private func cut(_ text: String, limit: Int) -> String {
  var kept = String.UnicodeScalarView()
  for character in text {
    let scalars = character.unicodeScalars
    guard kept.count + scalars.count <= limit else {
      if kept.isEmpty { kept.append(contentsOf: scalars.prefix(limit)) }
      break
    }
    kept.append(contentsOf: scalars)
  }
  return String(kept) + "…"
}

/// What becomes of one scalar of a foreign text.
private enum PlainScalar {
  case shown, blank, hidden

  init(_ scalar: Unicode.Scalar) {
    guard !(0x20...0x7E).contains(scalar.value) else {
      self = scalar == " " ? .blank : .shown
      return
    }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: self = .blank
    // Joiners make emoji and Persian words; everything else of this kind only hides or reorders.
    case .format: self = scalar == "\u{200C}" || scalar == "\u{200D}" ? .shown : .hidden
    default: self = scalar.properties.isNoncharacterCodePoint ? .hidden : .shown
    }
  }
}
