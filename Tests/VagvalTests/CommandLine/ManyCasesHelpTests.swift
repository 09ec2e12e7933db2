import RiskEngine
import Testing

@testable import vagval

/// The help of the commands for many cases, as an analyst sees it: read it aloud before changing it.
@Suite struct ManyCasesHelpTests {
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
              --separator semicolon|comma|tab|bar
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
        insats och varför, och hur många de är: totalt, efter ålder och efter kön. Inga
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
              --separator semicolon|comma|tab|bar
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
}
