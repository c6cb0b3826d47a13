import Digests
import ExerciseModel
import SessionLog
import StrictJSON

/// What is written of one session or of several: the tables, what they mean, and what they were made of. The same logs give the
/// same bytes; nothing says when they were written.
package struct DataExport: Sendable {
    /// A file by its name in the folder.
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]
    }

    private var tables = TableSet()
    private var sessions: [JSON] = []
    private var key = Table(
        "key", "One participant.", key: ["session", "participant"],
        [
            .session, .key("participant", "p", "The pseudonym."),
            Column("kind", .word(Participants.Kind.allCases.map(\.rawValue)), "Who it is."),
            Column("seat", .key("seat"), "The seat."), .text("name_text", "The name that was given on joining."),
        ])

    package init() {}

    /// Adds a session whose log was read to its end.
    package mutating func add(_ recording: SessionRecording) {
        tables.append(recording.tables)
        for (place, one) in recording.people.all.enumerated() {
            key.add([
                .word("s-\(recording.header.session)"), .word("p-\(place + 1)"), .word(one.kind.rawValue),
                .word("seat-\(one.seat)"), .text(one.name),
            ])
        }
        guard let ending = recording.ending else { return }
        sessions.append([
            "session": .string(recording.header.session), "head": .string(ending.chain.head.hex),
            "entries": .integer(recording.people.entryCount), "isSealed": .bool(ending.chain.isSealed),
            "exercise": [
                "id": .string(recording.exercise.id), "version": .string(recording.exercise.version),
                "digest": .string(recording.header.exerciseDigest.hex),
            ],
        ])
    }

    /// The tables as they stand.
    package var all: [Table] { tables.all }

    /// Every file of the folder, the manifest last.
    package var files: [File] {
        let written = (tables.all + [Codebook.table(of: tables.all)]).map { (table: $0, csv: CSVText.bytes(of: $0)) }
        let files =
            written.map { File(name: "\($0.table.name).csv", bytes: $0.csv) }
            + [File(name: "datapackage.json", bytes: DataPackage.bytes(of: written))]
        return files + [File(name: "manifest.json", bytes: manifest(of: files))]
    }

    /// Who each pseudonym is: for a place of its own.
    package var keyFile: [UInt8] { CSVText.bytes(of: key) }

    private func manifest(of files: [File]) -> [UInt8] {
        let manifest: JSON = [
            "format": "offramp-data/1", "program": .string(LogHeader.ownProgram), "options": ["people": "pseudonyms"],
            "sessions": .array(sessions),
            "files": .array(
                files.map { file in
                    [
                        "path": .string(file.name), "bytes": .integer(file.bytes.count),
                        "sha256": .string(SHA256Digest(of: file.bytes).hex),
                    ]
                }),
        ]
        return manifest.canonicalBytes + [UInt8(ascii: "\n")]
    }
}
