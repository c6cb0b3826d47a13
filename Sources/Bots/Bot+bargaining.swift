import NegotiationModel

extension Bot {
    func bargain(
        _ table: BotTable, _ memory: inout BotMemory, _ sight: BotSight, _ elapsedPerMille: Int, _ draw: Draw
    ) -> Command? {
        let bargaining = orders.delegation.bargaining
        guard bargaining != .none, let bare = BotStance(table, sight, peaceFrom: nil), let orderTable = memory.orders
        else { return nil }
        read(bare, &memory, sight)
        if let bad = opposedOffer(orderTable, table, memory, sight) {
            memory.opposed.append(bad)
            return give(.reject(offer: bad, reason: ""), .other, &memory)
        }
        if temper.concession == .byChance { return bargainByChance(bare, &memory, sight, draw) }
        if memory.variety == nil { memory.variety = variety(draw) }
        guard let stance = BotStance(table, sight, peaceFrom: bare.sheet.peace == 0 ? nil : memory.peace?.best) else {
            return nil
        }
        let reserve = reserve(stance, memory)
        // Where packages are voted on, a claim that all respect leaves no five who could sign.
        let claimPercent = table.votes == nil ? temper.claimPercent : 0
        let floor = max(reserve, stance.sheet.noDeal + memory.bestSurplus * claimPercent / 100)
        if let bad = ownOfferBelow(reserve, table, sight) {
            return give(.withdraw(offer: bad), .other, &memory)
        }
        if bargaining == .acceptsAll { return accept(worth: .min, table, orderTable, &memory, sight) }
        let isTimeToOffer = isTimeToOffer(memory, elapsedPerMille)
        guard isTimeToOffer || isAsked(table, memory, sight) else { return nil }
        if isTimeToOffer { weighLastOffer(table, &memory, sight, elapsedPerMille) }
        let aspiration = aspiration(stance, floor, &memory, elapsedPerMille)
        let next = next(stance, aspiration, orderTable, memory)
        let enough = max(floor, min(aspiration, next?.worth ?? aspiration))
        if bargaining != .refusesAll, let command = accept(worth: enough, table, orderTable, &memory, sight) {
            return command
        }
        // Content with what is in force, it listens and asks for nothing more.
        let isContent = isParty(sight, table) && stance.sheet.inForce >= stance.sheet.target
        guard let next, next.worth >= reserve, next.worth > stance.sheet.inForce, !isContent,
            isTimeToOffer
        else { return nil }
        // Whether it speaks or waits, the time until it may speak again begins anew.
        memory.phase.offeredAtPerMille = elapsedPerMille
        if isWaiting(next.package, stance, sight) { return nil }
        return putForward(next.package, stance, &memory)
    }

    /// Looks back at who came along with its last offer, and who didn't.
    private func weighLastOffer(
        _ table: BotTable, _ memory: inout BotMemory, _ sight: BotSight, _ elapsedPerMille: Int
    ) {
        if let before = memory.phase.weighedAtPerMille, elapsedPerMille < before + temper.answerRestPerMille { return }
        memory.phase.weighedAtPerMille = elapsedPerMille
        guard let last = sight.offers.last(where: { $0.author == table.own }) else { return }
        memory.counterparts?.weigh(
            table.package(last.terms, over: sight.now), consented: last.consented & table.others,
            missing: last.consentSet & ~last.consented & table.others, table, now: sight.now)
    }

    /// The package that it would put forward now.
    private func next(
        _ stance: BotStance, _ aspiration: Int, _ orders: OrderTable, _ memory: BotMemory
    ) -> (package: [Int], worth: Int)? {
        guard let space = memory.space, let counterparts = memory.counterparts else { return nil }
        var barred = orders.barred(stance.table, now: stance.now)
        for cell in memory.phase.barredCells { barred[cell] = true }
        return stance.package(worth: aspiration, space, counterparts, barring: barred)
    }

    /// Whether something that it has agreed to is in force.
    func isParty(_ sight: BotSight, _ table: BotTable) -> Bool {
        sight.standing.contains { $0 & table.ownBit != 0 }
    }

    // MARK: Aspiration

    func reserve(_ stance: BotStance, _ memory: BotMemory) -> Int {
        let noDeal = stance.sheet.noDeal
        // Whoever holds out can be outvoted: in the end what is as good as no deal will do.
        guard stance.table.votes == nil else { return noDeal }
        let percent = max(0, temper.reservePercent + (memory.variety?.reserve ?? 0))
        return noDeal + max(0, stance.sheet.target - noDeal) * percent / 100
    }

    /// How this delegation differs from its kind: the same in every step of a session, also after a restart.
    private func variety(_ draw: Draw) -> (opening: Int, reserve: Int) {
        let width = 2 * temper.varietyPercent + 1
        return (
            draw("opening", width) - temper.varietyPercent, draw("reserve", width) - temper.varietyPercent
        )
    }

    /// What a package has to be worth now to be asked for or accepted, in tenths of points.
    func aspiration(_ stance: BotStance, _ reserve: Int, _ memory: inout BotMemory, _ elapsedPerMille: Int) -> Int {
        let target = stance.sheet.target
        let opening = max(0, temper.openingPercent + (memory.variety?.opening ?? 0))
        let top = max(reserve, min(stance.best, target + (stance.best - target) * opening / 100))
        let span = top - reserve
        let round = memory.phase.point?.round ?? 1
        switch temper.concession {
        case .byTime(let exponent):
            let share = ConcessionCurve.power(time(stance.table, round, elapsedPerMille), exponent)
            return top - span * share / ConcessionCurve.whole
        case .hardly(let percent):
            return top - span * percent / 100 * time(stance.table, round, elapsedPerMille) / ConcessionCurve.whole
        case .mirroring(let courtesyPercent):
            if memory.courteousRound != round {
                memory.courteousRound = round
                memory.given += span * courtesyPercent / 100
            }
            return max(reserve, top - memory.given)
        case .byChance: return reserve
        }
    }

    /// How much of the time in which it comes down is over, in millionths.
    private func time(_ table: BotTable, _ round: Int, _ elapsedPerMille: Int) -> Int {
        let over = (round - 1) * 1000 + min(1000, max(0, elapsedPerMille))
        let horizonPercent = table.votes == nil ? temper.horizonPercent : temper.votedHorizonPercent
        let all = max(1, table.schedule.rounds * 10 * horizonPercent)
        return min(ConcessionCurve.whole, over * ConcessionCurve.whole / all)
    }

    // MARK: Reading

    /// Looks at offers that came since the last step: what they tell of peace and of their authors' interests, and how far
    /// these came towards it.
    private func read(_ stance: BotStance, _ memory: inout BotMemory, _ sight: BotSight) {
        if memory.bestWorths.isEmpty {
            memory.bestWorths = stance.table.parties.map { _ in nil }
            learnPeace(stance, stance.now, worth: stance.sheet.inForce, &memory)
        }
        guard let last = sight.offers.last?.id, last != memory.lastRead else { return }
        let first = sight.offers.lastIndex { $0.id == memory.lastRead }.map { $0 + 1 } ?? 0
        memory.lastRead = last
        for offer in sight.offers[first...] {
            let package = stance.table.package(offer.terms, over: stance.now)
            if let worth = offer.worth { learnPeace(stance, package, worth: worth, &memory) }
            guard offer.author != stance.table.own else { continue }
            memory.counterparts?.learn(package, from: offer.author, stance.table, now: stance.now)
            guard let worth = offer.worth else { continue }
            if stance.table.favours[offer.author] != stance.table.favours[stance.table.own] {
                memory.bestSurplus = max(memory.bestSurplus, worth - stance.sheet.noDeal)
            }
            memory.phase.isAnswerDue = true
            if let best = memory.bestWorths[offer.author], worth > best { memory.given += worth - best }
            memory.bestWorths[offer.author] = max(worth, memory.bestWorths[offer.author] ?? worth)
        }
    }

    private func learnPeace(_ stance: BotStance, _ package: [Int], worth: Int, _ memory: inout BotMemory) {
        guard stance.sheet.peace != 0 else { return }
        let rest = worth - stance.worth(of: package)
        // What differs by something else teaches nothing.
        if rest == 0 || rest == stance.sheet.peace { memory.peace?.learn(package, isPeace: rest != 0) }
    }

    // MARK: Answering

    /// Accepts the best of the offers that wait for the bot's consent and are worth enough.
    private func accept(
        worth enough: Int, _ table: BotTable, _ orders: OrderTable, _ memory: inout BotMemory, _ sight: BotSight
    ) -> Command? {
        var best: BotSight.Offer?
        let dislike = sight.sheet.map { max(0, $0.target - $0.noDeal) / 10 } ?? 0
        for offer in sight.offers {
            guard offer.isOpen, let worth = offer.worth, worth > best?.worth ?? .min,
                enough == .min || worth - orders.opposedCount(offer.terms, table, now: sight.now) * dislike >= enough,
                offer.consentSet & table.ownBit != 0, offer.consented & table.ownBit == 0,
                !memory.phase.refusedOffers.contains(offer.id),
                orders.admits(table.package(offer.terms, over: sight.now), table, now: sight.now)
            else { continue }
            best = offer
        }
        guard let offer = best else { return nil }
        return give(.accept(offer: offer.id, digest: offer.digest), .answered(offer.id), &memory)
    }

    /// Whether an offer waits for its consent.
    private func isAsked(_ table: BotTable, _ memory: BotMemory, _ sight: BotSight) -> Bool {
        sight.offers.contains {
            $0.isOpen && $0.consentSet & table.ownBit != 0 && $0.consented & table.ownBit == 0
                && !memory.phase.refusedOffers.contains($0.id)
        }
    }

    /// Another's offer that holds what it was told to oppose, and doesn't bind it.
    private func opposedOffer(
        _ orders: OrderTable, _ table: BotTable, _ memory: BotMemory, _ sight: BotSight
    ) -> OfferID? {
        guard !self.orders.delegation.opposes.isEmpty else { return nil }
        return sight.offers.first { offer in
            offer.isOpen && offer.author != table.own && !memory.opposed.contains(offer.id)
                && orders.opposedCount(offer.terms, table, now: sight.now) > 0
                && !offer.terms.contains { isBound(by: $0, table, sight) }
        }?.id
    }

    private func isBound(by term: BotSight.Place, _ table: BotTable, _ sight: BotSight) -> Bool {
        let bound = table.binds[table.starts[term.issue] + term.option] | table.consents[term.issue]
        return sight.now[term.issue] != term.option && (bound | sight.standing[term.issue]) & table.ownBit != 0
    }

    /// An own offer that has come to be worth less than no deal nearly is.
    private func ownOfferBelow(_ reserve: Int, _ table: BotTable, _ sight: BotSight) -> OfferID? {
        sight.offers.first {
            $0.isOpen && $0.author == table.own && !$0.isBound && $0.worth ?? reserve < reserve
        }?.id
    }

    // MARK: Putting forward

    private func isTimeToOffer(_ memory: BotMemory, _ elapsedPerMille: Int) -> Bool {
        guard memory.phase.offerCount < temper.offersPerPhaseMax else { return false }
        guard let last = memory.phase.offeredAtPerMille else { return true }
        let rest = memory.phase.isAnswerDue ? temper.answerRestPerMille : temper.restPerMille
        return elapsedPerMille >= last + rest
    }

    /// Whether the package is on the table with its consent already, or one that only waits for the last consents.
    private func isWaiting(_ package: [Int], _ stance: BotStance, _ sight: BotSight) -> Bool {
        sight.offers.contains { offer in
            offer.isOpen && offer.consented & stance.table.ownBit != 0
                && (offer.isBound || stance.table.package(offer.terms, over: stance.now) == package)
        }
    }

    func putForward(_ package: [Int], _ stance: BotStance, _ memory: inout BotMemory) -> Command {
        let table = stance.table
        let needed = table.consents(to: package, over: stance.now, stance.standing)
        let addressees = memory.isWidened || needed == 0 ? table.others : needed
        let draft = OfferDraft(
            addressees: table.ids(of: addressees), isPublic: false,
            terms: table.terms(of: package, over: stance.now))
        memory.phase.offerCount += 1
        memory.phase.isAnswerDue = false
        return give(.putForward(offer: draft), .offered(package: package, now: stance.now), &memory)
    }

    // MARK: By chance

    private func bargainByChance(
        _ stance: BotStance, _ memory: inout BotMemory, _ sight: BotSight, _ draw: Draw
    ) -> Command? {
        guard let orders = memory.orders else { return nil }
        if memory.phase.isAnswerDue {
            memory.phase.isAnswerDue = false
            if happens(30, &memory, draw), let command = accept(worth: .min, stance.table, orders, &memory, sight) {
                return command
            }
        }
        guard memory.phase.offerCount < temper.offersPerPhaseMax, happens(20, &memory, draw) else { return nil }
        var package = stance.now
        for _ in 0..<3 {
            let issue = roll(package.count, &memory, draw)
            package[issue] = roll(stance.table.issues[issue].options.count, &memory, draw)
        }
        guard package != stance.now, orders.admits(package, stance.table, now: stance.now) else { return nil }
        return putForward(package, stance, &memory)
    }
}
