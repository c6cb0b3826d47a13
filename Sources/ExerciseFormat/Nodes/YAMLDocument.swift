import Yams

/// Reads the one document of a YAML file into nodes. The only place that knows the YAML library.
enum YAMLDocument {
    static let depthLimit = 64

    /// The root, or nil where the file isn't YAML; then the one mistake is recorded.
    static func root(of source: SourceText, file: String, findings: inout Findings) -> YAMLNode? {
        if let alias = AliasScan.firstAlias(in: source.bytes) {
            findings.add(
                "“*\(alias.name)” is an alias", "write the value out again; exercises have no anchors and aliases",
                in: file, at: alias.position)
            return nil
        }
        do {
            // The basic resolver types no scalar; the encoding is named so that the environment isn't asked.
            let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
            guard let node = try parser.singleRoot() else {
                findings.add("the file is empty", "write an exercise", in: file, at: .start)
                return nil
            }
            var converter = YAMLConverter(source: source, file: file, findings: findings)
            let root = converter.convert(node, depth: 1)
            findings = converter.findings
            return root
        } catch let error as YamlError {
            let mistake = YAMLMistake(error, in: source)
            findings.add(mistake.sentence, mistake.instead, in: file, at: mistake.position)
        } catch {
            findings.add("the file can't be read as YAML", "see the format's description", in: file, at: .start)
        }
        return nil
    }
}

/// Turns the library's nodes into ours, and refuses what exercises don't use.
private struct YAMLConverter {
    let source: SourceText
    let file: String
    var findings: Findings

    mutating func convert(_ node: Node, depth: Int) -> YAMLNode {
        let position = node.mark.map { Position(line: $0.line, column: $0.column) } ?? .start
        let nothing = YAMLNode(content: .unread, position: position)
        guard depth <= YAMLDocument.depthLimit else {
            add(
                "this is nested more than \(YAMLDocument.depthLimit) deep",
                "at most \(YAMLDocument.depthLimit) levels are read", at: position)
            return nothing
        }
        guard isPlain(node, at: position) else { return nothing }
        switch node {
        case .scalar(let scalar): return convert(scalar, at: position)
        case .sequence(let sequence):
            return YAMLNode(content: .sequence(sequence.map { convert($0, depth: depth + 1) }), position: position)
        case .mapping(let mapping):
            let entries = mapping.compactMap { convert(key: $0.key, value: $0.value, depth: depth) }
            return YAMLNode(content: .mapping(entries), position: position)
        case .alias:
            add("an alias stands here", "write the value out again", at: position)
            return nothing
        }
    }

    private mutating func convert(_ scalar: Node.Scalar, at position: Position) -> YAMLNode {
        if let culprit = scalar.string.unicodeScalars.first(where: \.isHiddenOrControl) {
            add("this text holds \(culprit.nameForPeople)", "take it out; it can't be seen", at: position)
            return YAMLNode(content: .unread, position: position)
        }
        return YAMLNode(content: .scalar(scalar.string), position: position)
    }

    private mutating func convert(key: Node, value: Node, depth: Int) -> YAMLEntry? {
        let converted = convert(key, depth: depth + 1)
        guard let text = converted.text else {
            if !converted.isUnread { add("this key is a list or a mapping", "a key is a word", at: converted.position) }
            return nil
        }
        return YAMLEntry(key: text, keyPosition: converted.position, value: convert(value, depth: depth + 1))
    }

    /// An anchor or a tag is where the node begins, so the text there tells.
    private mutating func isPlain(_ node: Node, at position: Position) -> Bool {
        let rest = String(decoding: source.restOfLine(from: position).prefix(200), as: UTF8.self)
        let word = rest.prefix { $0 != " " && $0 != "," && $0 != "}" && $0 != "]" }
        if rest.hasPrefix("&") {
            add(
                "\(String(word).quoted) is an anchor here",
                "quote it if it is text; exercises have no anchors and aliases",
                at: position)
        } else if rest.hasPrefix("!!") {
            add("a tag stands here", "take it out; the format says what type everything has", at: position)
        } else if rest.hasPrefix("!") {
            add(
                "\(String(word).quoted) is a tag here, since YAML takes an unquoted ! for one",
                "put the whole expression or text into quotes", at: position)
        } else {
            return true
        }
        return false
    }

    private mutating func add(_ sentence: String, _ instead: String, at position: Position) {
        findings.add(sentence, instead, in: file, at: position)
    }
}
