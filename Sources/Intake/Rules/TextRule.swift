/// What a text of an order may be like, the same for files and the command line.
public struct TextRule: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    /// Anything but NUL, at which other programs would cut it.
    case prose
    /// Not empty, no blanks around it, nothing invisible in it.
    case name
    /// A name that may be left empty.
    case optionalName
    /// A web address.
    case address
  }

  /// The order's number as the platform prints it.
  public static let id = TextRule(.name, 200)
  /// The buyer's account, which may be empty.
  public static let account = TextRule(.optionalName, 200)
  /// What was bought.
  public static let title = TextRule(.prose, 10_000)
  /// The shop's name.
  public static let seller = TextRule(.prose, 1_000)
  /// The seller's country or region.
  public static let region = TextRule(.name, 100)
  /// One of the user's labels.
  public static let tag = TextRule(.name, 200)
  /// The order's page.
  public static let url = TextRule(.address, 4_096)
  /// The reason of an event.
  public static let reason = TextRule(.prose, 1_000)
  /// The user's own words about an event.
  public static let note = TextRule(.prose, 20_000)

  let form: Form
  let limit: Int

  private init(_ form: Form, _ limit: Int) {
    (self.form, self.limit) = (form, limit)
  }
}
