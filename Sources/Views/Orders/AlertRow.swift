import Civil
public import Model
public import Wording

extension Alert {
  /// The cells of a forecast's row.
  public func cells(for reader: Reader) -> [String] {
    [
      reader.zone.format(at), order.id, title.isEmpty ? "-" : title, rule, stage,
      level.word(in: reader.language),
      window.map { reader.zone.format($0.closes) } ?? "-",
    ]
  }

  /// The headings of a forecast.
  public static func heads(in language: Language) -> [String] {
    switch language {
    case .english: ["WHEN", "ORDER", "TITLE", "RULE", "STAGE", "LEVEL", "CLOSES"]
    case .russian: ["КОГДА", "ЗАКАЗ", "ТОВАР", "ПРАВИЛО", "СТУПЕНЬ", "УРОВЕНЬ", "КОНЕЦ"]
    }
  }
}
