extension Schema {
  /// Finding the disputed orders of an account without reading all of its orders.
  static let schema2 = """
    CREATE INDEX eventDispute ON event (orderId) WHERE kind = 'dispute-opened';
    """
}
