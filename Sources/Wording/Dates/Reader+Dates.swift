public import Civil
import Model

extension Reader {
  /// The moment by the reader's clock, as prose has it.
  public func worded(_ moment: Moment) -> String { zone.worded(moment, in: language) }

  /// The moment by the reader's clock, or the day alone where no more is known.
  public func worded(_ stamp: Stamp) -> String {
    switch stamp {
    case .moment(let moment): worded(moment)
    case .day(let date): date.worded(in: language)
    }
  }

  /// The moment by the reader's clock, and by the platform's where that shows something else.
  public func worded(_ moment: Moment, platform: Zone) -> String {
    let own = worded(moment)
    let other = platform.worded(moment, in: language)
    guard own != other else { return own }
    return Texts(
      en: "\(own), by the platform's clock \(other)", ru: "\(own), по часам площадки \(other)")[
        language]
  }
}
