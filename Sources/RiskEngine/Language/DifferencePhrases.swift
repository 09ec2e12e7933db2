/// The words around what differs between two definitions, in one language.
struct DifferencePhrases: Phrases {
  let language: Language

  func heading(_ kind: DocumentKind) -> String {
    ReportPhrases(language: language).definition(kind).capitalisedFirst
  }

  func heading(_ effect: DefinitionChange.Effect) -> String {
    switch effect {
    case .outcome: pick("Kan ändra utfallet", "Can change outcomes")
    case .validity: pick("Version, giltighet och beslut", "Version, validity and authority")
    case .text: pick("Texter", "Texts")
    case .background: pick("Källor, licens och anmärkningar", "Sources, licence and remarks")
    case .tests: pick("Definitionens egna tester", "The definition's own tests")
    }
  }

  var nothing: String { pick("Inget skiljer dem åt.", "Nothing differs.") }

  var sameVersion: String {
    pick(
      "Båda anger samma version. En version som har använts ska inte ändras: ge den nya ett eget"
        + " nummer.",
      "Both call themselves the same version. A version that has been used must not be changed:"
        + " give the new one a number of its own.")
  }

  var sameMajorVersion: String {
    pick(
      "Versionsnumrets första del är oförändrad och säger därmed att resultaten kan jämföras."
        + " Stämmer det trots ändringarna ovan?",
      "The first part of the version number is unchanged, which says that results can be"
        + " compared. Is that so in spite of the changes above?")
  }

  func added(_ place: String) -> String { pick("Nytt: \(place)", "New: \(place)") }
  func removed(_ place: String) -> String { pick("Borttaget: \(place)", "Removed: \(place)") }

  func changed(_ place: String, from: String, to: String) -> String {
    pick("\(place): från \(from) till \(to)", "\(place): from \(from) to \(to)")
  }

  func changed(_ place: String) -> String { pick("\(place): ändrat", "\(place): changed") }

  func reordered(_ place: String, to order: String) -> String {
    pick("\(place): ny ordning, \(order)", "\(place): new order, \(order)")
  }

  func row(_ number: Int) -> String { pick("rad \(number)", "row \(number)") }
  var levelScale: String { pick("nivåskala", "level scale") }
  var or: String { pick("eller", "or") }
  var nothingValue: String { pick("inget", "nothing") }
  func boolean(_ value: Bool) -> String { value ? pick("ja", "yes") : pick("nej", "no") }
}
