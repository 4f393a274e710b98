public import Model
import Schedule

extension Texts {
  static let until = Texts(en: "until", ru: "до")
  static let next = Texts(en: "next", ru: "снова")
}

/// Words of the contract as a person reads them; in English they are the contract's own.
extension Basis {
  func word(in language: Language) -> String {
    switch self {
    case .asserted: Texts(en: rawValue, ru: "указано площадкой")[language]
    case .computed: Texts(en: rawValue, ru: "вычислено")[language]
    case .estimated: Texts(en: rawValue, ru: "оценка")[language]
    }
  }
}

extension Party {
  func word(in language: Language) -> String {
    switch self {
    case .buyer: Texts(en: rawValue, ru: "покупатель")[language]
    case .seller: Texts(en: rawValue, ru: "продавец")[language]
    case .platform: Texts(en: rawValue, ru: "площадка")[language]
    case .carrier: Texts(en: rawValue, ru: "перевозчик")[language]
    case .bank: Texts(en: rawValue, ru: "банк")[language]
    }
  }
}

extension Level {
  /// The level as a person reads it; in English it is the contract's own word.
  public func word(in language: Language) -> String {
    switch self {
    case .info: Texts(en: rawValue, ru: "к сведению")[language]
    case .notice: Texts(en: rawValue, ru: "внимание")[language]
    case .warning: Texts(en: rawValue, ru: "предупреждение")[language]
    case .critical: Texts(en: rawValue, ru: "срочно")[language]
    }
  }
}

extension StageState {
  func word(in language: Language) -> String {
    switch self {
    case .raised: Texts(en: rawValue, ru: "сказано")[language]
    case .pending: Texts(en: rawValue, ru: "впереди")[language]
    case .superseded: Texts(en: rawValue, ru: "пропущено")[language]
    case .acknowledged: Texts(en: rawValue, ru: "подтверждено")[language]
    case .held: Texts(en: rawValue, ru: "удержано")[language]
    }
  }
}

extension Hush.Kind {
  func word(in language: Language) -> String {
    switch self {
    case .ack: Texts(en: rawValue, ru: "подтверждение")[language]
    case .snooze: Texts(en: rawValue, ru: "отсрочка")[language]
    case .silence: Texts(en: rawValue, ru: "тишина")[language]
    }
  }
}

extension Digest.Kind {
  func word(in language: Language) -> String {
    switch self {
    case .together: Texts(en: rawValue, ru: "вместе")[language]
    case .held: Texts(en: rawValue, ru: "удержанное")[language]
    case .overflow: Texts(en: rawValue, ru: "сверх-нормы")[language]
    case .daily: Texts(en: rawValue, ru: "за-день")[language]
    case .weekly: Texts(en: rawValue, ru: "за-неделю")[language]
    case .allClear: Texts(en: rawValue, ru: "всё-спокойно")[language]
    }
  }
}

extension LedgerEntry.State {
  func word(in language: Language) -> String {
    switch self {
    case .raised: Texts(en: rawValue, ru: "сказано")[language]
    case .superseded: Texts(en: rawValue, ru: "пропущено")[language]
    }
  }
}

extension DeliveryState {
  func word(in language: Language) -> String {
    switch self {
    case .pending: Texts(en: rawValue, ru: "ждёт")[language]
    case .delivered: Texts(en: rawValue, ru: "доставлено")[language]
    case .dead: Texts(en: rawValue, ru: "потеряно")[language]
    case .cancelled: Texts(en: rawValue, ru: "отменено")[language]
    }
  }
}
