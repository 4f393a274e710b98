extension Library {
  static let encoders: [Overload] = [
    .unary("base64.encode") { (a: ByteString) in Base64.encode(a.bytes) },
    .unary("base64.decode") { (a: String) throws(EvaluationError) in
      guard let bytes = Base64.decode(Array(a.utf8)) else {
        throw EvaluationError("not base64 (got '\(a.prefix(80))'); use A-Z, a-z, 0-9, + and /")
      }
      return ByteString(bytes: bytes)
    },
  ]
}
