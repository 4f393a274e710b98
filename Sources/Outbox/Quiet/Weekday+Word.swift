public import Civil

extension Weekday {
  /// The words for the days in the configuration, from Monday on: `mon`, `tue`.
  public static let words = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// A day from its word in the configuration, or nil for any other text.
  public init?(word: String) {
    guard let index = Weekday.words.firstIndex(of: word) else { return nil }
    self.init(rawValue: index + 1)
  }

  /// The day's word in the configuration.
  public var word: String { Weekday.words[rawValue - 1] }
}
