public import Civil
public import Model

/// A fact that fills a placeholder; how it is written is a matter of the reader's language.
public enum KitFact: Hashable, Sendable {
  /// A text that is the same in every language, such as a number or the shop's name.
  case text(String)
  /// A text of the pack.
  case texts(Texts)
  /// An amount.
  case money(Money)
  /// A share of the price in percent, of the amount paid when that is known.
  case share(least: Int, most: Int, of: Money?)
  /// When something happened.
  case stamp(Stamp)
  /// When something will happen.
  case moment(Moment)
  /// A count.
  case count(Int)

  /// The fact in the plainest form: `23.47 USD`, `30-50 %`, `2026-12-03T07:59:00Z`.
  ///
  /// - Parameter language: Tells which of a pack's own texts to take.
  /// - Returns: The text that fills the placeholder.
  public func plain(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .texts(let texts): texts[language]
    case .money(let money): "\(money)"
    case .share(let least, let most, _): least == most ? "\(most) %" : "\(least)-\(most) %"
    case .stamp(let stamp): "\(stamp)"
    case .moment(let moment): "\(moment)"
    case .count(let count): "\(count)"
    }
  }
}
