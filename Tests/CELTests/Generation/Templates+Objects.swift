extension Templates {
  /// Templates for order objects; only hosts of our own have them.
  static let objects = """
    bool order.paid
    bool has(order.shipped)
    bool has(order.shipped.until)
    bool order.events.exists(@event, <bool>)
    bool order.events.all(@event, <bool>)
    int order.events.size()
    int order.shipped.count
    string order.title
    string <event>.kind
    event order.events[0]
    event order.events[<int>]
    event order.events.filter(@event, <bool>)[0]
    time order.shipped.at
    time order.shipped.until
    time <event>.at
    strings order.events.map(@event, <string>)

    """
}
