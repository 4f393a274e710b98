/// The MESSAGE_ID values of journal entries; fixed for ever, the message catalog explains each.
public enum JournalMessage {
  /// A window wants action.
  public static let alert = "011c43764adb4912ab937f49c11c5fb7"
  /// A rule could not be judged.
  public static let failure = "11908177885146028fb5697dbd522935"
  /// Several alerts, or the outlook, in one entry.
  public static let digest = "5f092857a44547cca8c673f63b9b5d7d"
  /// A test of the journal sink.
  public static let drill = "3e3d558f34ef4decbae0c261c59b7fd4"
}
