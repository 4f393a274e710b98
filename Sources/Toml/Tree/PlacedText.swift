/// A string value that knows where in the file each of its scalars stands.
public struct PlacedText: Hashable, Sendable {
  /// The decoded string.
  public let value: String
  /// Where its opening quote stands.
  public let place: Place
  private let token: [UInt8]

  init(_ value: String, at place: Place, token: ArraySlice<UInt8>) {
    self.value = value
    self.place = place
    self.token = Array(token)
  }

  /// The place of a scalar of `value`, escapes and line joins accounted for.
  ///
  /// - Parameter offset: Counts scalars from 0; `value`'s count or more is the closing quote.
  /// - Returns: Where the scalar, or the escape it is written as, starts.
  public func place(atScalarOffset offset: Int) -> Place {
    var scan = StringScan(token: token, line: place.line, column: place.column)
    scan.skip(max(0, offset))
    return Place(file: place.file, line: scan.line, column: scan.column)
  }
}

extension Node {
  /// The place of a scalar of a string value; the node's own place for other types.
  ///
  /// - Parameter offset: Counts decoded scalars from 0.
  /// - Returns: Where the scalar, or the escape it is written as, starts.
  public func place(atScalarOffset offset: Int) -> Place {
    guard kind == .string else { return place }
    return PlacedText("", at: place, token: tree.source.bytes[range]).place(atScalarOffset: offset)
  }
}
