/// What must hold in every history.
enum Law: String, CaseIterable {
  /// Once its last stage is due, a window that is known has an attempt of it, while the daemon
  /// works: no hush, quiet time, budget or company holds that back.
  case lastStageSpeaks
  /// A reader gets an alert twice only after a crash or a lost answer, and then with an equal key.
  case toldOnce
  /// A stage of one window has one key.
  case oneKey
  /// Nothing is handed out that is not so at that moment.
  case handsOutTruth
  /// Nothing is handed out that a person has hushed at that moment.
  case hushesHold
  /// In quiet hours nothing is handed out that can wait for their end.
  case quietHolds
  /// No stage is handed out to a sink after a later one of the same window.
  case stagesInOrder
  /// An alert that was raised is on its way, delivered, or given up with a reason; what is given up
  /// for good was told elsewhere, where there is an elsewhere.
  case nothingVanishes
  /// What waits has a moment to pass at, and what is due does not wait.
  case alwaysGoesOn
  /// Passes come to rest.
  case comesToRest
  /// What cannot be read as an alert was never written.
  case readable
}

/// A law that was broken.
struct Breach: Error, CustomStringConvertible {
  let law: Law
  let what: String

  var description: String { "\(law.rawValue): \(what)" }
}
