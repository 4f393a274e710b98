/// One text in every language.
public struct Texts: Hashable, Sendable, Codable {
  /// The English text.
  public var en: String
  /// The Russian text.
  public var ru: String

  /// Creates a text from its two versions.
  public init(en: String, ru: String) {
    self.en = en
    self.ru = ru
  }

  /// The version for a reader of this language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .russian: ru
    }
  }
}
