extension BinaryInteger {
  /// Quotient rounded towards minus infinity, with a remainder that is never negative.
  ///
  /// Swift's own `/` rounds towards zero, which puts every moment before 1970 on the wrong day.
  func dividedDown(by divisor: Self) -> (quotient: Self, remainder: Self) {
    let (quotient, remainder) = self.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
