/// What reading a file changed, in numbers of orders.
public struct IntakeChanges: Hashable, Sendable {
  /// Never seen before.
  public var added = 0
  /// Told differently than before.
  public var changed = 0
  /// Withdrawn once, and now told again.
  public var returned = 0
  /// No longer told by anything.
  public var withdrawn = 0
  /// Told as before; not touched.
  public var unchanged = 0

  /// No changes at all.
  public init() {}

  /// Whether no order needs to be judged anew or dropped.
  public var isEmpty: Bool { added + changed + returned + withdrawn == 0 }
}
