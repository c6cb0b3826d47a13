/// Why a server can't start, or can't do what staff ask: a sentence for people.
package struct HostRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ sentence: String) {
        description = sentence
    }
}
