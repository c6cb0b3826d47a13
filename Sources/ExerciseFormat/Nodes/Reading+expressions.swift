import ExerciseModel
import NegotiationModel
import RulePrograms

extension Reading {
    /// Checks every expression, now that all names are known. A mistake elsewhere may hide a name; so what is reported
    /// of expressions then are only the mistakes that stay when it is put right.
    func checkExpressions(of exercise: Exercise, root: YAMLNode, source: SourceText) {
        let checker = ExpressionChecker(exercise)
        checkCircles(checker, root: root)
        checkWaiting(of: exercise, checker, root: root)
        checkPlaced(checker, source: source)
    }

    /// Checks every expression that was placed while reading.
    func checkPlaced(_ checker: ExpressionChecker, source: SourceText) {
        for placed in expressions where placed.scope.isReadable {
            if case .value(let place) = placed.purpose,
                !checker.mistakes(in: place, for: .place, scope: placed.scope).isEmpty
            {
                continue
            }
            for mistake in checker.mistakes(in: placed.expression, for: placed.purpose, scope: placed.scope) {
                let text = placed.file == file ? source : nil
                let position = placed.position(ofByte: mistake.offset, source: text ?? mselSource(placed.file))
                if mistake.isUnknownName {
                    findings.addUnknownName(
                        mistake.sentence, mistake.insteadOrRule, in: placed.file, at: position)
                } else {
                    add(mistake.sentence, mistake.insteadOrRule, in: placed.file, at: position)
                }
            }
        }
    }

    private func checkCircles(_ checker: ExpressionChecker, root: YAMLNode) {
        for (part, mistake) in checker.circularParts {
            let node =
                switch part {
                case .track(let position): root["tracks"]?.items[position]["derived"]
                case .settlement: root["settlement"]?["when"]
                }
            add(mistake.sentence, mistake.instead, at: node?.position ?? root.position)
        }
    }

    private func mselSource(_ file: String) -> SourceText? {
        var ignored = Findings()
        return SourceText(file, in: files, findings: &ignored)
    }
}

extension ExpressionScope {
    /// False where a parameter's kind couldn't be read: what uses it would only repeat that.
    fileprivate var isReadable: Bool {
        parameters.allSatisfy { parameter in
            switch parameter.kind {
            case .value(let track): track.rawValue != ""
            case .party, .issues: true
            }
        }
    }
}

extension ExpressionMistake {
    fileprivate var insteadOrRule: String {
        instead.isEmpty ? "the format's description lists what expressions can say" : instead
    }
}

extension PlacedExpression {
    /// Where a byte of the expression stands in its file: exact where the expression stands in one line of the file as
    /// it is, or in quotes; else where the expression begins.
    func position(ofByte offset: Int, source: SourceText?) -> Position {
        guard let source, offset <= expression.rawValue.utf8.count else { return position }
        let rest = source.restOfLine(from: position)
        let before = Array(expression.rawValue.utf8).prefix(offset)
        let column = [nil, UInt8(ascii: "'"), UInt8(ascii: "\"")].lazy.compactMap { quote in
            self.columns(before: before, quote: quote, in: rest)
        }.first
        return column.map { Position(line: position.line, column: position.column + $0) } ?? position
    }

    /// How many columns the bytes before the mistake take in the file; nil where the whole doesn't stand there so.
    private func columns(before: ArraySlice<UInt8>, quote: UInt8?, in rest: ArraySlice<UInt8>) -> Int? {
        func written(_ bytes: some Sequence<UInt8>) -> [UInt8] {
            guard let quote else { return Array(bytes) }
            return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] }
        }
        guard rest.starts(with: written(expression.rawValue.utf8)) else { return nil }
        return written(before).count { $0 & 0xc0 != 0x80 }
    }
}
