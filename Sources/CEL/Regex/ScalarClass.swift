/// A set of characters in a regular expression.
struct ScalarClass: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  /// Unicode general categories by their one or two letters.
  var categories: [(name: String, isNegated: Bool)] = []
  var isNegated = false
  var ignoresCase = false

  static let any = ScalarClass(ranges: [0...0x10FFFF])
  static let anyButNewline = ScalarClass(ranges: [0...9, 11...0x10FFFF])
  static let digits = ScalarClass(ranges: [48...57])
  static let spaces = ScalarClass(ranges: [9...10, 12...13, 32...32])
  static let words = ScalarClass(ranges: [48...57, 65...90, 95...95, 97...122])

  static func one(_ scalar: Unicode.Scalar, ignoresCase: Bool) -> ScalarClass {
    ScalarClass(ranges: [scalar.value...scalar.value], ignoresCase: ignoresCase)
  }

  mutating func add(_ other: ScalarClass, isNegated: Bool) {
    if isNegated {
      ranges += other.complement
      categories += other.categories.map { ($0.name, !$0.isNegated) }
    } else {
      ranges += other.ranges
      categories += other.categories
    }
  }

  /// The gaps between the ranges; nothing for a class of categories alone.
  private var complement: [ClosedRange<UInt32>] {
    guard !ranges.isEmpty else { return [] }
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
      next = max(next, range.upperBound + 1)
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return result
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var found = has(scalar)
    if !found, ignoresCase {
      found =
        ScalarClass.single(scalar.properties.lowercaseMapping).map(has) == true
        || ScalarClass.single(scalar.properties.uppercaseMapping).map(has) == true
    }
    return found != isNegated
  }

  private func has(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    for range in ranges where range.contains(value) { return true }
    guard !categories.isEmpty else { return false }
    let category = UnicodeCategory.name(of: scalar)
    return categories.contains { category.hasPrefix($0.name) != $0.isNegated }
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}
