import Model
import Toml

/// An entry of `[sources]` as it is written.
enum SourceDraft: Sendable {
  /// A document or an article.
  case document(Source)
  /// A statement of the article of this id.
  case statement(Texts, of: String, place: Place)
}
