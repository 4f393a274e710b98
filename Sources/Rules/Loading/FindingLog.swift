import Toml

/// Passes findings on, each once: what several packs inherit is wrong in one place.
final class FindingLog {
  private let decoder: Decoder
  private var told: Set<String> = []

  init(_ decoder: Decoder) {
    self.decoder = decoder
  }

  /// Records what is wrong at a place, as `Decoder` does.
  func report(_ message: String, at place: Place, length: Int = 1) {
    guard told.insert("\(place) \(message)").inserted else { return }
    decoder.report(message, at: place, length: length)
  }
}
