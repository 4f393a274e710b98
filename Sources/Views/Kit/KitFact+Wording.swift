import Civil
import Model
import Rules
import Wording

extension KitFact {
  /// The fact as each language writes it, in one harmless line.
  ///
  /// Days and times are those of the platform's clock: most of the texts are read there.
  func worded(in language: Language, platform: Zone) -> String {
    switch self {
    case .text(let text): plainLine(text, limit: 160)
    case .texts(let texts): texts[language]
    case .money(let money): money.worded(in: language)
    case .share(let least, let most, let price):
      PercentRange(least: least, most: most).worded(of: price, in: language)
    case .stamp(.day(let date)): date.worded(in: language)
    case .stamp(.moment(let moment)):
      platform.civil(at: moment).date.worded(in: language)
    case .moment(let moment): platform.worded(moment, in: language)
    case .count(let count): "\(count)"
    }
  }
}

extension PercentRange {
  /// The range in the money of a price, or in percent where there is none.
  func worded(of price: Money?, in language: Language) -> String {
    price.map { amounts(of: $0).worded(in: language) } ?? worded(in: language)
  }
}
