/// A piece of a countdown's text.
enum CountdownToken: Hashable {
  /// A number that still needs a unit.
  case number(String)
  /// Numbers with colons between them, as on a digital clock.
  case clock([Substring])
  /// A unit, or one of the words around the countdown; small letters.
  case word(String)
}
