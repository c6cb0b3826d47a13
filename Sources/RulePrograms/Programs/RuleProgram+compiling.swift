import ExerciseModel
package import NegotiationModel

/// Expressions that come during a session, and not with the exercise.
extension RuleProgram {
    /// The formula of a question about a whole session, with the names that are always there.
    package func formula(_ expression: Expression, _ type: ExpressionType) throws(ExpressionMistake) -> Formula {
        var compiler = ExpressionCompiler(index: index, scope: .general)
        return try compiler.formula(expression, expecting: type)
    }

    /// The number of a track that control names, as effects do: `heat[us]`.
    package func place(_ expression: Expression) throws(ExpressionMistake) -> PlaceFormula {
        var compiler = ExpressionCompiler(index: index, scope: .general)
        return try compiler.place(expression)
    }

    /// When a row of an MSEL is offered to control; nil where it isn't waited for.
    package func trigger(of row: Inject) throws(ProgramFault) -> Formula? {
        try ProgramCompiler(index: index).optional(row.trigger, .truth, "inject \(row.id)")
    }

    /// Those of rows that were found to be good; nil where one has none, or one that can't be used.
    package func triggers(of rows: [Inject]) -> [Formula?] {
        let compiling = try? ProgramCompiler(index: index)
        return rows.map { row in
            (try? compiling?.optional(row.trigger, .truth, "inject \(row.id)")) ?? nil
        }
    }
}
