import CEL

/// A named expression of a pack, judged once per order before the rules that use it.
struct NamedValue: Sendable {
  let name: String
  let type: CELType
  let program: Program
}
