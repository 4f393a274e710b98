import Civil
import Model
import Wording

/// One mail for one recipient (RFC 5322); a pure function.
///
/// Lines end in a line feed, as the pipe to a local mailer has it, and are at most 998 bytes of
/// ASCII. Every copy of an alert has the same `Message-ID`, all alerts of an order the same thread.
/// There is no `List-Id` and no `Precedence`: mail programs rank bulk mail low, and this is urgent.
/// Nothing asks for a receipt, and `Auto-Submitted` keeps other programs from answering.
struct MailMessage {
  let content: MailContent
  let recipient: String
  let settings: SendmailSettings
  let reader: Reader
  let now: Moment

  /// The whole message, header and body.
  var text: String {
    let whole = content.calendar.map { [alternatives, attachment($0)] }
    let body = whole.map { MailPart.multipart("mixed", $0) } ?? alternatives
    let header =
      addressing + threading + marks + ["MIME-Version: 1.0"] + body.header
      + ["Content-Language: \(reader.language.rawValue)"]
    return header.joined(separator: "\n") + "\n\n" + body.body
  }

  private var addressing: [String] {
    [
      "From: orderwatch <\(settings.sender)>", "To: <\(recipient)>",
      HeaderText.field("Subject", content.subject), "Date: \(mailDate(now, in: reader.zone))",
    ]
  }

  private var threading: [String] {
    let id = "Message-ID: <\(content.id)@\(settings.hostname)>"
    guard let order = content.thread else { return [id] }
    let thread = "<\(OrderThread.id(of: order))@\(settings.hostname)>"
    return [id, "In-Reply-To: \(thread)", "References: \(thread)"]
  }

  private var marks: [String] {
    let urgent = content.isUrgent ? ["Importance: high"] : []
    let fields = content.marks.map { (name: $0.name, value: plainLine($0.value, limit: 200)) }
      .filter { !$0.value.isEmpty }
    return ["Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All"] + urgent
      + fields.map { HeaderText.field("X-Orderwatch-\($0.name)", $0.value) }
  }

  private var alternatives: MailPart {
    .multipart(
      "alternative",
      [
        .text("plain; charset=utf-8", content.text), .text("html; charset=utf-8", content.html),
      ])
  }

  private func attachment(_ entry: CalendarEntry) -> MailPart {
    let name = "deadline.ics"
    var part = MailPart.text(
      // Folded, since the line would be longer than mail programs like.
      "calendar; charset=utf-8; method=PUBLISH;\n name=\"\(name)\"",
      entry.text(organizer: settings.sender, hostname: settings.hostname))
    part.header.append("Content-Disposition: attachment; filename=\"\(name)\"")
    return part
  }
}
