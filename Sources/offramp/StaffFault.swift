/// Why a command of staff's can't be done: sentences for people.
struct StaffFault: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) {
        description = sentence
    }
}
