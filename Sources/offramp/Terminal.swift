import Glibc
import SystemPackage
import Threads

/// Standard output and standard error.
enum Terminal {
    /// Writes a text as it is, or ends the program with a sentence and exit status 1: what was asked for is not there to be read.
    static func write(_ text: String) {
        write(Array(text.utf8))
    }

    static func write(_ bytes: [UInt8]) {
        do throws(TransferFault) {
            try FileDescriptor.standardOutput.writeWhole(bytes)
        } catch {
            complain("What this command says can't be written to standard output: \(error).")
            exit(1)
        }
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
        // There is nobody left to tell.
        try? stream.writeWhole(bytes)
    }
}
