/// Some whole lines of an input, as they came.
///
/// Its memory is used again and again: nobody keeps a piece.
public struct LinePiece: Sendable {
  /// How many bytes may be read past ``lines``; they are 0.
  ///
  /// So wide loads need no special case at the end.
  public static let padding = 64

  /// What holds the lines, with ``padding`` bytes after them.
  ///
  /// Before and after may stand what belongs to other pieces.
  public internal(set) var bytes: [UInt8] = []
  /// Where in ``bytes`` the lines stand.
  ///
  /// The last one of an input may lack its line feed; a byte order mark at the beginning of an
  /// input is left out.
  public internal(set) var lines = 0..<0
  /// Which of the inputs, from 0.
  public internal(set) var input = 0
  /// What findings call the input.
  public internal(set) var name = ""
  /// The one line that was too long to be kept; `nil` for a usual piece.
  ///
  /// ``lines`` then holds only its beginning.
  public internal(set) var longLine: LongLine?

  /// Which of the lines were converted last.
  var part = 0..<0
  /// How many bytes of the input stand before the lines.
  var offset = 0
  /// How many bytes of the input stand before what follows the lines.
  var nextOffset = 0
  /// How many line feeds stand before the input's records, where these are the first ones.
  var linesPassed = 0

  /// A line that was too long to be kept.
  public struct LongLine: Sendable, Hashable {
    /// How many bytes it has, without its line feed.
    public internal(set) var length: Int
    /// How many line feeds it holds, its own included; more than one only inside quotation marks.
    public internal(set) var lineFeeds: Int
  }

  /// Nothing yet.
  public init() {}

  /// Makes room for `count` bytes and the padding, keeping those that are there.
  mutating func reserve(_ count: Int) {
    let missing = count + LinePiece.padding - bytes.count
    if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// Makes the bytes after the first `count` safe to read.
  mutating func pad(after count: Int) {
    bytes.replaceSubrange(
      count..<count + LinePiece.padding, with: repeatElement(0, count: LinePiece.padding))
  }
}
