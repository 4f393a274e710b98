import Civil
import Model

extension Stage {
  /// Seconds from the close, negative before it: what two spellings of a stage have in common.
  var position: Int64 { side == .before ? -offset.seconds : offset.seconds }

  /// The position of a stage by its name in the ledger, which today's ladder may no longer have.
  static func position(named name: String) -> Int64? {
    guard let sign = name.first, let offset = try? Length(parsing: String(name.dropFirst())) else {
      return nil
    }
    return sign == "-" ? -offset.seconds : offset.seconds
  }
}
