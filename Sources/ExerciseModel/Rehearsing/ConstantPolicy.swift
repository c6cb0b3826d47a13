public import NegotiationModel

/// What a delegation does throughout, whatever happens.
public struct ConstantPolicy: Codable, Sendable, Equatable {
    /// As findings print it, before what it earned.
    public var name: String
    /// What keeps it constant: the delegation is told this in every session.
    public var orders: DelegationOrders

    public init(name: String, orders: DelegationOrders) {
        self.name = name
        self.orders = orders
    }
}
