private let shown = 24

/// `did you mean 'x'?` when something known is near, else `prefix` and the known names.
func suggestion(for name: String, among known: [String], orElse prefix: String) -> String {
  if let near = nearest(to: name, among: known) { return "did you mean \(quoted(near))?" }
  let names = known.prefix(shown).map { quoted($0) }.joined(separator: ", ")
  return prefix + names + (known.count > shown ? " and \(known.count - shown) more" : "")
}
