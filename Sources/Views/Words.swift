import Model

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
  func word(in language: Language) -> String {
    switch self {
    case .info: Texts(en: rawValue, ru: "к сведению")[language]
    case .notice: Texts(en: rawValue, ru: "внимание")[language]
    case .warning: Texts(en: rawValue, ru: "предупреждение")[language]
    case .critical: Texts(en: rawValue, ru: "срочно")[language]
    }
  }
}

extension StageView.State {
  func word(in language: Language) -> String {
    switch self {
    case .raised: Texts(en: rawValue, ru: "сказано")[language]
    case .pending: Texts(en: rawValue, ru: "впереди")[language]
    case .superseded: Texts(en: rawValue, ru: "пропущено")[language]
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
