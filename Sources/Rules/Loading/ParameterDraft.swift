import Toml

/// A parameter as it is written.
struct ParameterDraft {
  let value: ParameterValue
  let doc: String
  let sources: [String]
  let place: Place
}
