/// The words and options of the command line.
struct Arguments {
  /// What was written that can't be meant.
  struct Misuse: Error, CustomStringConvertible {
    let usage: String
    var description: String { "Usage: \(usage)" }
  }

  /// Everything that isn't an option or its value.
  private(set) var words: [String] = []
  private var options: [String: String] = [:]
  private let usage: String

  /// Tells words and options apart.
  ///
  /// - Parameters:
  ///   - arguments: What stands after the program's name.
  ///   - valued: The names of options that take a value.
  ///   - flags: The names of those that don't.
  ///   - usage: What to answer to anything else.
  /// - Throws: ``Misuse``, with `usage`.
  init(
    _ arguments: some Sequence<String>, valued: Set<String>, flags: Set<String>, usage: String
  ) throws {
    self.usage = usage
    var rest = Array(arguments).makeIterator()
    while let argument = rest.next() {
      guard argument.hasPrefix("--") else {
        words.append(argument)
        continue
      }
      let name = String(argument.dropFirst(2))
      if flags.contains(name) {
        options[name] = ""
      } else if valued.contains(name), let value = rest.next() {
        options[name] = value
      } else {
        throw Misuse(usage: usage)
      }
    }
  }

  func has(_ flag: String) -> Bool { options[flag] != nil }

  func value(of option: String) -> String? { options[option] }

  /// An option's value, which must be a whole number above 0.
  func number(of option: String) throws -> Int? { try options[option].map(positive) }

  /// The only word, which must be a whole number above 0.
  var count: Int? {
    get throws {
      guard words.count <= 1 else { throw Misuse(usage: usage) }
      return try words.first.map(positive)
    }
  }

  private func positive(_ text: String) throws -> Int {
    guard let number = Int(text), number > 0 else { throw Misuse(usage: usage) }
    return number
  }
}
