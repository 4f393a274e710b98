/// What the exit status of a mailer means, by the names of sysexits.h.
///
/// | status | name | taken as |
/// | --- | --- | --- |
/// | 0 | | the mailer has the message |
/// | 64 | usage | permanent: the command in the configuration is wrong |
/// | 65 | data error | permanent: the message is refused |
/// | 66 | no input | permanent |
/// | 67 | no such user | permanent: the address is wrong |
/// | 68 | no such host | temporary: also said while the name service is away |
/// | 69 | unavailable | temporary: also said while the queue cannot be written |
/// | 70 | software error | temporary |
/// | 71, 72, 73, 74 | system, file, create, I/O error | temporary: a full disk is put right |
/// | 75 | temporary failure | temporary |
/// | 76 | protocol error | temporary: the next server may do better |
/// | 77 | no permission | permanent |
/// | 78 | configuration error | permanent: the mailer itself is set up wrongly |
/// | any other | | temporary: mailers without sysexits.h say 1 for everything |
enum MailerExit {
  /// Whether another attempt is pointless.
  static func isPermanent(_ status: Int32) -> Bool {
    [64, 65, 66, 67, 77, 78].contains(status)
  }

  /// The status in words, empty for one without a name.
  static func name(of status: Int32) -> String {
    switch status {
    case 64: "wrong usage"
    case 65: "message refused"
    case 66: "no input"
    case 67: "no such user"
    case 68: "no such host"
    case 69: "service unavailable"
    case 70: "internal error"
    case 71: "system error"
    case 72: "system file missing"
    case 73: "cannot create a file"
    case 74: "input or output error"
    case 75: "temporary failure"
    case 76: "protocol error"
    case 77: "permission denied"
    case 78: "configuration error"
    default: ""
    }
  }
}
