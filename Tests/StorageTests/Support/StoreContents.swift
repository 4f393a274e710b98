import Model
import Storage

/// All that a store can tell, to compare two of them.
struct StoreContents: Equatable {
  var orders: [WatchedOrder] = []
  var files: [SourceFile] = []
  var deliveries: [DeliveryRow] = []
  var digests: [DigestRow] = []
  var hushes: [Hush] = []
  var counts = StoreCounts()
}

extension Store {
  var contents: StoreContents {
    get throws {
      var contents = StoreContents()
      try eachOrder { contents.orders.append($0) }
      contents.files = try files()
      contents.deliveries = try deliveries(state: nil, limit: .max)
      contents.digests = try digests(state: nil, limit: .max)
      contents.hushes = try allHushes()
      contents.counts = try counts()
      return contents
    }
  }
}
