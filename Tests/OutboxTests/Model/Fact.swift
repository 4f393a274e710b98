import Civil
import Model

/// What the order book says of one order, as the laws read it: without rules or packs.
struct Fact: Hashable {
  /// The close of the buyer's window.
  var guardCloses: Moment?
  /// The close of the seller's window.
  var dispatchCloses: Moment?
  /// Whether a dispute is open, and until when it wants an answer; without an end its rule fails.
  var isDisputed = false
  var answerCloses: Moment?
  var isReceived = false
  var isShipped = false
  var isRefunded = false
  var isWithdrawn = false

  /// The close of a rule's window; nil when there is nothing to tell of it.
  func closes(_ rule: String) -> Moment? {
    guard !isWithdrawn, !isRefunded else { return nil }
    return switch rule {
    case "guard": isReceived ? nil : guardCloses
    case "dispatch": isShipped ? nil : dispatchCloses
    default: isDisputed ? answerCloses : nil
    }
  }

  /// Whether what an alert tells is so.
  func bears(out alert: Alert) -> Bool {
    guard let window = alert.window else {
      return alert.rule == "answer" && isDisputed && answerCloses == nil && !isRefunded
        && !isWithdrawn
    }
    // Two readings of one countdown, up to an hour apart, are one close.
    guard let closes = closes(alert.rule) else { return false }
    return abs(closes.seconds - window.safeCloses.seconds) <= 3_600
  }

  func events() -> [Event] {
    var events: [Event] = []
    func add(_ kind: String, _ until: Moment? = nil) {
      events.append(ShopPack.event(kind, at: History.start, until: until))
    }
    if let guardCloses { add("protection-set", guardCloses) }
    if let dispatchCloses { add("dispatch-due", dispatchCloses) }
    if isDisputed { add("dispute-opened", answerCloses) }
    if isReceived { add("received") }
    if isShipped { add("shipped") }
    if isRefunded { add("refunded") }
    return events
  }

  /// How long before the close the last stage of a rule speaks.
  static func lastStage(_ rule: String) -> Length {
    rule == "guard" ? Length(hours: 12) : Length(days: 1)
  }

  static let rules = ["guard", "dispatch", "answer"]
}
