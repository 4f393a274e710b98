import GRDB

extension Configuration {
  /// Small memory, and nothing reported as kept before the disk has it.
  static var house: Configuration {
    var configuration = Configuration()
    configuration.label = "orderwatch"
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA cache_size = -2048;
          PRAGMA temp_store = MEMORY;
          PRAGMA trusted_schema = OFF;
          PRAGMA journal_size_limit = 4194304;
          """)
    }
    return configuration
  }
}
