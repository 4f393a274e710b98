extension JournalEntry {
  /// The entry as one line for where no journal listens: `<4>orderwatch: … [key=… …]`.
  ///
  /// The number in angle brackets is the priority, as a journal that reads standard error takes
  /// it. No line break is inside, one is at the end.
  var line: String {
    let names = ["KEY", "PLATFORM", "ORDER", "RULE", "STAGE", "LEVEL", "CLOSES", "DIGEST", "COUNT"]
    let notes = names.compactMap { name in
      self["ORDERWATCH_\(name)"].map { "\(name.lowercased())=\($0)" }
    }
    let head = "<\(self["PRIORITY"] ?? "5")>orderwatch: \(self["MESSAGE"] ?? "")"
    return "\(head) [\(notes.joined(separator: " "))]\n"
  }
}
