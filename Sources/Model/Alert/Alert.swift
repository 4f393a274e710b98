public import Civil

/// One stage of one window of one order, ready to be told.
public struct Alert: Hashable, Sendable, Codable {
  /// What an alert is about.
  public enum Subject: Hashable, Sendable, Codable {
    /// A window that wants action.
    case window(Window)
    /// A rule that could not be judged, with the reason.
    case failure(String)
    /// A step already taken that a guard speaks against.
    ///
    /// The moment is the earliest at which it can have been taken.
    case step(EventKind, at: Moment)
  }

  /// The stable name that every copy of this alert carries.
  public var key: AlertKey
  /// The moment it became due, or was noticed late.
  public var at: Moment
  /// Which order.
  public var order: OrderRef
  /// What was bought.
  public var title: String
  /// What was paid, when known.
  public var amount: Money?
  /// The order's page, when known.
  public var url: String?
  /// The user's labels of the order.
  public var tags: [String]
  /// The pack whose rule or guard speaks.
  public var pack: String
  /// The pack's zone, in which the platform prints its dates.
  public var zone: String
  /// The rule or guard that speaks.
  public var rule: String
  /// The stage's name; `error` for a rule that could not be judged, `step` for a step that a guard
  /// speaks against, `moved` for a close that moved.
  public var stage: String
  /// How loudly.
  public var level: Level
  /// The window, or what there is instead of one.
  public var subject: Subject
  /// The id of the advice, permanent within the pack; empty where the pack gives none.
  public var advice: String
  /// What the rule or guard is called.
  public var ruleTitle: Texts
  /// What to do now.
  public var adviceText: Texts?
  /// What is lost otherwise.
  public var ifMissed: Texts?
  /// Ids of the sources the rule or guard stands on.
  public var sources: [String]
  /// Earlier stages of the window that were never told and never will be, because this one speaks.
  public var skipped: [String]
  /// 0 for the alert itself, n for its n-th reminder.
  public var repetition: Int
  /// The close that the reader was told before, where the window has moved since; nil where not.
  ///
  /// It is the earliest plausible close of that time, as `Window.safeCloses` is of this one.
  public var movedFrom: Moment?

  /// Creates an alert.
  public init(
    key: AlertKey, at: Moment, order: Order, pack: String, zone: String, rule: String,
    stage: String, level: Level, subject: Subject, advice: String, ruleTitle: Texts,
    adviceText: Texts?, ifMissed: Texts?, sources: [String], skipped: [String] = [],
    repetition: Int = 0, movedFrom: Moment? = nil
  ) {
    self.key = key
    self.at = at
    self.order = order.ref
    self.title = order.title
    self.amount = order.amount
    self.url = order.url
    self.tags = order.tags
    self.pack = pack
    self.zone = zone
    self.rule = rule
    self.stage = stage
    self.level = level
    self.subject = subject
    self.advice = advice
    self.ruleTitle = ruleTitle
    self.adviceText = adviceText
    self.ifMissed = ifMissed
    self.sources = sources
    self.skipped = skipped
    self.repetition = repetition
    self.movedFrom = movedFrom
  }

  /// The window this alert speaks of; nil for a rule that could not be judged and for a step.
  public var window: Window? {
    guard case .window(let window) = subject else { return nil }
    return window
  }
}
