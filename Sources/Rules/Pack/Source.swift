public import Model

/// Where an entry of a pack comes from: a document, an article, or one statement of an article.
public struct Source: Hashable, Sendable {
  /// The name of the document or article.
  public let title: Texts
  /// Its address, when it has one.
  public let url: String?
  /// When it was read or dated, as the pack states it.
  public let dated: String?
  /// What a statement says; nil for a document or an article as a whole.
  public let statement: Texts?
  /// The id of the article that a statement stands in.
  public let article: String?
}
