import Civil
import Model
import Rules

extension Stage {
  /// Seconds from the close, negative before it: what two spellings of a stage have in common.
  var position: Int64 { side == .before ? -offset.seconds : offset.seconds }

  /// The position of a stage by its name in the ledger, which today's ladder may no longer have;
  /// nil for what is no stage of a ladder, such as `moved`.
  static func position(named name: String) -> Int64? {
    guard let sign = name.first, sign == "-" || sign == "+",
      let offset = try? Length(parsing: String(name.dropFirst()))
    else { return nil }
    return sign == "-" ? -offset.seconds : offset.seconds
  }
}

extension Rule {
  /// The position of the last stage before the close, which no hush holds back; nil where the rule
  /// speaks only after it, when there is nothing to be in time for.
  var lastWord: Int64? {
    ladder.last { $0.stage.side == .before }?.stage.position
  }
}
