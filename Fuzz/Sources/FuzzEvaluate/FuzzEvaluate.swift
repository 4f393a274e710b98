/// Generated expressions over generated values: half of the input steers each.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEvaluate(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let generated = GeneratedCase(
    Choices(Array(bytes.prefix(count - count / 3))),
    further: Choices(Array(bytes.suffix(count / 3))))
  if let complaint = generated.complaint() { fatalError("\(generated.source): \(complaint)") }
  return 0
}
