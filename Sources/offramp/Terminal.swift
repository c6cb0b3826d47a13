import Glibc

/// Standard output and standard error.
enum Terminal {
    /// Writes a text as it is.
    static func write(_ text: String) {
        write(Array(text.utf8))
    }

    static func write(_ bytes: [UInt8]) {
        put(bytes, to: STDOUT_FILENO)
    }

    /// A line on standard error.
    static func complain(_ sentence: String) {
        put(Array((sentence + "\n").utf8), to: STDERR_FILENO)
    }

    /// Over what stands in the line on standard error.
    static func complainInPlace(_ text: String) {
        put(Array(("\r" + text).utf8), to: STDERR_FILENO)
    }

    private static func put(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // Whoever read has gone, or the disk is full; there is nobody left to tell.
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
