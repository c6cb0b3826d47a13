import Digests
import StrictJSON

/// `datapackage.json`: a Tabular Data Package by Frictionless' specification, so that its tools check the tables and load them.
enum DataPackage {
    static func bytes(of tables: [(table: Table, csv: [UInt8])]) -> [UInt8] {
        let package: JSON = [
            "profile": "tabular-data-package", "name": "offramp-data",
            "title": "Sessions of negotiation exercises, as tables",
            "resources": .array(tables.map { resource($0.table, $0.csv) }),
        ]
        return package.canonicalBytes + [UInt8(ascii: "\n")]
    }

    private static func resource(_ table: Table, _ csv: [UInt8]) -> JSON {
        [
            "profile": "tabular-data-resource", "name": .string(table.name), "path": .string("\(table.name).csv"),
            "description": .string(table.says), "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
            "bytes": .integer(csv.count), "hash": .string("sha256:\(SHA256Digest(of: csv).hex)"),
            "dialect": [
                "delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"", "doubleQuote": true, "header": true,
            ],
            "schema": schema(table),
        ]
    }

    private static func schema(_ table: Table) -> JSON {
        [
            "fields": .array(table.columns.map(\.field)), "missingValues": [""],
            "primaryKey": .array(table.primaryKey.map { .string($0) }),
            "foreignKeys": .array(
                table.references.map { reference in
                    [
                        "fields": .array(reference.columns.map { .string($0) }),
                        "reference": [
                            "resource": .string(reference.table),
                            "fields": .array(reference.keys.map { .string($0) }),
                        ],
                    ]
                }),
        ]
    }
}
