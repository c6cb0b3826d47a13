extension Word {
    /// Whether the word says all: nothing may or must follow it.
    package var isWhole: Bool { usage == rawValue }
}
