import NegotiationModel

/// What a delegation does throughout, whatever happens.
public struct ConstantPolicy: Codable, Sendable, Equatable {
    public var name: String
    public var orders: DelegationOrders

    public init(name: String, orders: DelegationOrders) {
        self.name = name
        self.orders = orders
    }
}
