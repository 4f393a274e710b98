import Model
import Storage

/// All that a store can tell, to compare two of them.
struct StoreContents: Equatable {
  var orders: [WatchedOrder] = []
  var files: [SourceFile] = []
  var deliveries: [DeliveryRow] = []
  var counts = StoreCounts()
}

extension Store {
  var contents: StoreContents {
    get throws {
      var contents = StoreContents()
      try eachOrder { contents.orders.append($0) }
      contents.files = try files()
      contents.deliveries = try deliveries(state: nil, limit: .max)
      contents.counts = try counts()
      return contents
    }
  }
}
