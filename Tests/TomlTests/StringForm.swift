/// TOML's four ways to write a string.
enum StringForm: CaseIterable {
  case basic, literal, multiLineBasic, multiLineLiteral

  var isBasic: Bool { self == .basic || self == .multiLineBasic }
  var isMultiLine: Bool { self == .multiLineBasic || self == .multiLineLiteral }
  var quotes: String {
    switch self {
    case .basic: "\""
    case .literal: "'"
    case .multiLineBasic: "\"\"\""
    case .multiLineLiteral: "'''"
    }
  }
}
