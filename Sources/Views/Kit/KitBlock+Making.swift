import Civil
import Model
import Rules
import Wording

extension KitWindow {
  /// What to do, by when, and what the ladder advises now.
  func block(for reader: Reader, platform: Zone, at now: Moment) -> KitBlock {
    let language = reader.language
    let left = TimeLeft(at: now, until: now < window.safeCloses ? window.safeCloses : window.closes)
      .spelledPhrase(in: language)
    let time = reader.worded(
      now < window.safeCloses ? window.safeCloses : window.closes, platform: platform)
    let close =
      now < window.closes
      ? Texts(en: "by \(time) (\(left))", ru: "до \(time) (\(left))")
      : Texts(en: "closed \(time) (\(left))", ru: "закрыто \(time) (\(left))")
    let details = [
      opening(reader, platform, now), estimate(language), turn(language),
      step?.adviceText?[language] ?? patience(language, now),
    ]
    return .entry(
      "\(rule.title[language]): \(close[language])", details: details.compactMap(\.self))
  }

  private func opening(_ reader: Reader, _ platform: Zone, _ now: Moment) -> String? {
    guard let opens = window.opens, opens > now else { return nil }
    let time = reader.worded(opens, platform: platform)
    let left = TimeLeft(at: now, until: opens).spelled(in: reader.language)
    return Texts(en: "Opens \(time), in \(left).", ru: "Откроется \(time), через \(left).")[
      reader.language]
  }

  private func estimate(_ language: Language) -> String? {
    guard window.basis == .estimated else { return nil }
    return Texts(
      en: "This is an estimate; the platform's own date counts.",
      ru: "Это оценка; решает дата, которую показывает площадка.")[language]
  }

  /// That an open window of the buyer wants nothing yet.
  private func patience(_ language: Language, _ now: Moment) -> String? {
    guard step == nil, window.actor == .buyer, window.opens.map({ $0 <= now }) ?? true else {
      return nil
    }
    return Texts(en: "Nothing to do yet.", ru: "Пока ничего делать не нужно.")[language]
  }

  private func turn(_ language: Language) -> String? {
    guard window.actor != .buyer else { return nil }
    let actor = window.actor.word(in: language)
    return Texts(en: "To act: \(actor).", ru: "Действует: \(actor).")[language]
  }
}

extension KitGuard {
  /// What not to do, and what would be lost.
  func block(in language: Language) -> KitBlock {
    let names = steps.map { "\($0.worded(in: language)) (\($0))" }.joined(separator: ", ")
    let before = Texts(en: "Before: \(names)", ru: "Перед шагом: \(names)")
    return .entry(
      guarding.title[language], details: [guarding.says[language], before[language]])
  }
}

extension Claim {
  /// What can be asked for, in the order's own money.
  func block(of price: Money?, in language: Language) -> KitBlock {
    let share = PercentRange(least: least, most: most)
    let range = share.worded(in: language)
    let money = price.map { price in
      let part = share.worded(of: price, in: language)
      let whole = price.worded(in: language)
      return Texts(en: "\(range) of \(whole) = \(part)", ru: "\(range) от \(whole) = \(part)")[
        language]
    }
    let way = path.map { path in
      Texts(en: "In the form: \(path.en)", ru: "В форме: \(path.ru) (\(path.en))")[language]
    }
    return .entry(
      "\(reason): \(title[language])",
      details: [money ?? range, way, advice?[language]].compactMap(\.self))
  }
}

extension Message.Recipient {
  /// Whom the message is for.
  func word(in language: Language) -> String {
    switch self {
    case .seller: Texts(en: "to the seller", ru: "продавцу")[language]
    case .platform: Texts(en: "to the platform", ru: "площадке")[language]
    }
  }
}
