import RiskEngine
import Testing

@testable import vagval

/// The help as a person sees it: read it aloud before changing it.
@Suite struct HelpTests {
  @Test func theProgramsHelpInSwedish() {
    #expect(
      ProgramDescription.vagval.help(in: .swedish) == """
        Användning: vagval KOMMANDO [VÄLJARE]

        Vägval räknar poäng i ifyllda bedömningsinstrument och visar vilka insatsers
        kriterier som är uppfyllda i ett ärende. Beslut fattas av människor.

        Arbeta med ärenden:
          assess      Fyll i en bedömning fråga för fråga; varje svar sparas genast.
          new         Skriv ett tomt ärende med alla frågor i ett bedömningsinstrument.
          score       Räkna poäng och visa nivåer och varningsflaggor i ifyllda
                      bedömningar.
          route       Räkna poäng och visa vilka insatsers kriterier som är uppfyllda.
          explain     Förklara varför det blev så, varför inte, och vad som skulle ändra
                      det.
          report      Skriv ett ärende för akten, familjen eller ett möte, att läsa och
                      skriva ut.
          change      Visa vad som har ändrats mellan två eller flera bedömningar.
          plan        Skriv ett utkast till åtgärdsplan, att fylla i tillsammans.
          record      Anteckna beslut, samtycken, planer och annat i ett ärende, fråga
                      för fråga.
          due         Visa tidsgränser och annat att följa upp i ärenden, per en viss
                      dag.
          agenda      Gör beredningsgruppens dagordning: vilka ärenden som ska tas upp,
                      och varför.

        Räkna om många ärenden:
          rescore     Räkna om många ärenden, ett per rad.
          compare     Visa vilka ärenden som ändras mellan två versioner.
          columns     Gissa vad kolumnerna i en tabell (CSV) står för, visa, rätta och
                      spara det.

        Granska bedömningar:
          agreement   Jämför två bedömares bedömningar av samma ärenden.

        Byta uppgifter med andra system:
          import      Gör definitioner och ärenden av andra systems filer (FHIR, CSV).
          export      Skriv ärendens poäng och nivåer för andra system (FHIR R4).

        Granska sparade resultat:
          verify      Räkna om sparade resultat och visa om de stämmer.
          recheck     Jämför lagrade poäng och nivåer i ärenden med vad svaren ger.

        Slå upp det som bedömningarna bygger på:
          list        Visa vilka bedömningsinstrument, vägvalsregler, insatser och
                      tidsgränser som finns.
          show        Beskriv ett bedömningsinstrument, vägvalsregler eller insatser med
                      ord.
          diff        Visa vad som skiljer två versioner av en definition.

        Kontrollera filer innan de används:
          check       Kontrollera definitioner och ärenden innan de används.
          test        Kör testerna i definitioner, och visa vad de inte prövar.
          eval        Pröva ett uttryck på ett ärende.

        Få hjälp:
          help        Visa hjälp om programmet eller om ett kommando.
          completion  Skriv ett skript som låter skalet fylla i kommandon och väljare.

        Väljare:
          -l, --language sv|en  Skriv på svenska eller engelska. Annars avgör LC_ALL,
                                LC_MESSAGES eller LANG; säger de inget blir det svenska.
          -h, --help            Visa den här hjälpen.
              --version         Visa programmets version.

        Returkoder:
          0    Klart.
          1    Klart, men några ärenden avvisades eller någon kontroll gav fel.
          2    En definition, eller indata som helhet, går inte att använda.
          64   Kommandoraden går inte att förstå.
          70   Ett fel i programmet.
          74   En fil eller ström gick inte att läsa eller skriva.
          130  Körningen avbröts från tangentbordet (Ctrl-C).
          143  Körningen avslutades utifrån.

        Mer om ett kommando: vagval help KOMMANDO

        """)
  }

  @Test func theProgramsHelpInEnglish() {
    #expect(
      ProgramDescription.vagval.help(in: .english) == """
        Usage: vagval COMMAND [OPTIONS]

        Vägval scores filled-in instruments and shows which programmes' criteria a case
        meets. Decisions are made by humans.

        Work with cases:
          assess      Fill in an assessment question by question; every answer is saved
                      at once.
          new         Write an empty case with every item of an instrument.
          score       Score filled-in instruments and show their levels and flags.
          route       Score cases and show which programmes' criteria they meet.
          explain     Explain why it came out so, why not, and what would change it.
          report      Write a case for the file, the family or a meeting, to read and to
                      print.
          change      Show what has changed between two or more assessments.
          plan        Draft an action plan, to fill in together.
          record      Put decisions, consents, plans and more on record in a case, by
                      questions.
          due         Show time limits and what else to follow up in cases, as of a day.
          agenda      Make an agenda for the preparation group: which cases to take up,
                      and why.

        Rescore many cases:
          rescore     Score and route many cases again, one per line.
          compare     Show which cases change between two versions.
          columns     Guess what the columns of a table (CSV) stand for, show, correct
                      and save it.

        Study assessments:
          agreement   Compare two assessors' responses to the same cases.

        Exchange data with other systems:
          import      Make definitions and cases of other systems' files (FHIR, CSV).
          export      Write the scores and levels of cases for other systems (FHIR R4).

        Examine recorded results:
          verify      Recompute recorded results and show whether they are right.
          recheck     Compare stored totals and levels of cases with what the answers
                      give.

        Look up what the assessments build on:
          list        Show which instruments, policies, programmes and time limits there
                      are.
          show        Describe an instrument, a policy or programmes in words.
          diff        Show what differs between two versions of a definition.

        Check files before use:
          check       Check definitions and cases before they are used.
          test        Run the tests inside definitions, and show what they don't try.
          eval        Try an expression on a case.

        Get help:
          help        Show help about the program or about a command.
          completion  Write a script that lets the shell fill in commands and options.

        Options:
          -l, --language sv|en  Write in Swedish or English. Otherwise LC_ALL,
                                LC_MESSAGES or LANG decides; if they don't, it is
                                Swedish.
          -h, --help            Show this help.
              --version         Show the program's version.

        Exit codes:
          0    Done.
          1    Done, but some cases were refused or some check failed.
          2    A definition or the whole input can't be used.
          64   The command line can't be understood.
          70   A fault in the program.
          74   A file or stream couldn't be read or written.
          130  The run was interrupted from the keyboard (Ctrl-C).
          143  The run was terminated from outside.

        More about a command: vagval help COMMAND

        """)
  }

  @Test func theHelpOfReportInSwedish() {
    #expect(
      ReportCommand.description.help(in: .swedish) == """
        Användning: vagval report [VÄLJARE] FIL...

        Skriv ett ärende för akten, familjen eller ett möte, att läsa och skriva ut.

        För akten: varningsflaggor först, vad som har bedömts och av vem, profilen i
        bild och siffror, vad nivåerna betyder, insatser med skäl, beslut, vad som
        saknas, vad som skulle ändra utfallet, nästa datum, svaren och regelverken med
        kontrollsummor.

        Sidan är en enda fil utan skript, hämtar inget från nätet och går att skriva ut
        på A4. Den är ett underlag, inget beslut, och innehåller inga sannolikheter.
        Frågornas texter visas bara där villkoren tillåter det.

        Med --consent tas bara de insatser med som bygger på samtycket och det som deras
        regler läser.

        Argument:
          FIL...  Ärenden i JSON: ett ärende, en lista eller ett ärende per rad. Skriv -
                  för standard in.

        Väljare:
              --for file|family         Skriv för akten (file, om inget anges) eller för
                                        den det gäller och familjen (family): med egna
                                        ord, utan varningsflaggor och enskilda svar som
                                        oroar.
              --consent ID              Visa bara det som samtycket med det här id:t
                                        omfattar. Ärenden utan ett sådant samtycke
                                        utelämnas och räknas.
              --scope ORD               Med --consent: samtycket måste nämna detta bland
                                        det som det omfattar (scope), till exempel
                                        polis.
              --as-of ÅÅÅÅ-MM-DD        Dagen som tidsgränser och samtycken prövas för.
                                        Om inget anges: ärendets datum.
          -p, --policy ID[@VERSION]     Gå efter dessa vägvalsregler. Annars gäller de
                                        som hör till ärendets kommun (av flera de som
                                        används när inga anges), eller de enda som
                                        finns.
              --scores-only             Pröva inga vägvalsregler: visa bara
                                        bedömningarna.
          -i, --instruments MAPP        Använd också definitionerna i mappen och dess
                                        undermappar. Kan anges flera gånger.
          -f, --format html|text        Skriv en sida i HTML (om inget anges), som går
                                        att öppna i en webbläsare och skriva ut, eller
                                        text.
          -o, --output UTFIL            Skriv till filen, som bara du får läsa. Annars
                                        till standard ut.
          -l, --language sv|en          Skriv på svenska eller engelska. Annars avgör
                                        LC_ALL, LC_MESSAGES eller LANG; säger de inget
                                        blir det svenska.
              --show-values             Låt meddelanden återge svar och andra värden ur
                                        ärendena. Annars nämner de bara vilket slags
                                        värde det är.
              --allow-personal-numbers  Godta personnummer. Annars avvisas ett ärende
                                        som innehåller ett.
          -h, --help                    Visa den här hjälpen.

        Exempel:
          vagval report ärende.json -o ärende.html
              Skriv ärendet för akten.
          vagval report --for family ärende.json -o familjen.html
              Skriv det som familjen kan läsa.
          vagval report --consent informationExchange ärenden.ndjson -o mötet.html
              Ta till ett möte bara med det som samtycken omfattar.

        """)
  }

  @Test func theHelpOfRouteInSwedish() {
    #expect(
      RouteCommand.description.help(in: .swedish) == """
        Användning: vagval route [VÄLJARE] FIL...

        Räkna poäng och visa vilka insatsers kriterier som är uppfyllda.

        För varje insats i vägvalsreglerna visas kriterierna ett för ett, vad som saknas
        och varför. Resultatet är inget beslut: en behörig människa beslutar.

        Argument:
          FIL...  Ärenden i JSON: ett ärende, en lista eller ett ärende per rad. Skriv -
                  för standard in.

        Väljare:
          -p, --policy ID[@VERSION]      Gå efter dessa vägvalsregler. Annars gäller de
                                         som hör till ärendets kommun (av flera de som
                                         används när inga anges), eller de enda som
                                         finns.
          -i, --instruments MAPP         Använd också definitionerna i mappen och dess
                                         undermappar. Kan anges flera gånger.
          -f, --format text|json|ndjson  Skriv resultaten som text (om inget anges), som
                                         JSON eller som JSON med ett resultat per rad.
          -l, --language sv|en           Skriv på svenska eller engelska. Annars avgör
                                         LC_ALL, LC_MESSAGES eller LANG; säger de inget
                                         blir det svenska.
              --show-values              Låt meddelanden återge svar och andra värden ur
                                         ärendena. Annars nämner de bara vilket slags
                                         värde det är.
              --allow-personal-numbers   Godta personnummer. Annars avvisas ett ärende
                                         som innehåller ett.
          -h, --help                     Visa den här hjälpen.

        Exempel:
          vagval route ärende.json
              Pröva ett ärende mot sin kommuns vägvalsregler.
          vagval route --format ndjson ärenden.ndjson > resultat.ndjson
              Pröva många ärenden, med ett resultat per rad.
          vagval route --policy vaxjo-ungdomskriminalitet@1.0.0 -
              Läs ärenden från standard in och pröva mot dessa vägvalsregler.

        """)
  }

  @Test func theHelpOfRouteInEnglish() {
    #expect(
      RouteCommand.description.help(in: .english) == """
        Usage: vagval route [OPTIONS] FILE...

        Score cases and show which programmes' criteria they meet.

        Every programme of the policy is shown with its criteria one by one, what is
        missing, and why. The result is no decision: an authorised human decides.

        Arguments:
          FILE...  Cases in JSON: one case, a list, or one case per line. Use - for
                   standard input.

        Options:
          -p, --policy ID[@VERSION]      Route by this policy. Otherwise by the one of
                                         the case's municipality (of several, the
                                         default), or the only one there is.
          -i, --instruments FOLDER       Also use the definitions in the folder and its
                                         subfolders. May be given several times.
          -f, --format text|json|ndjson  Write the results as text (the default), as
                                         JSON, or as JSON with one result per line.
          -l, --language sv|en           Write in Swedish or English. Otherwise LC_ALL,
                                         LC_MESSAGES or LANG decides; if they don't, it
                                         is Swedish.
              --show-values              Let messages repeat answers and other values of
                                         the cases. Otherwise they only say what kind of
                                         value it is.
              --allow-personal-numbers   Accept personal identity numbers
                                         (personnummer). Otherwise a case that contains
                                         one is refused.
          -h, --help                     Show this help.

        Examples:
          vagval route case.json
              Match a case against its municipality's policy.
          vagval route --format ndjson cases.ndjson > results.ndjson
              Match many cases, with one result per line.
          vagval route --policy vaxjo-ungdomskriminalitet@1.0.0 -
              Read cases from standard input and match them against this policy.

        """)
  }

  @Test func theHelpOfExplainInSwedish() {
    #expect(
      ExplainCommand.description.help(in: .swedish) == """
        Användning: vagval explain [VÄLJARE] FIL...

        Förklara varför det blev så, varför inte, och vad som skulle ändra det.

        För varje insats sägs vad som avgjorde och vilken regel som tillämpades. För
        varje nivå och insats söks de minsta ändringar av svaren som skulle ge ett annat
        utfall. Förklaringen är inget beslut och innehåller inga sannolikheter.

        Argument:
          FIL...  Ärenden i JSON: ett ärende, en lista eller ett ärende per rad. Skriv -
                  för standard in.

        Väljare:
              --for file|expert          Skriv för akten, så att familjen kan läsa det
                                         (file, om inget anges), eller för den som
                                         granskar uträkningen, fråga för fråga med id
                                         och källor (expert).
              --programme ID             Förklara bara den här insatsen.
          -p, --policy ID[@VERSION]      Gå efter dessa vägvalsregler. Annars gäller de
                                         som hör till ärendets kommun (av flera de som
                                         används när inga anges), eller de enda som
                                         finns.
          -i, --instruments MAPP         Använd också definitionerna i mappen och dess
                                         undermappar. Kan anges flera gånger.
          -f, --format text|json|ndjson  Skriv resultaten som text (om inget anges), som
                                         JSON eller som JSON med ett resultat per rad.
          -l, --language sv|en           Skriv på svenska eller engelska. Annars avgör
                                         LC_ALL, LC_MESSAGES eller LANG; säger de inget
                                         blir det svenska.
              --show-values              Låt meddelanden återge svar och andra värden ur
                                         ärendena. Annars nämner de bara vilket slags
                                         värde det är.
              --allow-personal-numbers   Godta personnummer. Annars avvisas ett ärende
                                         som innehåller ett.
          -h, --help                     Visa den här hjälpen.

        Exempel:
          vagval explain ärende.json
              Förklara ett ärende för akten och familjen.
          vagval explain --for expert --programme SIG ärende.json
              Granska hur en insats utfall räknades fram.

        """)
  }

  @Test func theHelpOfExplainInEnglish() {
    #expect(
      ExplainCommand.description.help(in: .english) == """
        Usage: vagval explain [OPTIONS] FILE...

        Explain why it came out so, why not, and what would change it.

        For every programme it says what decided and which rule was applied. For every
        level and programme the smallest changes of the answers are sought that would
        give another outcome. The explanation is no decision and holds no probabilities.

        Arguments:
          FILE...  Cases in JSON: one case, a list, or one case per line. Use - for
                   standard input.

        Options:
              --for file|expert          Write for the case file, so that the family can
                                         read it (file, the default), or for those who
                                         check the reckoning, item by item with ids and
                                         sources (expert).
              --programme ID             Explain only this programme.
          -p, --policy ID[@VERSION]      Route by this policy. Otherwise by the one of
                                         the case's municipality (of several, the
                                         default), or the only one there is.
          -i, --instruments FOLDER       Also use the definitions in the folder and its
                                         subfolders. May be given several times.
          -f, --format text|json|ndjson  Write the results as text (the default), as
                                         JSON, or as JSON with one result per line.
          -l, --language sv|en           Write in Swedish or English. Otherwise LC_ALL,
                                         LC_MESSAGES or LANG decides; if they don't, it
                                         is Swedish.
              --show-values              Let messages repeat answers and other values of
                                         the cases. Otherwise they only say what kind of
                                         value it is.
              --allow-personal-numbers   Accept personal identity numbers
                                         (personnummer). Otherwise a case that contains
                                         one is refused.
          -h, --help                     Show this help.

        Examples:
          vagval explain case.json
              Explain a case for the case file and the family.
          vagval explain --for expert --programme SIG case.json
              Check how one programme's outcome was reckoned.

        """)
  }

  @Test func theHelpOfListInSwedish() {
    #expect(
      ListCommand.description.help(in: .swedish) == """
        Användning: vagval list [VÄLJARE] [instruments|policies|programmes|deadlines]

        Visa vilka bedömningsinstrument, vägvalsregler, insatser och tidsgränser som
        finns.

        Argument:
          SLAG  instruments (bedömningsinstrument), policies (vägvalsregler), programmes
                (insatser) eller deadlines (tidsgränser). Utan SLAG visas alla fyra.

        Väljare:
          -i, --instruments MAPP  Använd också definitionerna i mappen och dess
                                  undermappar. Kan anges flera gånger.
          -f, --format text|json  Skriv som text (om inget anges) eller som JSON.
          -l, --language sv|en    Skriv på svenska eller engelska. Annars avgör LC_ALL,
                                  LC_MESSAGES eller LANG; säger de inget blir det
                                  svenska.
          -h, --help              Visa den här hjälpen.

        Exempel:
          vagval list
              Visa allt som är inbyggt.
          vagval list policies --format json
              Skriv vägvalsreglerna som JSON, för ett annat program.

        """)
  }

  @Test func theHelpOfShowInEnglish() {
    #expect(
      ShowCommand.description.help(in: .english) == """
        Usage: vagval show [OPTIONS] ID[@VERSION]

        Describe an instrument, a policy or programmes in words.

        Shows items, scores and cut-offs, or programmes and criteria, and always
        sources, licence and who adopted the definition, or that nobody has. A policy
        and programmes of the same id are shown together.

        Arguments:
          ID[@VERSION]  The definition's id, as vagval list shows it. Without a version:
                        the latest.

        Options:
          -i, --instruments FOLDER  Also use the definitions in the folder and its
                                    subfolders. May be given several times.
          -f, --format text|json    Describe in words (the default), or write the
                                    document itself, which is JSON.
          -l, --language sv|en      Write in Swedish or English. Otherwise LC_ALL,
                                    LC_MESSAGES or LANG decides; if they don't, it is
                                    Swedish.
          -h, --help                Show this help.

        Examples:
          vagval show phq-9
              Describe PHQ-9.
          vagval show phq-9@1.0.0 --format json > phq-9.json
              Save one version of the document.

        """)
  }

  @Test func theHelpOfEvalInSwedish() {
    #expect(
      EvalCommand.description.help(in: .swedish) == """
        Användning: vagval eval [VÄLJARE] UTTRYCK

        Pröva ett uttryck på ett ärende.

        För den som skriver definitioner: visar uttryckets värde, varje namn som det
        läser med dess värde, och vad som ännu är möjligt där något är okänt. Svar ur
        ärendet visas.

        Ett uttryck som börjar med bindestreck skrivs efter --.

        Argument:
          UTTRYCK  Ett uttryck enligt formatbeskrivningen, avsnitt 8, inom citattecken.

        Väljare:
          -c, --case FIL                 Pröva uttrycket på ärendet i filen. Måste
                                         anges. Skriv - för standard in.
              --instrument ID[@VERSION]  Använd den ifyllda bedömningen med det här
                                         bedömningsinstrumentet. Behövs när ärendet har
                                         flera.
          -n, --number NUMMER            Använd ärendets bedömning med det här numret,
                                         räknat från 1.
          -p, --policy ID[@VERSION]      Pröva uttrycket på det som dessa vägvalsregler
                                         läser, i stället för på en bedömning.
          -i, --instruments MAPP         Använd också definitionerna i mappen och dess
                                         undermappar. Kan anges flera gånger.
          -f, --format text|json         Skriv som text (om inget anges) eller som JSON.
          -l, --language sv|en           Skriv på svenska eller engelska. Annars avgör
                                         LC_ALL, LC_MESSAGES eller LANG; säger de inget
                                         blir det svenska.
              --allow-personal-numbers   Godta personnummer. Annars avvisas ett ärende
                                         som innehåller ett.
          -h, --help                     Visa den här hjälpen.

        Exempel:
          vagval eval q1=2 --case ärende.json
              Pröva ett villkor på ärendets enda bedömning.

        """)
  }

  @Test func aNarrowTerminalHasShorterLines() {
    let command = CommandDescription(
      "sing", summary: .same("Sing a song in a choir of voices."), options: [])
    #expect(
      command.help(in: .english, columns: 30) == """
        Usage: vagval sing [OPTIONS]

        Sing a song in a choir of
        voices.

        Options:
          -h, --help  Show this help.

        """)
  }
}
