/// A value in the database that this program cannot have written.
struct UnreadableValue: Error, CustomStringConvertible {
  let what: String
  let got: String

  var description: String { "'\(got)' is not a \(what)" }
}
