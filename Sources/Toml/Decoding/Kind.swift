import CToml

/// The type of a TOML value.
public enum Kind: String, Sendable {
  case string
  case integer
  case float
  case boolean
  case date
  case time
  case dateTime = "date-time"
  case array
  case table

  init(_ kind: CTomlKind) {
    switch kind {
    case CTomlKindString: self = .string
    case CTomlKindInteger: self = .integer
    case CTomlKindFloat: self = .float
    case CTomlKindBoolean: self = .boolean
    case CTomlKindDate: self = .date
    case CTomlKindTime: self = .time
    case CTomlKindDateTime: self = .dateTime
    case CTomlKindArray: self = .array
    default: self = .table
    }
  }
}
