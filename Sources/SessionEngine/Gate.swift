/// Holds back, in order, what may not leave before the entries that it follows from are durable.
///
/// Memory may run ahead of the disk, since a crash takes both; what anybody is shown may not.
package struct Gate<Item: Sendable>: Sendable {
    private struct Held: Sendable {
        var position: Int
        var item: Item
    }

    /// The last position that is durable.
    package private(set) var durablePosition: Int
    private var held: [Held] = []
    private var firstHeld = 0

    package init(durablePosition: Int) {
        self.durablePosition = durablePosition
    }

    /// How many items wait.
    package var heldCount: Int { held.count - firstHeld }

    /// Takes an item that follows from all entries up to a position.
    ///
    /// - Returns: the item, if it may leave now; nil if it was held back.
    package mutating func pass(_ item: Item, behind position: Int) -> Item? {
        if heldCount == 0, position <= durablePosition { return item }
        held.append(Held(position: position, item: item))
        return nil
    }

    /// Makes known what is durable, and gives in order what may leave by that.
    package mutating func release(through position: Int) -> [Item] {
        durablePosition = max(durablePosition, position)
        var released: [Item] = []
        while firstHeld < held.count, held[firstHeld].position <= durablePosition {
            released.append(held[firstHeld].item)
            firstHeld += 1
        }
        if firstHeld == held.count {
            held.removeAll(keepingCapacity: held.count <= 256)
            firstHeld = 0
        } else if firstHeld > 1024 {
            held.removeFirst(firstHeld)
            firstHeld = 0
        }
        return released
    }

    /// Throws away all that waits: what it follows from will never be durable.
    package mutating func discard() {
        held.removeAll()
        firstHeld = 0
    }
}
