/// A host type with named fields in fixed slots.
public final class ObjectType: Hashable, Sendable {
  /// One named field; its slot is its position in the type.
  public struct Field: Hashable, Sendable {
    /// What follows the dot.
    public let name: String
    /// The type of the field when it is there.
    public let type: CELType
    /// Whether a value may lack the field, so that `has()` is meaningful.
    public let isOptional: Bool

    /// A field of an object type.
    public init(_ name: String, _ type: CELType, isOptional: Bool = false) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
    }
  }

  /// As messages and `type(x)` show it.
  public let name: String
  /// In slot order.
  public let fields: [Field]
  private let slots: [String: Int]

  /// A type whose fields take slots in the order given; a repeated name keeps its first slot.
  public init(_ name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
    slots = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The slot of a field, nil when the type has no such field.
  public func slot(of field: String) -> Int? { slots[field] }

  /// Whether both are the same type: one declaration, or two with equal names and fields.
  public static func == (left: ObjectType, right: ObjectType) -> Bool {
    left === right || (left.name == right.name && left.fields == right.fields)
  }

  /// Feeds the name to the hasher; fields follow from it in practice.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
