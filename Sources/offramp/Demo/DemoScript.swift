/// A scripted session: who types what, and what each must read before the next line is typed.
///
/// One step a line. `# text` tells the reader what happens, `SEAT> line` types a line at a seat, `SEAT< text` waits until
/// the seat's screen shows the text, `crash` is where the server is killed if that is asked for, `require R1 R2` names
/// rules that must have bitten by the end, and `require ending ID` how it must end.
struct DemoScript {
    enum Step: Equatable {
        case tell(String)
        case type(seat: String, line: String)
        case await(seat: String, text: String)
        case crash
    }

    var steps: [Step] = []
    /// Rules that must have bitten by the end.
    var rules: [String] = []
    var ending: String?

    /// Reads the text of a script.
    /// - Throws: the first line that is none of the above.
    init(_ text: String) throws(DemoFault) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmingPrefix { $0 == " " }
            if line.isEmpty { continue }
            if line.hasPrefix("#") {
                steps.append(.tell(String(line.dropFirst().trimmingPrefix { $0 == " " })))
            } else if line == "crash" {
                steps.append(.crash)
            } else if line.hasPrefix("require ending ") {
                ending = String(line.dropFirst("require ending ".count))
            } else if line.hasPrefix("require ") {
                rules += line.dropFirst("require ".count).split(separator: " ").map(String.init)
            } else if let mark = line.firstIndex(where: { $0 == ">" || $0 == "<" }) {
                let seat = String(line[..<mark])
                let rest = String(line[line.index(after: mark)...].trimmingPrefix { $0 == " " })
                steps.append(line[mark] == ">" ? .type(seat: seat, line: rest) : .await(seat: seat, text: rest))
            } else {
                throw DemoFault("line \(number + 1) of the script says neither who types nor who reads: \(line)")
            }
        }
    }

    /// The seats that take part, in the order in which they first appear.
    var seats: [String] {
        var seats: [String] = []
        for case .type(let seat, _) in steps where !seats.contains(seat) { seats.append(seat) }
        return seats
    }
}

/// Why a scripted session stopped.
struct DemoFault: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
