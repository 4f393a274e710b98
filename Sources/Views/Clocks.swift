import Civil
import Wording

extension Reader {
  /// The moment by the reader's clock, and by the platform's in brackets where that differs.
  func both(_ moment: Moment, platform: Zone) -> String {
    let own = zone.format(moment)
    let other = platform.format(moment)
    return own == other ? own : "\(own) (\(other))"
  }

  /// The same of a stamp; a day alone stays a day.
  func both(_ stamp: Stamp, platform: Zone) -> String {
    guard case .moment(let moment) = stamp else { return stamp.description }
    return both(moment, platform: platform)
  }
}
