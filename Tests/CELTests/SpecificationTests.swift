import CEL
import Testing

/// Corners of the specification, each with the literal that the value prints as.
@Suite struct SpecificationTests {
  private static func result(_ source: String) -> String {
    let compilation = Environment().compile(source)
    guard let program = compilation.program else { return "does not compile" }
    let value = program.evaluate([])
    return value.error == nil ? value.description : "error"
  }

  @Test(arguments: [
    ("-0x55555555", "-1431655765"), ("- 9223372036854775808", "-9223372036854775808"),
    ("-9223372036854775808 % -1", "error"), ("7 % -5", "2"), ("-7 % 5", "-2"), ("-7 / 2", "-3"),
    ("2.0 * 1.7e308", "double('Infinity')"), ("0.0 / 0.0 == 0.0 / 0.0", "false"),
    ("1 < 1.5 && 2u > 1 && 1.5 <= 2u", "true"), ("dyn(1) == 1u && dyn(1.0) == 1", "true"),
    ("[1.0, 2.0, 3] == [1u, 2, 3u]", "true"), ("{1: 1.0, 2u: 3u} == {1u: 1, 2: 3.0}", "true"),
    ("string(1.0)", "'1'"), ("string(123.456)", "'123.456'"),
    ("string(6.02214e23)", "'6.02214e+23'"),
    ("string(-0.0000001)", "'-1e-07'"), ("string(1e20)", "'1e+20'"),
    ("string(999999.5)", "'999999.5'"),
    ("string(-1234567.0)", "'-1.234567e+06'"),
    ("double('Infinity') > 1e308", "true"),
    ("uint('18446744073709551615')", "18446744073709551615u"),
    ("int('-9223372036854775808')", "-9223372036854775808"),
    ("int(9223372036854774784.0)", "9223372036854774784"),
    ("int(9223372036854775807.0)", "error"), ("bytes('\\u00e9') == b'\\xc3\\xa9'", "true"),
    ("'\\303\\277' == '\\u00c3\\u00bf'", "true"),
    ("b'\\303\\277' == b'\\u00ff'", "does not compile"),
    ("size(b'é')", "2"), ("'a' < 'b' && 'a' < 'aa' && '\\uffff' < '\\U00010000'", "true"),
    ("b'a' < b'b' && false < true", "true"), ("1 + 2 in [3]", "true"),
    ("true ? 1 : false ? 2 : 3", "1"), ("true || false && false", "true"),
    ("!false == true", "true"), ("--1", "1"), ("- -1", "1"), ("!!true", "true"),
    ("[1, 2, 3,].size() + {1: 2,}.size()", "4"), ("{'a': 1}.a + {'b': 2}['b']", "3"),
    ("{'content-type': 1}.`content-type`", "1"), ("has({'a': null}.a)", "true"),
    ("{'a': {'b': 1}}.?a.?b.orValue(0)", "1"), ("{'a': {}}.?a.?b.orValue(7)", "7"),
    ("{}.?a.?b.orValue(7)", "7"), ("[1][?1].orValue(7)", "7"),
    ("optional.of(1).or(optional.of(2)).value()", "1"),
    ("optional.ofNonZeroValue('').hasValue()", "false"),
    ("optional.none().optMap(x, x + 1)", "optional.none()"),
    ("optional.of(2).optMap(x, x * 2)", "optional.of(4)"),
    ("[?optional.none(), ?optional.of(1)]", "[1]"),
    ("optional.unwrap([optional.of(1), optional.none()])", "[1]"), ("[3, 4].first().value()", "3"),
    ("[1, 2, 3].map(x, x > 1, x * 10)", "[20, 30]"), ("{'a': 1, 'b': 2}.map(k, k)", "['a', 'b']"),
    ("['x', 'y'].transformMap(i, v, v + string(i))", "{0: 'x0', 1: 'y1'}"),
    ("{'a': 'b'}.transformMapEntry(k, v, {v: k})", "{'b': 'a'}"),
    ("['a', 'a'].transformMapEntry(i, v, {v: i})", "error"),
    ("cel.bind(x, [1, 2], cel.bind(y, x, x == y))", "true"),
    ("[[1], [2]].exists(x, x.exists(y, y == 2))", "true"),
    ("[1].all(x, [x].all(x, x == 1))", "true"), ("type(optional.none()) == optional_type", "true"),
    ("type(timestamp(0)) == google.protobuf.Timestamp", "true"), ("type(type(1)) == type", "true"),
    ("timestamp('2024-02-29T23:59:59.5+02:00')", "timestamp('2024-02-29T21:59:59.5Z')"),
    ("timestamp('2024-12-31T00:00:00Z').getDayOfYear()", "365"),
    ("timestamp(-1).getSeconds()", "59"),
    ("timestamp('0001-01-01T00:00:00Z').getFullYear()", "1"),
    ("timestamp('2026-11-23T00:00:00Z').getDayOfWeek()", "1"),
    ("timestamp('2024-01-01T00:00:00Z').getHours('-08:30')", "15"),
    ("timestamp('2024-01-01T00:00:00Z').getMinutes('05:45')", "45"),
    ("duration('-1.5s')", "duration('-1.5s')"),
    ("duration('1h1m1s1ms1us1ns')", "duration('3661.001001001s')"),
    ("duration('-90m').getHours()", "-1"), ("duration('-1.5s').getMilliseconds()", "-500"),
    ("-duration('5s')", "duration('-5s')"),
    (
      "timestamp('2024-01-01T00:00:00Z') - timestamp('2024-01-02T00:00:00Z')", "duration('-86400s')"
    ),
    ("duration('9223372036.854775807s')", "duration('9223372036.854775807s')"),
    ("duration('9223372036.854775808s')", "does not compile"),
    ("duration('-9223372036.854775807s') - duration('1ns')", "duration('-9223372036.854775808s')"),
    ("duration('-9223372036.854775807s') - duration('2ns')", "error"),
    (
      "'%.3f %e %x %X %o %b %s %d %%'.format([2.5, 1234.5, -30, 'é', 8, true, [1, {'a': 2u}], 7u])",
      "'2.500 1.234500e+03 -1e C3A9 10 1 [1, {a: 2}] 7 %'"
    ),
    ("'%.0f %.0f %.1e'.format([0.5, 1.5, 9.96])", "'0 2 1.0e+01'"),
    ("'%.20f'.format([0.1])", "'0.10000000000000000555'"),
    ("'%s %d'.format([-1e-7, 1.5e21])", "'-0.0000001 1500000000000000000000'"),
    ("'%s'.format([b'a\\xff\\xfeb'])", "'a\u{FFFD}b'"), ("'%.f'.format([1.5])", "error"),
    ("[,] == [] && {,} == {}", "true"), ("0XFF", "does not compile"),
    ("timestamp('2009-02-13T23:31:30.1234567891Z').getMilliseconds()", "123"),
    ("1.0 / math.sign(-0.0) > 0.0", "true"), ("'a,b,,c'.split(',')", "['a', 'b', '', 'c']"),
    ("'abc'.split('')", "['a', 'b', 'c']"),
    ("'a,b,c'.split(',', 2)", "['a', 'b,c']"), ("'banana'.replace('', '-')", "'-b-a-n-a-n-a-'"),
    ("'banana'.replace('an', '', 1)", "'bana'"),
    ("'tacocat'.charAt(7)", "''"), ("'abcabc'.lastIndexOf('c', 4)", "2"),
    ("'é😀'.reverse()", "'😀é'"),
    ("math.round(-1.5)", "-2.0"), ("math.trunc(-1.9)", "-1.0"), ("math.sqrt(16)", "4.0"),
    ("math.sign(-0.5)", "-1.0"),
    ("math.greatest([1, 2.5, 2u])", "2.5"), ("math.least(3, 1u)", "1u"),
    ("math.bitShiftRight(-1, 63)", "1"), ("math.isNaN(0.0 / 0.0)", "true"),
    ("base64.encode(b'\\xff\\xfe')", "'//4='"), ("base64.decode('//4')", "b'\\xff\\xfe'"),
    ("base64.decode('a')", "error"),
  ])
  func `an expression has the value of the specification`(_ source: String, _ expected: String) {
    #expect(Self.result(source) == expected)
  }

  @Test(arguments: [
    ("[1, 2u]", "list(dyn)"), ("{'a': 1, 'b': 'x'}", "map(string, dyn)"), ("[]", "list(dyn)"),
    ("[[], [1]]", "list(list(int))"),
    ("[].map(x, x)", "list(dyn)"), ("[1].map(x, string(x))", "list(string)"),
    ("{'a': 1}.?a", "optional(int)"),
    ("true ? null : timestamp(0)", "timestamp"), ("optional.none()", "optional(dyn)"),
    ("math.greatest(1, 2)", "int"),
    ("math.greatest(1, 2.0)", "dyn"), ("dyn(1) + 1", "int"),
    ("{1: 'a'}.transformMap(k, v, size(v))", "map(int, int)"),
  ])
  func `the type of an expression is deduced`(_ source: String, _ expected: String) {
    #expect(Environment().compile(source).type?.description == expected)
  }

  @Test(arguments: [
    "x", "f(1)", "1 + 'a'", "x.y.z", "'a'.f(1, 2)", "[1].map(x, y)[0]", "1 ? 2 : 3", "'a' && true",
  ])
  func `without the check a mistake is an error once it is reached`(_ source: String) {
    let environment = Environment()
    #expect(environment.compileUnchecked(source).program?.evaluate([]).error != nil)
    #expect(
      environment.compileUnchecked("true || (\(source)) == 1").program?.evaluate([]).boolValue
        == true)
  }
}
