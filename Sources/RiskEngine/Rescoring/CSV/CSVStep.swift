/// One step of writing a row as a case.
struct CSVStep: Sendable {
  /// What is done.
  enum Kind: UInt8, Sendable {
    // MARK: Without a cell

    /// The fragment is written.
    case constant
    /// The fragment is written, the number of the row, and a quotation mark.
    case rowNumber
    /// A comma is written, unless a bracket was opened just before.
    case comma
    /// The next ``CSVStep/argument`` steps are passed over.
    case skip
    /// The same, if the cell is blank.
    case skipIfBlank

    // MARK: With a cell, after the fragment

    /// A number where the cell is one, else a text.
    case number
    /// A day, which may lack its hyphens.
    case date
    /// A text.
    case text
    /// A list of codes with `|`, `;` or `,` between.
    case list
  }

  /// What a blank cell becomes.
  enum Blank: UInt8, Sendable {
    /// The fragment and `null`.
    case null
    /// Nothing, not even the fragment.
    case nothing
    /// The fragment and an empty text, which the reader refuses.
    case emptyText
  }

  let kind: Kind
  var blank = Blank.nothing
  /// How a day is written, where it doesn't speak for itself.
  var form: CSVDayForm?
  /// Where the cell stands in its row.
  var column: Int32 = 0
  /// Where the fragment begins, and its length.
  var fragment: Int32 = 0
  var length: Int32 = 0
  /// How much of the fragment belongs to what stands around the cell.
  var before: Int32 = 0
  /// The table of usual cells, or how many steps are passed over.
  var argument: Int32 = 0
}

/// Puts steps together.
struct CSVStepBuilder {
  private(set) var steps: [CSVStep] = []
  private(set) var fragments: [UInt8] = []
  private(set) var tables: [CSVCellTable] = []
  /// For each table, where the JSON of its entries begins among the fragments, and its length.
  private(set) var values: [[(start: Int32, length: Int32)]] = []
  private var pending: [UInt8] = []
  /// Where the last key of the pending bytes begins.
  private var keyStart = 0
  /// The most bytes that one row's fragments and usual cells can take.
  private(set) var greatestLength = 0

  /// Adds what is the same for every row.
  mutating func add(_ text: String) { pending.append(contentsOf: text.utf8) }

  /// Adds a name as a JSON string.
  mutating func add(quoted text: String) {
    var writer = JSONWriter(style: .compact)
    writer.value(text)
    pending.append(contentsOf: writer.bytes)
  }

  /// Adds a comma, a key and its colon.
  mutating func add(key: String, isFirst: Bool = false) {
    if !isFirst { add(",") }
    keyStart = pending.count
    add(quoted: key)
    add(":")
  }

  /// Ends the fragment that has been added so far.
  mutating func flush() {
    guard !pending.isEmpty else { return }
    var step = CSVStep(kind: .constant)
    (step.fragment, step.length) = fragment()
    steps.append(step)
  }

  /// Adds the number of the row, as the end of a text that begins with `prefix`.
  mutating func addRowNumber(after prefix: String) {
    add(quoted: prefix)
    pending.removeLast()
    var step = CSVStep(kind: .rowNumber)
    (step.fragment, step.length) = fragment()
    steps.append(step)
    greatestLength += "\(Int.max)\"".utf8.count
  }

  /// Adds a step without a cell.
  mutating func add(_ kind: CSVStep.Kind, column: Int = 0, count: Int = 0) {
    flush()
    steps.append(
      CSVStep(
        kind: kind, column: Int32(clamping: column), argument: Int32(clamping: count)))
  }

  /// Adds a cell, after the fragment that has been added so far.
  mutating func add(
    _ kind: CSVStep.Kind, column: Int, blank: CSVStep.Blank, _ table: CSVCellTable? = nil,
    _ form: CSVDayForm? = nil
  ) {
    var step = CSVStep(kind: kind, blank: blank, column: Int32(clamping: column))
    step.before = Int32(clamping: keyStart)
    step.form = form
    (step.fragment, step.length) = fragment()
    step.argument = Int32(clamping: tables.count)
    let table = table ?? CSVCellTable([], ignoresCase: false)
    tables.append(table)
    values.append(table.entries.map { lay($0.json) })
    steps.append(step)
  }

  /// Adds what `body` adds, to be passed over where the cell is blank.
  mutating func add(unlessBlank column: Int, _ body: (inout CSVStepBuilder) -> Void) {
    flush()
    let place = steps.count
    steps.append(CSVStep(kind: .skipIfBlank, column: Int32(clamping: column)))
    body(&self)
    flush()
    steps[place].argument = Int32(clamping: steps.count - place - 1)
  }

  /// Adds what `body` adds, to be passed over where all cells are blank.
  mutating func add(unlessAllBlank columns: [Int], _ body: (inout CSVStepBuilder) -> Void) {
    flush()
    let place = steps.count
    for column in columns {
      steps.append(CSVStep(kind: .skipIfBlank, column: Int32(clamping: column), argument: 1))
      steps.append(CSVStep(kind: .skip))
    }
    steps.append(CSVStep(kind: .skip))
    let start = steps.count
    body(&self)
    flush()
    for index in place..<start where steps[index].kind == .skip {
      let target = index == start - 1 ? steps.count : start
      steps[index].argument = Int32(clamping: target - index - 1)
    }
  }

  /// Lays the pending bytes down.
  private mutating func fragment() -> (start: Int32, length: Int32) {
    let place = lay(pending)
    pending.removeAll()
    keyStart = 0
    return place
  }

  /// Lays bytes down with room after them, so that sixteen can be read at a time.
  private mutating func lay(_ bytes: [UInt8]) -> (start: Int32, length: Int32) {
    let start = fragments.count
    fragments.append(contentsOf: bytes)
    fragments.append(contentsOf: repeatElement(0, count: 16))
    greatestLength += bytes.count + 16
    return (Int32(clamping: start), Int32(clamping: bytes.count))
  }
}
