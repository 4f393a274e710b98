import Civil
import Model
import Rules
import Wording

extension KitWindow {
  /// What to do, by when, and what the ladder advises now.
  func block(for reader: Reader, platform: Zone, at now: Moment) -> KitBlock {
    let language = reader.language
    let details =
      [opening(reader, platform, now), estimate(language), turn(language)]
      + (step.map { [$0.adviceText?[language]] } ?? waiting(reader, now))
    return .entry(
      "\(rule.title[language]): \(end(reader, platform, now))",
      details: details.compactMap(\.self))
  }

  /// By when to act, or from when on.
  private func end(_ reader: Reader, _ platform: Zone, _ now: Moment) -> String {
    let isSafe = now < window.safeCloses && !rule.isStart
    let close = isSafe ? window.safeCloses : window.closes
    let time = reader.worded(close, platform: platform)
    let length = TimeLeft(at: now, until: close)
    let isAhead = now < window.closes
    let left =
      rule.isStart && isAhead
      ? length.spelledAhead(in: reader.language) : length.spelledPhrase(in: reader.language)
    let texts =
      switch (rule.isStart, isAhead) {
      case (true, true): Texts(en: "from \(time) (\(left))", ru: "с \(time) (\(left))")
      case (true, false): Texts(en: "since \(time) (\(left))", ru: "с \(time) (\(left))")
      case (false, true): Texts(en: "by \(time) (\(left))", ru: "до \(time) (\(left))")
      case (false, false): Texts(en: "closed \(time) (\(left))", ru: "закрыто \(time) (\(left))")
      }
    return texts[reader.language]
  }

  private func opening(_ reader: Reader, _ platform: Zone, _ now: Moment) -> String? {
    guard let opens = window.opens, opens > now else { return nil }
    let time = reader.worded(opens, platform: platform)
    let ahead = TimeLeft(at: now, until: opens).spelledAhead(in: reader.language)
    return Texts(en: "Opens \(time), \(ahead).", ru: "Откроется \(time), \(ahead).")[
      reader.language]
  }

  private func estimate(_ language: Language) -> String? {
    guard window.basis == .estimated else { return nil }
    return Texts(
      en: "This is an estimate; the platform's own date counts.",
      ru: "Это оценка; решает дата, которую показывает площадка.")[language]
  }

  /// What a window of the buyer wants before its first stage has spoken.
  private func waiting(_ reader: Reader, _ now: Moment) -> [String?] {
    guard window.actor == .buyer else { return [] }
    guard isOpen(at: now), let first = rule.ladder.first else {
      let nothing = Texts(en: "Nothing to do yet.", ru: "Пока ничего делать не нужно.")
      return [nothing[reader.language]]
    }
    let time = reader.worded(first.moment(in: window))
    let reminder = Texts(
      en: "The first reminder comes \(time).", ru: "Первое напоминание придёт \(time).")
    return [first.adviceText?[reader.language], reminder[reader.language]]
  }

  private func turn(_ language: Language) -> String? {
    guard window.actor != .buyer else { return nil }
    let actor = window.actor.word(in: language)
    return Texts(en: "To act: \(actor).", ru: "Действует: \(actor).")[language]
  }
}

extension SpokenGuard {
  /// What can still be done after the step, and what it has cost.
  func block(for reader: Reader) -> KitBlock {
    let language = reader.language
    let at = step.at.map { ", \(reader.worded($0))" } ?? ""
    return .entry(
      "\(guarding.title[language]): \(step.kind.worded(in: language))\(at)",
      details: [guarding.afterwards?[language], guarding.says[language]].compactMap(\.self))
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
