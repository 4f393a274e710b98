extension Program {
  /// A home whose daemon watches `orders.d` and tells a webhook named `phone`.
  ///
  /// - Parameters:
  ///   - url: Where the webhook goes; nil for the journal alone.
  ///   - more: Further lines of the configuration.
  /// - Throws: When a file cannot be written.
  public init(watchingFor url: String?, _ more: String = "") throws {
    let phone = url.map { "[sinks.phone]\ntype = \"webhook\"\nurl = \"\($0)\"\n" } ?? ""
    try self.init(
      configuration: "[orders]\nfiles = [\"../../orders.d/*.toml\"]\n\(phone)\(more)")
    try folder.write("", to: "orders.d/.keep")
  }

  /// Starts the daemon and waits until it is ready.
  ///
  /// - Throws: `Trouble` when it does not come up.
  public func watch() async throws -> Child {
    let child = try start("run", "--verbose")
    try await child.says("ready")
    return child
  }

  /// The states of an order's deliveries through one sink, in the order of their making.
  ///
  /// - Throws: When the order is not known.
  public func states(of id: String, through sink: String) throws -> [String] {
    let deliveries = try self("show", id, "--format", "json").object()["deliveries"]
    let rows = (deliveries as? [[String: Any]] ?? []).filter { $0["sink"] as? String == sink }
    return rows.compactMap { $0["state"] as? String }
  }
}
