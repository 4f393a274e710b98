/// What expressions are made of: lines of a type and a form, `<type>` standing for an operand.
///
/// `@type` declares a variable of that type for the operands that follow it on its line.
/// The first line of a type is what it gets when choices run out, so it has no operand.
enum Templates {
  static let byType: [String: [String]] = {
    let lines = (leaves + logic + numbers + texts + times + containers).split(separator: "\n")
    let pairs = lines.map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return (String(parts[0]), [String(parts[1])])
    }
    return Dictionary(pairs, uniquingKeysWith: +)
  }()

  private static let leaves = """
    bool true
    bool false
    bool flag
    int 0
    int 1
    int -1
    int 7
    int 64
    int 9223372036854775807
    int -9223372036854775808
    int number
    uint 0u
    uint 3u
    uint 18446744073709551615u
    uint natural
    double 0.0
    double 1.5
    double -2.25
    double 1e300
    double 9007199254740993.0
    double real
    string ''
    string 'a'
    string 'Ünï😀'
    string '1.5'
    string '2024-02-29T12:00:00Z'
    string '-90m'
    string text
    bytes b''
    bytes b'\\xff\\x00'
    bytes b'abc'
    time timestamp('2024-02-29T23:59:59.5Z')
    time timestamp(0)
    time moment
    span duration('90m')
    span duration('-1.5s')
    span length
    ints [1, 2, 3]
    ints []
    ints numbers
    strings ['b', 'a', 'b']
    strings words
    map {'a': 1, 'b': 2}
    map table
    option optional.of(1)
    option optional.none()
    any dyn(1)
    any anything
    any null

    """

  private static let logic = """
    bool <bool> && <bool>
    bool (<bool> || <bool>)
    bool (<bool> && <bool> || <bool> && <bool>)
    bool !<bool>
    bool (<bool> ? <bool> : <bool>)
    bool (<bool> == <bool>)
    bool (<int> == <int>)
    bool (<int> < <int>)
    bool (<int> >= <int>)
    bool (<uint> != <uint>)
    bool (<uint> > <uint>)
    bool (<double> <= <double>)
    bool (<double> == <double>)
    bool (<string> < <string>)
    bool (<string> == <string>)
    bool (<bytes> >= <bytes>)
    bool (<time> < <time>)
    bool (<time> != <time>)
    bool (<span> <= <span>)
    bool (<any> == <any>)
    bool (<any> < <int>)
    bool (<ints> == <ints>)
    bool (<map> == <map>)
    bool (<option> == <option>)
    bool <int> in <ints>
    bool (<string> in <map>)
    bool (<any> in <ints>)
    bool <ints>.exists(@int, <bool>)
    bool <strings>.all(@string, <bool>)
    bool <ints>.exists_one(@int, <bool>)
    bool <map>.exists(@string, <bool>)
    bool <string>.contains(<string>)
    bool <string>.startsWith(<string>)
    bool <string>.matches('^[a-z]+$|[0-9]{2,3}')
    bool <option>.hasValue()
    bool has(<map>.a)
    bool (type(<any>) == int)
    bool bool(<string>)

    """

  private static let numbers = """
    int (<int> + <int>)
    int (<int> - <int> * <int>)
    int (<int> / <int>)
    int (<int> % <int>)
    int (-<int>)
    int (<bool> ? <int> : <int>)
    int size(<string>)
    int <ints>.size()
    int size(<map>)
    int int(<double>)
    int int(<uint>)
    int int(<string>)
    int int(<time>)
    int <ints>[<int>]
    int <map>[<string>]
    int <map>.a
    int <option>.orValue(<int>)
    int <option>.value()
    int <string>.indexOf(<string>)
    int cel.bind(@int, number, <int>)
    int cel.bind(@string, text, <int>)
    int math.abs(<int>)
    int math.bitAnd(<int>, <int>)
    int math.bitShiftLeft(<int>, <int>)
    int math.greatest(<int>, <int>)
    int math.least(<ints>)
    int <time>.getFullYear()
    int <time>.getDayOfWeek()
    int <time>.getHours('-08:30')
    int <time>.getDayOfYear()
    int <span>.getHours()
    int <span>.getMilliseconds()
    uint (<uint> + <uint>)
    uint (<uint> - <uint>)
    uint (<uint> * <uint>)
    uint (<uint> / <uint>)
    uint (<uint> % <uint>)
    uint uint(<int>)
    uint uint(<double>)
    uint uint(<string>)
    double (<double> + <double>)
    double (<double> * <double>)
    double (<double> / <double>)
    double (-<double>)
    double double(<int>)
    double double(<uint>)
    double double(<string>)
    double math.ceil(<double>)
    double math.round(<double>)
    double math.sign(<double>)
    double math.sqrt(<double>)

    """

  private static let texts = """
    string (<string> + <string>)
    string (<bool> ? <string> : <string>)
    string string(<int>)
    string string(<uint>)
    string string(<double>)
    string string(<bytes>)
    string string(<time>)
    string string(<span>)
    string string(<bool>)
    string <strings>.join('-')
    string <strings>[<int>]
    string <string>.substring(<int>)
    string <string>.charAt(<int>)
    string <string>.replace(<string>, <string>)
    string <string>.lowerAscii()
    string <string>.trim()
    string <string>.reverse()
    string strings.quote(<string>)
    string '%s|%d|%.2f'.format([<string>, <int>, <double>])
    string '%s %s %x'.format([<ints>, <time>, <int>])
    string base64.encode(<bytes>)
    bytes (<bytes> + <bytes>)
    bytes bytes(<string>)
    bytes base64.decode(<string>)

    """

  private static let times = """
    time (<time> + <span>)
    time (<time> - <span>)
    time (<bool> ? <time> : <time>)
    time timestamp(<string>)
    time timestamp(<int>)
    span (<time> - <time>)
    span (<span> + <span>)
    span (<span> - <span>)
    span duration(<string>)

    """

  private static let containers = """
    ints [<int>, <int>]
    ints (<ints> + <ints>)
    ints <ints>.map(@int, <int>)
    ints <ints>.map(@int, <bool>, <int>)
    ints <ints>.filter(@int, <bool>)
    ints <strings>.map(@string, <int>)
    ints <ints>.transformList(@int, @int, <int>)
    ints [?<option>, <int>]
    strings [<string>, <string>]
    strings <string>.split(<string>)
    strings <map>.map(@string, <string>)
    strings <strings>.filter(@string, <bool>)
    map {<string>: <int>, 'z': <int>}
    map {?<string>: <option>}
    map <map>.transformMap(@string, @int, <int>)
    option optional.of(<int>)
    option optional.ofNonZeroValue(<int>)
    option <ints>[?<int>]
    option <map>[?<string>]
    option <map>.?a
    option <option>.or(<option>)
    option <option>.optMap(@int, <int>)
    option <option>.optFlatMap(@int, <option>)
    any dyn(<double>)
    any dyn(<string>)
    any dyn(<ints>)
    any [<int>, <string>][<int>]
    any (<any> + <int>)

    """
}
