package import Logging
import SessionReplay
import Threads

/// The server's own log, one line an event: UTC, level, session if it is about one, sentence.
///
///     2026-11-29T12:00:00.000Z notice  session=2026-11-29-a  Play goes on after a restart.
///
/// Lines are written by a `LineWriter`, so that no thread waits for whoever reads them.
package struct LineLog: LogHandler {
    /// Nothing below it is written.
    package var logLevel: Logger.Level
    /// Goes into every line.
    package var metadata: Logger.Metadata = [:]
    /// Not asked: what a line says is given with it.
    package var metadataProvider: Logger.MetadataProvider?
    private let writer: LineWriter
    private let utcMs: @Sendable () -> Int

    /// - Parameter utcMs: the wall clock, in milliseconds since 1970.
    package init(
        _ writer: LineWriter, level: Logger.Level, utcMs: @escaping @Sendable () -> Int = { SystemClock.utcMs }
    ) {
        self.writer = writer
        logLevel = level
        self.utcMs = utcMs
    }

    /// A log of this form.
    package static func logger(_ writer: LineWriter, level: Logger.Level) -> Logger {
        Logger(label: "offramp") { _ in LineLog(writer, level: level) }
    }

    /// One word of what goes into every line.
    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes a line.
    package func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let words = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let level = event.level.rawValue
        let line =
            [UTCText(utcMs: utcMs()).iso8601, level + String(repeating: " ", count: max(0, 8 - level.count))]
            + words + ["\(event.message)"]
        writer.write(Self.onOneLine(line.joined(separator: " ")))
    }

    /// Whatever stood in a sentence: a line is one line, and steers no terminal.
    private static func onOneLine(_ text: String) -> String {
        var line = ""
        for sign in text.unicodeScalars {
            let isControl = sign.value < 0x20 || (0x7F..<0xA0).contains(sign.value)
            line.unicodeScalars.append(isControl ? " " : sign)
        }
        return line
    }
}
