import Civil
import Model

/// Something that happens to the daemon, its world or its readers.
enum Action: Hashable {
  /// How a sink takes messages.
  enum Mood: Hashable {
    case takes, temporary, permanent, gone
    /// Answers after so many seconds, and then as said.
    case hangs(Int64, takes: Bool)
    /// Takes the message, and the answer is lost.
    case losesAnswers
  }

  /// Where a process dies.
  enum Point: Hashable, CaseIterable {
    case now, afterJudging, afterHandingOut, beforeRecording
  }

  /// Changes what the order book says of an order.
  case guardCloses(Int, Length?)
  case dispatchCloses(Int, Length)
  case dispute(Int, Length?)
  case received(Int, Bool)
  case shipped(Int)
  case refunded(Int, Bool)
  case withdrawn(Int, Bool)
  /// Changes how a sink takes what is handed to it from now on.
  case mood(Int, Mood)
  /// A person says something to the alerts of an order, for so long.
  case hush(Hush.Kind, Int, rule: String?, Length)
  /// The latest of that is taken back.
  case lift
  /// The wall clock is set.
  case step(Length)
  /// The machine sleeps.
  case suspend(Length)
  /// The process dies there, and starts anew after a while.
  case crash(Point, Length)
  /// Writes into this table fail, or succeed again.
  case fullDisk(String?)
}
