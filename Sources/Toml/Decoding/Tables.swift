import CToml

/// The tables of an array, made one at a time: an array of 100,000 costs no memory of its own.
public struct Tables: Sequence {
  private let array: Node?

  /// - Parameter array: Nil for an absent key: no tables.
  init(array: Node?) {
    self.array = array
  }

  /// How many elements the array has; what is not a table counts too.
  public var count: Int { array.map { ctoml_count($0.raw.handle) } ?? 0 }

  /// Walks the tables in the order of the file.
  public func makeIterator() -> AnyIterator<Table> {
    let count = count
    var index = 0
    return AnyIterator {
      while index < count, let element = array?.element(index) {
        index += 1
        if element.raw.kind == CTomlKindTable { return Table(element) }
      }
      return nil
    }
  }
}
