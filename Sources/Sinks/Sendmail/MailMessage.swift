import Civil
import Model

/// One alert as a mail for one recipient (RFC 5322); a pure function.
///
/// Lines end in a line feed, as the pipe to a local mailer has it, and are at most 998 bytes of
/// ASCII. Every copy of an alert has the same `Message-ID`, all alerts of an order the same thread.
/// There is no `List-Id` and no `Precedence`: mail programs rank bulk mail low, and this is urgent.
struct MailMessage {
  let alert: Alert
  let recipient: String
  let settings: SendmailSettings
  let reader: Reader
  let isDrill: Bool
  let now: Moment

  /// The whole message, header and body.
  var text: String {
    let wording = Wording(alert, for: reader, isDrill: isDrill, at: now)
    let header = addressing(wording.subject) + threading + marks + format
    return header.joined(separator: "\n") + "\n\n" + QuotedPrintable.encode(wording.body)
  }

  private func addressing(_ subject: String) -> [String] {
    let sender = settings.from ?? "orderwatch@\(settings.hostname)"
    return [
      "From: orderwatch <\(sender)>", "To: <\(recipient)>", HeaderText.field("Subject", subject),
      "Date: \(mailDate(now, in: reader.zone))",
    ]
  }

  private var threading: [String] {
    let thread = "<\(OrderThread.id(of: alert.order))@\(settings.hostname)>"
    // Two drills may share a key, and a mail store drops what has an id it knows.
    let own = alert.key.atom + (isDrill ? ".\(now.seconds)" : "")
    let id = "Message-ID: <\(own)@\(settings.hostname)>"
    return isDrill ? [id] : [id, "In-Reply-To: \(thread)", "References: \(thread)"]
  }

  private var marks: [String] {
    let urgent = alert.level == .critical ? ["Importance: high"] : []
    let own: [(String, String)] = [
      ("Key", alert.key.atom), ("Platform", alert.order.platform), ("Account", alert.order.account),
      ("Order", alert.order.id), ("Rule", "\(alert.pack)/\(alert.rule)"), ("Stage", alert.stage),
      ("Level", alert.level.rawValue), ("Closes", alert.window?.closes.description ?? ""),
    ]
    let fields = own.map { (name: $0, value: plainLine($1, limit: 200)) }.filter {
      !$0.value.isEmpty
    }
    return ["Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All"] + urgent
      + fields.map { HeaderText.field("X-Orderwatch-\($0.name)", $0.value) }
  }

  private var format: [String] {
    [
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Language: \(reader.language.rawValue)",
    ]
  }
}
