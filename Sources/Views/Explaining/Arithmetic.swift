import Civil
import Model
import Rules
import Wording

/// The line that tells how a close was reached, by the clocks of its readers.
///
/// Rules gives it in UTC and English, which is what JSON prints.
struct Arithmetic {
  let line: String

  /// One line by the reader's clock, and one by the platform's where that shows something else.
  func lines(for reader: Reader, platform: Zone) -> [String] {
    let words = worded(in: reader.language)
    let own = Arithmetic.timed(words, in: reader.zone)
    let other = Arithmetic.timed(words, in: platform)
    guard own != other else { return [own] }
    let label = Texts(en: "by the platform's clock", ru: "по часам площадки")[reader.language]
    return [own, "\(label): \(other)"]
  }

  private func worded(in language: Language) -> String {
    guard language == .russian else { return line }
    return Arithmetic.words.reduce(line) { $0.replacing($1.en, with: $1.ru) }
  }

  private static let words = [
    Texts(en: " at the earliest", ru: " самое раннее"),
    Texts(en: " at the latest", ru: " самое позднее"),
    Texts(en: " calendar days in ", ru: " календарных дней в зоне "),
  ]

  /// The text with each moment of RFC 3339 in UTC told by a zone's clock.
  private static func timed(_ text: String, in zone: Zone) -> String {
    var shown = ""
    var rest = Substring(text)
    while let end = rest.firstIndex(of: "Z") {
      let next = rest.index(after: end)
      let start = rest.index(end, offsetBy: -19, limitedBy: rest.startIndex) ?? rest.startIndex
      if let moment = Moment(rfc3339: String(rest[start..<next])) {
        shown += rest[..<start] + zone.format(moment)
      } else {
        shown += rest[..<next]
      }
      rest = rest[next...]
    }
    return shown + rest
  }
}
