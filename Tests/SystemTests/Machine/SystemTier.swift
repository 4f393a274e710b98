import Testing

/// What is tried under a real systemd, one machine at a time.
@Suite(.serialized, .enabled(if: Machine.isPossible, "\(Machine.absence)"))
enum SystemTier {}
