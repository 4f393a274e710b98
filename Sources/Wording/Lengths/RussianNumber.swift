/// Which form of a noun goes with a number in Russian.
enum RussianNumber {
  /// 1, 21, 101: день.
  case one
  /// 2 to 4, 22, 104: дня.
  case few
  /// 0, 5 to 20, 111: дней.
  case many

  init(_ count: Int) {
    let (tens, ones) = (count % 100, count % 10)
    if (11...14).contains(tens) {
      self = .many
    } else if ones == 1 {
      self = .one
    } else {
      self = (2...4).contains(ones) ? .few : .many
    }
  }

  func form(_ one: String, _ few: String, _ many: String) -> String {
    switch self {
    case .one: one
    case .few: few
    case .many: many
    }
  }
}
