public import Civil
public import Model

/// The texts that tell one digest to one reader at one moment; a pure function of the three.
///
/// Due items come first, each in one line with absolute times. All texts are as harmless as those
/// of `AlertWording`.
public struct DigestWording: Hashable, Sendable {
  /// Lines that belong together.
  public struct Section: Hashable, Sendable {
    /// What the lines are; empty where they speak for themselves.
    public let heading: String
    /// One thing each, never empty.
    public let lines: [String]
  }

  /// One line for a subject or a title.
  public let subject: String
  /// The whole message, the most pressing first; at least one section.
  public let sections: [Section]

  /// The sections as text: headings, lines with dashes before them, one line break at the end.
  public var body: String {
    sections.map { section in
      section.heading.isEmpty
        ? section.lines.joined(separator: "\n")
        : ([section.heading] + section.lines.map { "- \($0)" }).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// Words a digest.
  ///
  /// - Parameters:
  ///   - digest: What to tell.
  ///   - reader: In which language and zone.
  ///   - isDrill: Whether to say that this is only a test.
  ///   - now: The moment from which the time left is counted.
  public init(_ digest: Digest, for reader: Reader, isDrill: Bool = false, at now: Moment) {
    let composer = DigestComposer(digest: digest, reader: reader, isDrill: isDrill, now: now)
    subject = composer.subject
    sections = composer.sections.filter { !$0.lines.isEmpty }
  }
}
