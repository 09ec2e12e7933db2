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
          record      Anteckna beslut, samtycken, planer och annat i ett ärende, fråga
                      för fråga.
          due         Visa tidsgränser och annat att följa upp i ärenden, per en viss
                      dag.
          agenda      Gör beredningsgruppens dagordning: vilka ärenden som ska tas upp,
                      och varför.

        Räkna om många ärenden:
          rescore     Räkna om många ärenden, ett per rad.
          compare     Visa vilka ärenden som ändras mellan två versioner.

        Granska bedömningar:
          agreement   Jämför två bedömares bedömningar av samma ärenden.

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
          record      Put decisions, consents, plans and more on record in a case, by
                      questions.
          due         Show time limits and what else to follow up in cases, as of a day.
          agenda      Make an agenda for the preparation group: which cases to take up,
                      and why.

        Rescore many cases:
          rescore     Score and route many cases again, one per line.
          compare     Show which cases change between two versions.

        Study assessments:
          agreement   Compare two assessors' responses to the same cases.

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
                                        den det gäller och familjen (family): utan id,
                                        varningsflaggor och fri text.
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

  @Test func theHelpOfRescoreInSwedish() {
    #expect(
      RescoreCommand.description.help(in: .swedish) == """
        Användning: vagval rescore [VÄLJARE] INFIL...

        Räkna om många ärenden, ett per rad.

        Varje rad i indata är ett ärende (NDJSON, eller en tabell med ett instruments
        svar i kolumner: CSV) och blir en rad i resultatet, i samma ordning. En rad som
        inte går att använda stoppar inget: den hamnar bland de avvisade med rad, plats
        och skäl, aldrig med svar. Bredvid resultatfilen skrivs också
        UTFIL.manifest.json, med definitioner, kontrollsummor och antal.

        Ett omräknat resultat är inget beslut: det visar vad andra regler hade gett.
        Returkod 1: några rader avvisades.

        Argument:
          INFIL...  Ärenden, ett per rad. Skriv - för standard in.

        Väljare:
          -o, --output UTFIL                Skriv resultatet till filen, som bara du får
                                            läsa. Annars till standard ut.
              --rejects FIL                 Skriv till filen var varje avvisad rad står
                                            och varför den avvisades. Annars till
                                            UTFIL.rejects.ndjson; utan --output visas
                                            bara hur många de är, och varför.
          -f, --format ndjson|csv           Skriv resultatet som JSON med ett ärende per
                                            rad, eller som tabell med ett instruments
                                            poäng, nivåer och varningsflaggor och
                                            insatsernas status. Annars avgör UTFIL: .csv
                                            och .tsv är tabeller.
              --fields compact|full|FÄLT,...
                                            Skriv om varje ärende: compact (om inget
                                            anges: poäng, nivåer, varningsflaggor och
                                            insatsernas status), full (hela resultatet),
                                            eller dessa fält: compact, date, age, sex,
                                            digests, instruments, population, scores,
                                            answered, rules, bounds, levels,
                                            finalLevels, settled, possible, flags,
                                            possibleFlags, judgements, policy,
                                            choiceNeeded, tables, programmes, criteria,
                                            reasons, missing, notices, findings.
              --digests                     Skriv på varje rad också kontrollsummor för
                                            ärendet och de definitioner som användes.
                                            Med --fields full blir varje rad ett
                                            resultat som vagval verify tar emot.
              --separator semicolon|comma|tab
                                            Skriv detta mellan cellerna i en tabell.
                                            Annars det som den första tabellen som läses
                                            har, eller komma. Med semikolon skrivs
                                            decimaltal med komma.
              --bom                         Börja en tabell som skrivs med ett
                                            byteordningsmärke, som visar Excel att den
                                            är i UTF-8.
          -p, --policy ID[@VERSION]|none    Gå efter dessa vägvalsregler, eller räkna
                                            bara poäng (none). Annars gäller de som hör
                                            till varje ärendes kommun, eller de enda som
                                            finns.
              --instrument-version ID@VERSION
                                            Räkna bedömningar med instrumentet ID i den
                                            här versionen, vilken version och vilket
                                            datum de än har. Kan anges flera gånger.
              --as-of ÅÅÅÅ-MM-DD            Använd för alla ärenden de definitioner som
                                            gäller den här dagen, vilka versioner
                                            ärendena än anger. Åldrar och samtycken går
                                            ändå efter ärendenas egna datum.
          -i, --instruments MAPP            Använd också definitionerna i mappen och
                                            dess undermappar. Kan anges flera gånger.
              --input-format ndjson|csv     Läs indata som JSON (ndjson), eller som
                                            tabell (csv). Annars avgör filnamnet: .csv
                                            och .tsv är tabeller.
              --columns FIL                 Läs ur filen vad tabellens kolumner står för
                                            (formatet columns/1). Annars måste deras
                                            namn säga det: id, date, frågornas id och så
                                            vidare.
              --instrument ID[@VERSION]     Tabellens svar eller resultat gäller det här
                                            instrumentet. Annars det som flest kolumner
                                            passar. Med version: räkna efter den, som
                                            --instrument-version.
              --encoding utf-8|windows-1252
                                            Teckenkodningen i tabeller som läses. Annars
                                            märks den. Resultatet skrivs alltid i UTF-8.
          -j, --jobs ANTAL                  Arbeta i så många trådar. Annars i en per
                                            processorkärna; resultatet är detsamma.
              --resume                      Fortsätt en körning som avbröts, med samma
                                            filer och väljare.
              --strict                      Sluta vid den första raden som inte går att
                                            använda, och lämna inga filer efter
                                            körningen.
              --progress auto|always|never  Visa hur långt arbetet har kommit: bara i en
                                            terminal (auto, om inget anges), alltid
                                            eller aldrig.
          -l, --language sv|en              Skriv på svenska eller engelska. Annars
                                            avgör LC_ALL, LC_MESSAGES eller LANG; säger
                                            de inget blir det svenska.
              --allow-personal-numbers      Godta personnummer. Annars avvisas ett
                                            ärende som innehåller ett.
          -h, --help                        Visa den här hjälpen.

        Exempel:
          vagval rescore ärenden.ndjson -o resultat.ndjson
              Räkna om varje ärende efter de definitioner som gällde på dess datum.
          vagval rescore --as-of 2026-01-01 -o nytt.ndjson ärenden.ndjson
              Räkna om alla efter de definitioner som gäller den 1 januari 2026.
          vagval rescore --fields compact,age,sex - > resultat.ndjson
              Läs standard in, och ta med ålder och kön.
          vagval rescore --columns kolumner.json svar.csv -o resultat.csv
              Läs en tabell vars kolumner beskrivs i en fil, och skriv en tabell.

        """)
  }

  @Test func theHelpOfCompareInSwedish() {
    #expect(
      CompareCommand.description.help(in: .swedish) == """
        Användning: vagval compare [VÄLJARE] FIL...

        Visa vilka ärenden som ändras mellan två versioner.

        Räknar varje ärende två gånger: med två versioner av ett bedömningsinstrument,
        eller efter två uppsättningar vägvalsregler. Visar vad som skiljer
        definitionerna åt, vilka ärenden som får en annan nivå, varningsflagga eller
        insats och varför, och hur många de är: i allt, efter ålder och efter kön. Inga
        svar visas.

        Varje ifylld bedömning räknas med båda versionerna, vilken den än anger och när
        den än fylldes i. I övrigt används samma definitioner på båda sidor, och beslut
        som finns i ärendena påverkar inget. Ärenden som bara en sida avvisar visas
        bland de ändrade; de som ingen sida kan använda visas och räknas för sig. Filer
        med ett ärende per rad, och tabeller (CSV), läses bit för bit, så att de kan
        vara hur stora som helst.

        Argument:
          FIL...  Ärenden i JSON (ett ärende, en lista eller ett ärende per rad), eller
                  en tabell med ett instruments svar i kolumner (CSV). Skriv - för
                  standard in.

        Väljare:
              --old DEFINITION              Den tidigare: ID[@VERSION] för ett
                                            bedömningsinstrument eller vägvalsregler,
                                            utan version den senaste, eller en fil.
                                            Måste anges.
              --new DEFINITION              Den senare, av samma slag. Måste anges.
          -p, --policy ID[@VERSION]         När bedömningsinstrument jämförs: gå efter
                                            dessa vägvalsregler. Annars gäller de som
                                            hör till ärendets kommun, om några regler
                                            läser instrumentet.
              --scores-only                 När bedömningsinstrument jämförs: jämför
                                            bara nivåer och varningsflaggor.
              --age-groups ÅLDRAR           Den lägsta åldern i varje grupp utom den
                                            yngsta. Om inget anges: 12,15,18,21.
          -f, --format text|json|csv        Skriv som text (om inget anges), som JSON,
                                            eller bara tabellerna som CSV.
          -o, --output FIL                  Skriv till filen i stället för till standard
                                            ut.
              --changes FIL                 Skriv de ändrade ärendena till filen, ett
                                            per rad, och inte i rapporten: som CSV om
                                            namnet slutar på .csv, annars som JSON.
              --rejects FIL                 Skriv till filen var varje ärende står som
                                            ingen sida kan använda, och varför. Annars
                                            visas skälen för de första av dem.
          -i, --instruments MAPP            Använd också definitionerna i mappen och
                                            dess undermappar. Kan anges flera gånger.
              --input-format ndjson|csv     Läs indata som JSON (ndjson), eller som
                                            tabell (csv). Annars avgör filnamnet: .csv
                                            och .tsv är tabeller.
              --columns FIL                 Läs ur filen vad tabellens kolumner står för
                                            (formatet columns/1). Annars måste deras
                                            namn säga det: id, date, frågornas id och så
                                            vidare.
              --instrument ID               Tabellens svar gäller det här instrumentet.
                                            Annars det som flest kolumner passar.
              --encoding utf-8|windows-1252
                                            Teckenkodningen i tabeller som läses. Annars
                                            märks den. Resultatet skrivs alltid i UTF-8.
          -j, --jobs ANTAL                  Arbeta i så många trådar. Annars i en per
                                            processorkärna; resultatet är detsamma.
              --strict                      Sluta vid den första raden som inte går att
                                            använda, och lämna inga filer efter
                                            körningen.
              --progress auto|always|never  Visa hur långt arbetet har kommit: bara i en
                                            terminal (auto, om inget anges), alltid
                                            eller aldrig.
          -l, --language sv|en              Skriv på svenska eller engelska. Annars
                                            avgör LC_ALL, LC_MESSAGES eller LANG; säger
                                            de inget blir det svenska.
              --show-values                 Låt meddelanden återge svar och andra värden
                                            ur ärendena. Annars nämner de bara vilket
                                            slags värde det är.
              --allow-personal-numbers      Godta personnummer. Annars avvisas ett
                                            ärende som innehåller ett.
          -h, --help                        Visa den här hjälpen.

        Exempel:
          vagval compare --old phq-9@1.0.0 --new phq-9@1.1.0 ärenden.ndjson
              Visa vilka ärenden den nya versionen ändrar.
          vagval compare --old vaxjo-boende --new utkast.json ärenden.ndjson
              Pröva ett utkast på ärenden innan någon antar det.
          vagval compare --old gad-7 --new utkast.json --columns kolumner.json svar.csv
              Läs ärendena ur en tabell vars kolumner beskrivs i en fil.

        """)
  }

  @Test func theHelpOfRescoreInEnglish() {
    #expect(
      RescoreCommand.description.help(in: .english) == """
        Usage: vagval rescore [OPTIONS] INPUT...

        Score and route many cases again, one per line.

        Each line of the input is one case (NDJSON, or a table with the answers to one
        instrument in columns: CSV) and becomes one line of the result, in the same
        order. A line that can't be used stops nothing: it is put among the rejects with
        line, place and reason, never with answers. Beside the result
        OUTPUT.manifest.json is written too, with definitions, digests and counts.

        A rescored result is no decision: it shows what other rules would have given.
        Exit code 1: some lines were rejected.

        Arguments:
          INPUT...  Cases, one per line. Use - for standard input.

        Options:
          -o, --output OUTPUT               Write the result to this file, which only
                                            you may read. Otherwise to standard output.
              --rejects FILE                Write to this file where each rejected line
                                            stands and why. Otherwise to
                                            OUTPUT.rejects.ndjson; without --output only
                                            their number and the reasons are shown.
          -f, --format ndjson|csv           Write the result as JSON with one case per
                                            line, or as a table with one instrument's
                                            scores, levels and flags and the programmes'
                                            status. Otherwise OUTPUT decides: .csv and
                                            .tsv are tables.
              --fields compact|full|FIELD,...
                                            Write of each case: compact (the default:
                                            scores, levels, flags and the programmes'
                                            status), full (the whole result), or these
                                            fields: compact, date, age, sex, digests,
                                            instruments, population, scores, answered,
                                            rules, bounds, levels, finalLevels, settled,
                                            possible, flags, possibleFlags, judgements,
                                            policy, choiceNeeded, tables, programmes,
                                            criteria, reasons, missing, notices,
                                            findings.
              --digests                     Also write on each line the digests of the
                                            case and of the definitions used. With
                                            --fields full each line is then a result
                                            that vagval verify takes.
              --separator semicolon|comma|tab
                                            Write this between the cells of a table.
                                            Otherwise what the first table that is read
                                            has, or commas. With semicolons decimals are
                                            written with a comma.
              --bom                         Begin a table that is written with a byte
                                            order mark, which shows Excel that it is in
                                            UTF-8.
          -p, --policy ID[@VERSION]|none    Route by this policy, or only score (none).
                                            Otherwise by the one of each case's
                                            municipality, or the only one there is.
              --instrument-version ID@VERSION
                                            Score responses to the instrument ID by this
                                            version, whatever version and date they
                                            have. May be given several times.
              --as-of YYYY-MM-DD            Use for all cases the definitions in force
                                            on this day, whatever versions the cases
                                            name. Ages and consents still go by the
                                            cases' own dates.
          -i, --instruments FOLDER          Also use the definitions in the folder and
                                            its subfolders. May be given several times.
              --input-format ndjson|csv     Read the input as JSON (ndjson), or as a
                                            table (csv). Otherwise the file's name
                                            decides: .csv and .tsv are tables.
              --columns FILE                Read from this file what the table's columns
                                            stand for (the format columns/1). Otherwise
                                            their names must say it: id, date, the
                                            items' ids and so on.
              --instrument ID[@VERSION]     The table's answers or results are those of
                                            this instrument. Otherwise of the one that
                                            most columns fit. With a version: score by
                                            it, as --instrument-version does.
              --encoding utf-8|windows-1252
                                            The encoding of tables that are read.
                                            Otherwise it is found out. The result is
                                            always written in UTF-8.
          -j, --jobs NUMBER                 Work in this many threads. Otherwise in one
                                            per processor core; the result is the same.
              --resume                      Go on with a run that was interrupted, with
                                            the same files and options.
              --strict                      Stop at the first line that can't be used,
                                            and leave no files of the run behind.
              --progress auto|always|never  Show how far the work has come: only on a
                                            terminal (auto, the default), always or
                                            never.
          -l, --language sv|en              Write in Swedish or English. Otherwise
                                            LC_ALL, LC_MESSAGES or LANG decides; if they
                                            don't, it is Swedish.
              --allow-personal-numbers      Accept personal identity numbers
                                            (personnummer). Otherwise a case that
                                            contains one is refused.
          -h, --help                        Show this help.

        Examples:
          vagval rescore cases.ndjson -o results.ndjson
              Rescore each case by the definitions that were in force on its date.
          vagval rescore --as-of 2026-01-01 -o new.ndjson cases.ndjson
              Rescore all by the definitions in force on 1 January 2026.
          vagval rescore --fields compact,age,sex - > results.ndjson
              Read standard input, and include age and sex.
          vagval rescore --columns columns.json answers.csv -o results.csv
              Read a table whose columns a file describes, and write a table.

        """)
  }

  @Test func theHelpOfCompareInEnglish() {
    #expect(
      CompareCommand.description.help(in: .english) == """
        Usage: vagval compare [OPTIONS] FILE...

        Show which cases change between two versions.

        Computes each case twice: by two versions of an instrument, or by two policies.
        Shows what differs between the definitions, which cases get another level, flag
        or programme and why, and how many they are: in all, by age and by sex. No
        answers are shown.

        Every response is scored by both versions, whichever it names and whenever it
        was filled in. Both sides use the same definitions otherwise, and decisions on
        record make no difference. Cases that only one side refuses are shown among the
        changed ones; those that neither side can use are told and counted apart. Files
        with one case per line, and tables (CSV), are read piece by piece, so that they
        may have any size.

        Arguments:
          FILE...  Cases in JSON (one case, a list, or one case per line), or a table
                   with the answers to one instrument in columns (CSV). Use - for
                   standard input.

        Options:
              --old DEFINITION              The earlier one: ID[@VERSION] of an
                                            instrument or a policy, without a version
                                            the newest, or a file. Must be given.
              --new DEFINITION              The later one, of the same kind. Must be
                                            given.
          -p, --policy ID[@VERSION]         Where instruments are compared: route by
                                            this policy. Otherwise by the one of the
                                            case's municipality, if any policy reads the
                                            instrument.
              --scores-only                 Where instruments are compared: compare
                                            levels and flags only.
              --age-groups AGES             The lowest age of each group but the
                                            youngest. The default is 12,15,18,21.
          -f, --format text|json|csv        Write as text (the default), as JSON, or the
                                            tables alone as CSV.
          -o, --output FILE                 Write to the file instead of standard
                                            output.
              --changes FILE                Write the changed cases to the file, one per
                                            line, and not in the report: as CSV where
                                            the name ends in .csv, else as JSON.
              --rejects FILE                Write to this file where each case stands
                                            that neither side can use, and why.
                                            Otherwise the reasons are shown for the
                                            first of them.
          -i, --instruments FOLDER          Also use the definitions in the folder and
                                            its subfolders. May be given several times.
              --input-format ndjson|csv     Read the input as JSON (ndjson), or as a
                                            table (csv). Otherwise the file's name
                                            decides: .csv and .tsv are tables.
              --columns FILE                Read from this file what the table's columns
                                            stand for (the format columns/1). Otherwise
                                            their names must say it: id, date, the
                                            items' ids and so on.
              --instrument ID               The table's answers are those to this
                                            instrument. Otherwise to the one that most
                                            columns fit.
              --encoding utf-8|windows-1252
                                            The encoding of tables that are read.
                                            Otherwise it is found out. The result is
                                            always written in UTF-8.
          -j, --jobs NUMBER                 Work in this many threads. Otherwise in one
                                            per processor core; the result is the same.
              --strict                      Stop at the first line that can't be used,
                                            and leave no files of the run behind.
              --progress auto|always|never  Show how far the work has come: only on a
                                            terminal (auto, the default), always or
                                            never.
          -l, --language sv|en              Write in Swedish or English. Otherwise
                                            LC_ALL, LC_MESSAGES or LANG decides; if they
                                            don't, it is Swedish.
              --show-values                 Let messages repeat answers and other values
                                            of the cases. Otherwise they only say what
                                            kind of value it is.
              --allow-personal-numbers      Accept personal identity numbers
                                            (personnummer). Otherwise a case that
                                            contains one is refused.
          -h, --help                        Show this help.

        Examples:
          vagval compare --old phq-9@1.0.0 --new phq-9@1.1.0 cases.ndjson
              Show which cases the new version changes.
          vagval compare --old vaxjo-boende --new draft.json cases.ndjson
              Try a draft on cases before anybody adopts it.
          vagval compare --old gad-7 --new draft.json --columns columns.json answers.csv
              Read the cases from a table whose columns a file describes.

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
