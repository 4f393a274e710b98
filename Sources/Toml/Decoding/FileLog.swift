/// The first findings of one file by place, and the number of the others.
struct FileLog {
  private(set) var findings: [Finding] = []
  private(set) var omitted = 0
  var source: Source?

  /// Whether a finding at the place would not be told; counts it if so.
  mutating func skips(_ place: Place) -> Bool {
    guard findings.count == Findings.limit, let last = findings.last?.place, last <= place else {
      return false
    }
    omitted += 1
    return true
  }

  mutating func add(_ finding: Finding) {
    let index = findings.firstIndex { finding.precedes($0) } ?? findings.endIndex
    guard index < Findings.limit else {
      omitted += 1
      return
    }
    findings.insert(withExcerpt(finding), at: index)
    if findings.count > Findings.limit {
      findings.removeLast()
      omitted += 1
    }
  }

  private func withExcerpt(_ finding: Finding) -> Finding {
    guard let source, let place = finding.place else { return finding }
    var finding = finding
    finding.excerpt = Excerpt(source, at: place, length: finding.length)
    return finding
  }
}
