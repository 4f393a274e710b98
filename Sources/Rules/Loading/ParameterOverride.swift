public import Toml

/// A figure of a pack that the configuration puts in place of the pack's own.
public struct ParameterOverride: Hashable, Sendable {
  /// The pack's id.
  public let pack: String
  /// The parameter's name.
  public let name: String
  /// The figure.
  public let value: ParameterValue
  /// Where the configuration says so.
  public let place: Place

  /// Creates an override.
  public init(pack: String, name: String, value: ParameterValue, place: Place) {
    self.pack = pack
    self.name = name
    self.value = value
    self.place = place
  }
}
