import NegotiationModel

extension NodeReader {
    /// The MSEL that this path names: its rows, and the file as it was written.
    func msel(rounds: Int) -> (rows: [Inject], text: String) {
        guard let path = scalar("the path of a CSV file"), isInsideFolder(path) else { return ([], "") }
        guard path.hasSuffix(".csv") else {
            add("the MSEL \(path.quoted) is no CSV file", "name a file that ends in .csv")
            return ([], "")
        }
        guard reading.files.files[path] != nil else {
            add("the MSEL \(path.quoted) is not in the folder", "write it, or leave “msel” out")
            return ([], "")
        }
        guard let source = SourceText(path, in: reading.files, findings: &reading.findings) else { return ([], "") }
        do throws(CSVTable.Fault) {
            let table = try CSVTable(source.text)
            let reader = MSELReader(table: table, file: path, source: source, rounds: rounds, reading: reading)
            return (reader.injects(), String(decoding: reading.files.files[path] ?? [], as: UTF8.self))
        } catch {
            reading.add(error.sentence, error.instead, in: path, at: error.position)
            return ([], "")
        }
    }
}
