/// The sessions that a server of Offramp's is given.
struct Opening {
    /// The folder of their exercise, within the repository where it isn't absolute.
    var exercise = "exercises/off-ramp-2022"
    /// The exercise's parties, with how many seats each has; control has one more.
    var seats: [(party: String, count: Int)] = [("us", 1), ("russia", 1), ("ukraine", 1), ("europe", 1)]
    /// A session's log, in which play runs already, in place of all that; its codes are those of the generator.
    var log: String?

    /// Those who play, control among them.
    var seatCount: Int { seats.reduce(1) { $0 + $1.count } }

    /// The places of a session's slips in the order of the load's file: the heads, their delegations, control, observers.
    var headsFirst: [Int] {
        var (heads, others, place): ([Int], [Int], Int) = ([], [], 0)
        for (_, count) in seats {
            heads.append(place)
            others += place + 1..<place + count
            place += count
        }
        return heads + others + [place, place + 1]
    }

    /// Different for different sessions, for the folder in which they are kept.
    var name: String { "\((log ?? exercise).split(separator: "/").last ?? "")-\(seatCount)" }
}
