/// A language that every text for readers exists in.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
  /// English.
  case english = "en"
  /// Russian.
  case russian = "ru"
}
