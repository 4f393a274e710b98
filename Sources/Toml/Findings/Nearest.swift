/// The candidate a misspelt name most likely means, if one is close enough.
///
/// Counts inserted, dropped, changed and swapped neighbouring letters, ignoring ASCII case; one such
/// slip per three letters is allowed, at most three.
///
/// - Parameters:
///   - name: What was written.
///   - candidates: What is known; the first of several equally near ones wins.
/// - Returns: Nil when nothing is near, or when the name is longer than 64 scalars.
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let written = letters(name)
  guard written.count <= 64 else { return nil }
  let allowed = min(3, max(1, written.count / 3))
  var best: (name: String, slips: Int)?
  for candidate in candidates {
    let known = letters(candidate)
    guard abs(known.count - written.count) <= allowed else { continue }
    let slips = slips(from: written, to: known)
    // A name of one or two letters is near to everything; only its case may differ.
    guard slips <= allowed, slips < max(written.count, known.count) else { continue }
    if slips < best?.slips ?? Int.max { best = (candidate, slips) }
  }
  return best?.name
}

private func letters(_ name: String) -> [UInt32] {
  name.unicodeScalars.map { ("A"..."Z").contains($0) ? $0.value + 32 : $0.value }
}

/// The optimal string alignment distance, with three rows.
private func slips(from left: [UInt32], to right: [UInt32]) -> Int {
  var earlier: [Int] = []
  var previous = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      let changed = previous[j] + (left[i] == right[j] ? 0 : 1)
      var least = min(changed, previous[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        least = min(least, earlier[j - 1] + 1)
      }
      row.append(least)
    }
    earlier = previous
    previous = row
  }
  return previous[right.count]
}
