import Model
import Toml

/// The close of a rule as it is written.
enum CloseDraft {
  case expression(PlacedText)
  case span(from: EventKind, place: Place, window: PlacedText, DayCounting)
}
