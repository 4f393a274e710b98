import CEL
import Testing

/// Generated expressions; the fuzz targets run the same checks for longer.
@Suite struct GenerationTests {
  @Test(arguments: 0..<8)
  func `generated expressions compile and agree with themselves`(_ batch: Int) {
    for seed in UInt64(batch * 250)..<UInt64(batch * 250 + 250) {
      let generated = GeneratedCase(Choices(seed: seed), further: Choices(seed: ~seed))
      #expect(generated.complaint() == nil, "seed \(seed): \(generated.source)")
    }
  }

  @Test func `the same bytes make the same expression`() {
    var (one, other) = (
      ExpressionGenerator(Choices(seed: 7), hasObjects: true),
      ExpressionGenerator(Choices(seed: 7), hasObjects: true)
    )
    #expect(one.expression() == other.expression())
  }
}
