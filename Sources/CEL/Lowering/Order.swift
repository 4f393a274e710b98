/// One of the four comparisons, told by what `<` says of the two sides.
struct Order: Sendable {
  private let isSwapped: Bool
  private let isNegated: Bool

  /// Nil for every other operator.
  init?(_ name: String) {
    switch name {
    case "_<_": (isSwapped, isNegated) = (false, false)
    case "_<=_": (isSwapped, isNegated) = (true, true)
    case "_>_": (isSwapped, isNegated) = (true, false)
    case "_>=_": (isSwapped, isNegated) = (false, true)
    default: return nil
    }
  }

  @inline(__always)
  func holds(_ left: Timestamp, _ right: Timestamp) -> Bool {
    (isSwapped ? right < left : left < right) != isNegated
  }
}
