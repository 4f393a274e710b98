/// One thing wrong in a file, worded for the person who wrote the file.
public struct Finding: Error, Hashable, Sendable {
  /// Where it is; nil when it concerns the file as a whole.
  public let place: Place?
  /// The file's name as the reader was given it.
  public let file: String
  /// `what is wrong (got 'x'); what to do`, one line, without the place.
  public let message: String
  /// How many Unicode scalars from `place` on are meant; at least 1.
  public let length: Int
  /// The source line for people at a terminal; nil when the source was not at hand.
  var excerpt: Excerpt?

  /// Creates a finding at a place; foreign text in `message` must already be quoted.
  public init(place: Place, message: String, length: Int = 1) {
    self.place = place
    self.file = place.file
    self.message = message
    self.length = max(1, length)
  }

  /// Creates a finding about a file as a whole.
  public init(file: String, message: String) {
    self.place = nil
    self.file = file
    self.message = message
    self.length = 1
  }
}

extension Finding: CustomStringConvertible {
  /// `FILE:LINE:COL: what is wrong (got 'x'); what to do`, or `FILE: …` for the file as a whole.
  public var description: String {
    guard let place else { return "\(visible(file)): \(message)" }
    return "\(place): \(message)"
  }
}

extension Finding {
  /// Whether it stands before the other one of the same file; the file as a whole comes first.
  func precedes(_ other: Finding) -> Bool {
    guard let other = other.place else { return false }
    guard let place else { return true }
    return place < other
  }
}
