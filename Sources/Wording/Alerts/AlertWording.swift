public import Civil
public import Model

/// The texts that tell one alert to one reader at one moment; a pure function of the three.
///
/// All texts are free of controls and of characters that steer the direction of writing, whatever
/// the order book and the packs held. The time left is counted at `now`, not when the alert arose.
public struct AlertWording: Hashable, Sendable {
  /// One line for a subject or a title: what to do, by when, for which purchase.
  public let subject: String
  /// One line that stands alone, with the order's name before the subject.
  public let summary: String
  /// The whole message, the most pressing first; a paragraph may have several lines.
  public let paragraphs: [String]

  /// The paragraphs with an empty line between them and one line break at the end.
  public var body: String { paragraphs.joined(separator: "\n\n") + "\n" }

  /// Words an alert.
  ///
  /// - Parameters:
  ///   - alert: What to tell.
  ///   - reader: In which language and zone.
  ///   - isDrill: Whether to say that this is only a test.
  ///   - now: The moment from which the time left is counted.
  public init(_ alert: Alert, for reader: Reader, isDrill: Bool = false, at now: Moment) {
    let composer = Composer(alert: alert, reader: reader, isDrill: isDrill, now: now)
    subject = composer.subject
    summary = composer.summary
    paragraphs = composer.paragraphs
  }
}
