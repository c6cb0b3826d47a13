import ExerciseFormat
import ExerciseModel
import Foundation
import NegotiationModel
import StrictJSON
import Testing

@Suite("The MSEL's file comes back as it was")
struct MSELFileTests {
    private static let header = "msel_no,kind,status,round,t_plus,trigger,from,to,subject,body,basis,our_own_column"

    @Test(
        "to the byte, with columns, order, quotes and line ends",
        arguments: [
            "\(header)\n1,information,approved,1,2,,V,all,Rain,R.,design,keep\n",
            "\(header)\r\n1,information,approved,1,2,,V,all,\"Rain\",\"R, \"\"r\"\".\r\nAnd more.\",design,\r\n",
            "\u{feff}\(header)\n\n1,information,approved,1,2,,V,all,Rain,R.,design,keep",
            "basis, x y ,to,body,subject,status,kind,msel_no,,Ünknown\n\ndesign,=1+1,all,R.,Rain,draft,inject,1,a, b \n",
        ])
    func roundTrip(_ text: String) throws {
        let files = try Folder.minimal().with("msel.csv", text)
        let exercise = try ExerciseReader.read(files)
        #expect(Array(exercise.msel.utf8) == Array(text.utf8))
        // The log carries it on.
        let logged = try JSON(parsing: exercise.canonicalJSON().canonicalBytes, limits: .file)
        #expect(try Array(Exercise(reading: JSONNode(of: logged)).msel.utf8) == Array(text.utf8))
    }

    @Test(
        "what Excel makes of it is read: empty rows and columns, a first line that names the separator, semicolons, tabs",
        arguments: [
            "\(header),,\n1,information,approved,1,2,,V,all,Rain,R.,design,keep,,\n,,,,,,,,,,,,,\n , ,,,,,,,,,,,,\n",
            "sep=,\r\n\(header)\r\n1,information,approved,1,2,,V,all,Rain,R.,design,keep\r\n",
            "\"sep=;\"\n\(header.replacing(",", with: ";"))\n1;information;approved;1;2;;V;all;Rain;R.;design;keep\n",
            "\u{feff}sep=;\n\(header.replacing(",", with: ";"));\n1;information;approved;1;2;;V;all;Rain;R.;design;keep;\n",
            "\(header.replacing(",", with: ";"))\n1;information;approved;1;2;;V;all;Rain;R.;design;keep\n;;;;;;;;;;;\n",
            "\(header.replacing(",", with: "\t"))\n1\tinformation\tapproved\t1\t2\t\tV\tall\tRain\tR.\tdesign\tkeep\n",
            "\(header)\n1,information,approved,1,2,,V,all,Rain,R.,design,keep,,,\n",
        ])
    func fromExcel(_ text: String) throws {
        let exercise = try ExerciseReader.read(Folder.minimal().with("msel.csv", text))
        var rain = try #require(try ExerciseReader.read(Folder.minimal()).injects.first)
        (rain.from, rain.body) = ("V", "R.")
        #expect(exercise.injects == [rain])
        #expect(Array(exercise.msel.utf8) == Array(text.utf8))
        let run = MSELFile.asRun(
            [MSELSource(text: text, rows: ["1"])], rows: [InjectRow(inject: rain)], deliveries: []
        ) { _ in "" }
        #expect(run.hasPrefix("\(Self.header),run_status,"))
        #expect(run.contains("1,information,approved,1,2,,V,all,Rain,R.,design,keep,approved,"))
    }

    @Test("a mistake behind a line that names the separator is told in its own line")
    func behindSeparator() throws {
        let text =
            "sep=;\n\(Self.header.replacing(",", with: ";"))\n1;information;aproved;1;2;;V;all;Rain;R.;design;keep\n"
        let mistakes = try Folder.minimal().with("msel.csv", text).mistakes.map(\.description)
        #expect(mistakes == ["msel.csv:3:15: “status” is “aproved”; did you mean “approved”?"])
    }

    @Test("for Excel it has a byte-order mark, CRLF and the separator of the country, and is read back the same")
    func forExcel() throws {
        let files = try Folder.minimal()
        let text = "\(Self.header)\n1,inject,draft,,,,Zoë,all,\"R; a\",\"Two\nlines, \"\"q\"\"\",design,=1+1\n"
        let rows = try ExerciseReader.read(files.with("msel.csv", text)).injects
        for separator in CSVSeparation.allCases {
            let written = MSELFile.forExcel(text, separator: separator)
            #expect(Array(written.utf8.prefix(3)) == [0xef, 0xbb, 0xbf])
            #expect(written.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.last == 13 || $0.contains(34) })
            #expect(try ExerciseReader.read(files.with("msel.csv", written)).injects == rows)
            #expect(MSELFile.forExcel(written, separator: separator) == written)
        }
        #expect(
            MSELFile.forExcel(text, separator: .semicolon).contains(
                "\"R; a\";\"Two\nlines, \"\"q\"\"\";design;=1+1\r\n"))
    }

    @Test("a change in a column that nobody knows is another exercise")
    func digest() throws {
        let files = try Folder.minimal()
        let other = files.with("msel.csv", files.text("msel.csv").replacing("keep", with: "kept"))
        #expect(try ExerciseReader.read(files).digest() != ExerciseReader.read(other).digest())
    }

    @Test("one bad row: its line, column and what would be right, and nothing is read")
    func badRow() throws {
        let files = try Folder.minimal()
        let bad = files.with("msel.csv", files.text("msel.csv").replacing(",held,", with: ",hold,"))
        #expect(bad.mistakes.map(\.description) == ["msel.csv:3:15: “status” is “hold”; did you mean “held”?"])
    }

    @Test("rows are the clock's or control's")
    func deliverer() throws {
        let text =
            "msel_no,kind,status,to,subject,body,basis,t_plus,delivery\n"
            + "1,inject,approved,all,S,B,design,5,clock\n2,inject,approved,all,S,B,design,5,\n"
            + "3,inject,approved,all,S,B,design,,control\n"
        let exercise = try ExerciseReader.read(Folder.minimal().with("msel.csv", text))
        #expect(exercise.injects.map(\.deliverer) == [.clock, .control, .control])
    }

    @Test("a plan that was run before fills the columns that it has")
    func again() throws {
        let plan = "msel_no,run_status,body\r\n1,draft,B\r\n"
        let inject = try #require(try ExerciseReader.read(Folder.minimal()).injects.first)
        let text = MSELFile.asRun(
            [MSELSource(text: plan, rows: ["1"])], rows: [InjectRow(inject: inject)], deliveries: []
        ) { _ in "" }
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines[0].hasPrefix("msel_no,run_status,body,run_reason,ad_hoc,"))
        #expect(lines[1] == "1,approved,B,,,,,,,,,,")
    }

    @Test("another MSEL is read for an exercise as its own is: its parties, passages, rounds, names in triggers")
    func imported() throws {
        let files = try Folder.minimal()
        let exercise = try ExerciseReader.read(files)
        let own = try MSELFile.rows(Array(files.text("msel.csv").utf8), named: "own.csv", for: exercise)
        #expect(own == exercise.injects)
        let text =
            "msel_no,kind,status,round,trigger,to,subject,body,basis\n"
            + "1,inject,aproved,99,,mars,S,B,design\n2,contingency,approved,,roundd > 1,all,S,B,design\n"
            + "2,inject,approved,,,all,S,B,article X9\n"
        let mistakes = mistakes(in: text, exercise)
        #expect(mistakes.contains("new.csv:2:10: “status” is “aproved”; did you mean “approved”?"))
        #expect(mistakes.map { $0.split(separator: ":")[1] }.contains("3"))
        for part in ["“mars”", "“99”", "“roundd”", "was used before", "X9"] {
            #expect(mistakes.contains { $0.contains(part) }, "\(part) in \(mistakes)")
        }
        #expect(self.mistakes(in: "", exercise) == ["new.csv:1:1: the file is empty; begin with a header"])
    }

    private func mistakes(in text: String, _ exercise: Exercise) -> [String] {
        do throws(ExerciseMistakes) {
            _ = try MSELFile.rows(Array(text.utf8), named: "new.csv", for: exercise)
            return []
        } catch {
            return error.mistakes.map(\.description)
        }
    }

    @Test("of several files every row says what its own said, in the last one's order, and no column is lost")
    func severalFiles() throws {
        var rows = try ["1", "2", "3"].map { id in
            var inject = try #require(try ExerciseReader.read(Folder.minimal()).injects.first)
            inject.id = InjectID(id)
            return InjectRow(inject: inject)
        }
        rows[0].inject.status = .delivered
        let text = MSELFile.asRun(
            [
                MSELSource(text: "msel_no,body,ours\n1,first,a\n2,second,b\n", rows: ["1", "2"]),
                MSELSource(text: "theirs,msel_no,body\nz,3,third\ny,1,too late\n", rows: ["3"]),
            ], rows: rows, deliveries: []
        ) { _ in "" }
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines[0].hasPrefix("theirs,msel_no,body,ours,run_status,"))
        #expect(lines[1].hasPrefix("z,3,third,,approved,"))
        #expect(lines[2].hasPrefix(",1,first,a,delivered,"))
        #expect(lines[3].hasPrefix(",2,second,b,approved,"))
    }
}
