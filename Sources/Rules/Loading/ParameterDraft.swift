import Toml

/// A parameter as it is written.
struct ParameterDraft: Sendable {
  let value: ParameterValue
  let doc: String
  let sources: [Citation]
  let place: Place
}
