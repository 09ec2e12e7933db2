import RiskEngine
import RiskFiles

/// The file that an interview grows in: locked, and saved as a whole after every answer.
struct InterviewFile: ~Copyable {
  /// Why something couldn't be saved.
  enum SaveProblem: Error {
    case file(FileError)
    /// Another program has changed the file since it was read; everything lies in another one.
    case changed(savedAs: String)
  }

  let path: String
  private let lock: FileLock
  /// What the file was when it was last read or written; `nil` where there was none.
  private var seen: FileStatus?

  /// Takes the file at `path`, which needn't exist, for this program alone.
  init(_ path: String) throws(FileError) {
    self.path = path
    do throws(FileError.Reason) {
      lock = try FileLock(on: path)
      seen = try? FileStatus.of(path)
    } catch {
      throw FileError(.write, path, error)
    }
  }

  /// Whether there is a file.
  var exists: Bool { seen != nil }

  /// What stands in it now.
  mutating func read() throws(FileError) -> [UInt8] {
    let status = try? FileStatus.of(path)
    let bytes = try InputFile.read(path)
    seen = status
    return bytes
  }

  /// Puts a whole document there, or says why not; what was there before is then untouched.
  mutating func save(_ bytes: [UInt8]) throws(SaveProblem) {
    guard (try? FileStatus.of(path)) == seen else { throw .changed(savedAs: try aside(bytes)) }
    do throws(FileError) {
      try OutputFile.write(bytes, to: path)
    } catch {
      throw .file(error)
    }
    seen = try? FileStatus.of(path)
  }

  /// Puts the document into a new file beside.
  private func aside(_ bytes: [UInt8]) throws(SaveProblem) -> String {
    for number in 1...999 {
      let other = "\(path).\(number).json"
      guard (try? FileStatus.of(other, followingLinks: false)) == nil else { continue }
      do throws(FileError) {
        try OutputFile.write(bytes, to: other)
      } catch {
        throw .file(error)
      }
      return other
    }
    throw .file(FileError(.write, path, .inUse))
  }
}
