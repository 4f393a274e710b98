extension Library {
  static let orderings: [Overload] =
    comparisons { (a: Int64, b: Int64) in a < b }
    + comparisons { (a: UInt64, b: UInt64) in a < b }
    + comparisons { (a: Timestamp, b: Timestamp) in a < b }
    + comparisons { (a: CELDuration, b: CELDuration) in a < b }
    + comparisons { (a: String, b: String) in Text.less(a, b) }
    + comparisons { (a: Bool, b: Bool) in !a && b }
    + comparisons { (a: ByteString, b: ByteString) in
      a.bytes.lexicographicallyPrecedes(b.bytes)
    }
    + doubles + mixedNumbers

  /// The four operators of a total order.
  @inline(__always)
  private static func comparisons<Operand: Representable>(
    _ less: @escaping @Sendable (Operand, Operand) -> Bool
  ) -> [Overload] {
    [
      .binary("_<_") { (a: Operand, b: Operand) in less(a, b) },
      .binary("_<=_") { (a: Operand, b: Operand) in !less(b, a) },
      .binary("_>_") { (a: Operand, b: Operand) in less(b, a) },
      .binary("_>=_") { (a: Operand, b: Operand) in !less(a, b) },
    ]
  }

  private static let doubles: [Overload] = [
    .binary("_<_") { (a: Double, b: Double) in a < b },
    .binary("_<=_") { (a: Double, b: Double) in a <= b },
    .binary("_>_") { (a: Double, b: Double) in a > b },
    .binary("_>=_") { (a: Double, b: Double) in a >= b },
  ]

  /// Numbers of different types compare by their mathematical value.
  private static let mixedNumbers: [Overload] =
    mixed { (a: Int64, b: UInt64) in Numbers.compare(a, b) }
    + mixed { (a: Int64, b: Double) in Numbers.compare(a, b) }
    + mixed { (a: UInt64, b: Double) in Numbers.compare(a, b) }
    + mixed { (a: UInt64, b: Int64) in Numbers.compare(b, a).map { -$0 } }
    + mixed { (a: Double, b: Int64) in Numbers.compare(b, a).map { -$0 } }
    + mixed { (a: Double, b: UInt64) in Numbers.compare(b, a).map { -$0 } }

  private static func mixed<A: Representable, B: Representable>(
    _ compare: @escaping @Sendable (A, B) -> Int?
  ) -> [Overload] {
    [
      .binary("_<_") { (a: A, b: B) in compare(a, b).map { $0 < 0 } ?? false },
      .binary("_<=_") { (a: A, b: B) in compare(a, b).map { $0 <= 0 } ?? false },
      .binary("_>_") { (a: A, b: B) in compare(a, b).map { $0 > 0 } ?? false },
      .binary("_>=_") { (a: A, b: B) in compare(a, b).map { $0 >= 0 } ?? false },
    ]
  }
}
