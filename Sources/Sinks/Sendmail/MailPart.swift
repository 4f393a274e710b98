/// A part of a mail (RFC 2046): its own header's lines and its body.
struct MailPart {
  var header: [String]
  let body: String

  /// A text in quoted-printable.
  ///
  /// - Parameters:
  ///   - type: What follows `text/` in the content type.
  ///   - text: Lines that end in a line feed.
  /// - Returns: A part without a disposition.
  static func text(_ type: String, _ text: String) -> MailPart {
    MailPart(
      header: ["Content-Type: text/\(type)", "Content-Transfer-Encoding: quoted-printable"],
      body: QuotedPrintable.encode(text))
  }

  /// Several parts as one.
  ///
  /// Quoted-printable never has `=_`, so the boundary is in no part; parts of parts need another
  /// kind, for theirs may not begin like this one.
  static func multipart(_ kind: String, _ parts: [MailPart]) -> MailPart {
    let boundary = "=_orderwatch_\(kind)"
    let inner = parts.map { part in
      "--\(boundary)\n" + part.header.joined(separator: "\n") + "\n\n" + part.body + "\n"
    }
    return MailPart(
      header: ["Content-Type: multipart/\(kind); boundary=\"\(boundary)\""],
      body: inner.joined() + "--\(boundary)--\n")
  }
}
