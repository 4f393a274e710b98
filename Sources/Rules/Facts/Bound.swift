/// Which end of an uncertain date is taken.
enum Bound: Sendable {
  case earliest
  case latest
}
