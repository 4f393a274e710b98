import Civil
import Model

/// Where a window ends, and how surely.
struct WindowEnd: Hashable, Sendable {
  let closes: Moment
  let safeCloses: Moment
  let basis: Basis
}
