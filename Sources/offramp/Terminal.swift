import SystemPackage
import Threads

/// Standard output and standard error.
enum Terminal {
    /// Writes a text as it is.
    static func write(_ text: String) {
        write(Array(text.utf8))
    }

    static func write(_ bytes: [UInt8]) {
        put(bytes, to: .standardOutput)
    }

    /// A line on standard error.
    static func complain(_ sentence: String) {
        put(Array((sentence + "\n").utf8), to: .standardError)
    }

    /// Over what stands in the line on standard error.
    static func complainInPlace(_ text: String) {
        put(Array(("\r" + text).utf8), to: .standardError)
    }

    private static func put(_ bytes: [UInt8], to stream: FileDescriptor) {
        // Whoever read has gone, or the disk is full; there is nobody left to tell.
        try? stream.writeWhole(bytes)
    }
}
