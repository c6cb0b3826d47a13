/// Entries that news is to be made of, and that are in the log alone.
struct MissingEntries: Error, Hashable, Sendable {
    let numbers: ClosedRange<Int>
}
