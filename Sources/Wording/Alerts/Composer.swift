import Civil
import Model

/// Puts the texts of one alert together; the phrases stand in its extensions.
struct Composer {
  let alert: Alert
  let reader: Reader
  let isDrill: Bool
  let now: Moment

  var language: Language { reader.language }
  var title: String { plainLine(alert.title, limit: 160) }
  var ruleTitle: String { plainLine(alert.ruleTitle[language], limit: 160) }

  var subject: String {
    "\(drillMark)\(headline)\(title.isEmpty ? "" : " (\(title))")"
  }

  var summary: String {
    "\(drillMark)\(orderName): \(headline)\(thing.isEmpty ? "" : " (\(thing))")"
  }

  var paragraphs: [String] {
    [notices, headingAndTimes, advice, consequence, orderLines, skipped, reasons, written]
      .filter { !$0.isEmpty }
  }

  /// `aliexpress 3071000000010001 (me)`.
  var orderName: String { plainLine(alert.order.description, limit: 160) }

  /// The purchase and its price: `USB-C hub, 23.47 USD`.
  var thing: String {
    [title, alert.amount?.worded(in: language) ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether the window's end is the moment from which the reader may act: nothing is lost with it,
  /// and the rule speaks softly and only then.
  var isStart: Bool {
    alert.window?.actor == .buyer && alert.ifMissed == nil && alert.stage.hasPrefix("+")
      && [.info, .notice].contains(alert.level)
  }

  /// One text in both languages, of which the reader gets one.
  func say(en: @autoclosure () -> String, ru: @autoclosure () -> String) -> String {
    switch language {
    case .english: en()
    case .russian: ru()
    }
  }

  private var drillMark: String {
    isDrill ? say(en: "[test] ", ru: "[проверка] ") : ""
  }
}
