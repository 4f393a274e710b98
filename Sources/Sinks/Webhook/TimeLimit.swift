import Civil

/// Does the work, unless it takes longer than the limit: then it is cancelled and nil comes back.
///
/// The work must heed cancellation, for it is waited for in any case.
///
/// - Throws: What the work throws.
func within<Result: Sendable>(
  _ limit: Length, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result? {
  try await withThrowingTaskGroup(of: Result?.self) { group in
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: .seconds(limit.seconds))
      return nil
    }
    defer { group.cancelAll() }
    return try await group.next() ?? nil
  }
}
