/// A value of a host type: one slot per field.
public struct ObjectValue: Sendable {
  // One pointer wide, so that walking a path of fields stays cheap.
  final class Storage: Sendable {
    let type: ObjectType
    let slots: [Value?]
    let marks: SlotMarks

    init(_ type: ObjectType, _ slots: [Value?]) {
      self.type = type
      self.slots = slots
      marks = SlotMarks(slots)
    }
  }

  let storage: Storage

  /// A value of a host type; missing trailing slots count as absent.
  public init(_ type: ObjectType, _ slots: [Value?]) {
    storage = Storage(type, slots)
  }

  /// Says what each slot holds.
  public var type: ObjectType { storage.type }

  /// In the order of the type's fields; nil means the field is absent.
  public var slots: [Value?] { storage.slots }

  /// The value of a field, nil when it is absent or unknown.
  public subscript(field: String) -> Value? {
    guard let slot = type.slot(of: field), slot < slots.count else { return nil }
    return slots[slot]
  }
}
