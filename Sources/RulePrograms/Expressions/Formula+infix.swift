extension Formula.Infix {
    /// Beyond this, results are cut off.
    @usableFromInline static var limit: Int { Formula.numberLimit }

    /// What it makes of two numbers. Total: what would overflow is cut off, and whatever is divided by zero is zero.
    @inlinable package func result(_ left: Int, _ right: Int) -> Int {
        switch self {
        case .equal: left == right ? 1 : 0
        case .unequal: left != right ? 1 : 0
        case .less: left < right ? 1 : 0
        case .lessOrEqual: left <= right ? 1 : 0
        case .add: Self.cut(left + right)
        case .subtract: Self.cut(left - right)
        case .multiply:
            left.multipliedReportingOverflow(by: right).overflow
                ? ((left < 0) == (right < 0) ? Self.limit : -Self.limit) : Self.cut(left * right)
        case .divide: right == 0 ? 0 : left / right
        case .remainder: right == 0 ? 0 : left % right
        case .minimum: min(left, right)
        case .maximum: max(left, right)
        }
    }

    @inlinable static func cut(_ value: Int) -> Int { min(max(value, -limit), limit) }
}
