import NegotiationModel

extension Bot {
    func bargain(
        _ table: BotTable, _ memory: inout BotMemory, _ view: View, _ point: PhasePoint, _ elapsedPerMille: Int,
        _ draw: Draw
    ) -> Command? {
        if let mandate = mandate(table, &memory, view) { return mandate }
        guard let bare = BotStance(table, view) else { return nil }
        read(bare, &memory, view)
        if temper.concession == .byChance { return bargainByChance(bare, &memory, view, draw) }
        if memory.variety == nil { memory.variety = variety(draw) }
        let stance = bare.guessing(bare.sheet.peace == 0 ? nil : memory.peace?.best)
        let aspiration = aspiration(stance, &memory, view, point, elapsedPerMille)
        if let bad = ownOfferBelow(reserve(stance, memory), table, view) {
            return give(.withdraw(offer: bad), .other, &memory)
        }
        let next = stance.package(worth: aspiration, view.sections.table ?? [], barring: memory.phase.barredCells)
        let enough = min(aspiration, next?.worth ?? aspiration)
        if let offer = bestOffer(worth: enough, table, memory, view) {
            return give(.accept(offer: offer.id, digest: offer.digest), .answered(offer.id), &memory)
        }
        // Content with what is in force, it listens and asks for nothing more.
        let isContent = isParty(table, view) && stance.sheet.inForce >= stance.sheet.targetTotal
        guard let next, !isContent, isTimeToOffer(memory, elapsedPerMille), !isOnTheTable(next.package, stance, view)
        else {
            return nil
        }
        memory.phase.offeredAtPerMille = elapsedPerMille
        return putForward(next.package, stance, &memory, view)
    }

    /// Gives a command, and remembers which, for the case that it is refused.
    func give(_ command: Command, _ deed: BotMemory.Deed, _ memory: inout BotMemory) -> Command {
        memory.phase.last = deed
        return command
    }

    /// Whether something that it has agreed to is in force.
    func isParty(_ table: BotTable, _ view: View) -> Bool {
        view.sections.agreements?.contains { $0.parties.contains(table.parties[table.own]) } ?? false
    }

    // MARK: Aspiration

    func reserve(_ stance: BotStance, _ memory: BotMemory) -> Int {
        let noDeal = stance.sheet.noDealTotal
        let percent = max(0, temper.reservePercent + (memory.variety?.reserve ?? 0))
        return noDeal + max(0, stance.sheet.targetTotal - noDeal) * percent / 100
    }

    /// How this delegation differs from its kind: the same in every step of a session, also after a restart.
    private func variety(_ draw: Draw) -> (opening: Int, reserve: Int) {
        let width = 2 * temper.varietyPercent + 1
        return (
            draw("opening", width) - temper.varietyPercent, draw("reserve", width) - temper.varietyPercent
        )
    }

    /// What a package has to be worth now to be asked for or accepted, in tenths of points.
    func aspiration(
        _ stance: BotStance, _ memory: inout BotMemory, _ view: View, _ point: PhasePoint, _ elapsedPerMille: Int
    ) -> Int {
        let (target, reserve) = (stance.sheet.targetTotal, reserve(stance, memory))
        let opening = max(0, temper.openingPercent + (memory.variety?.opening ?? 0))
        let top = max(reserve, min(stance.best, target + (stance.best - target) * opening / 100))
        let span = top - reserve
        switch temper.concession {
        case .byTime(let exponent):
            let share = ConcessionCurve.power(time(view, point, elapsedPerMille), exponent)
            return top - span * share / ConcessionCurve.whole
        case .hardly(let percent):
            return top - span * percent / 100 * time(view, point, elapsedPerMille) / ConcessionCurve.whole
        case .mirroring(let courtesyPercent):
            if memory.courteousRound != point.round {
                memory.courteousRound = point.round
                memory.given += span * courtesyPercent / 100
            }
            return max(reserve, top - memory.given)
        case .byChance: return reserve
        }
    }

    /// How much of all negotiation time is over, in millionths.
    private func time(_ view: View, _ point: PhasePoint, _ elapsedPerMille: Int) -> Int {
        let rounds = max(1, view.sections.play?.rounds ?? 1)
        let over = (point.round - 1) * 1000 + min(1000, max(0, elapsedPerMille))
        return min(ConcessionCurve.whole, over * (ConcessionCurve.whole / 1000) / rounds)
    }

    // MARK: Reading

    /// Looks at offers that came since the last step: what they tell of peace, and how far their authors came.
    private func read(_ stance: BotStance, _ memory: inout BotMemory, _ view: View) {
        let offers = view.sections.offers ?? []
        if memory.bestWorths.isEmpty {
            memory.bestWorths = stance.table.parties.map { _ in nil }
            learnPeace(stance, stance.now, worth: stance.sheet.inForce, &memory)
        }
        guard let last = offers.last?.offer.id, last != memory.lastRead else { return }
        let first = offers.lastIndex { $0.offer.id == memory.lastRead }.map { $0 + 1 } ?? 0
        memory.lastRead = last
        for offer in offers[first...] {
            guard let worth = offer.worth else { continue }
            let package = stance.table.package(offer.offer.terms, over: stance.now)
            learnPeace(stance, package, worth: worth, &memory)
            guard let author = stance.table.parties.firstIndex(of: offer.offer.author), author != stance.table.own
            else { continue }
            memory.phase.isAnswerDue = true
            if let best = memory.bestWorths[author], worth > best { memory.given += worth - best }
            memory.bestWorths[author] = max(worth, memory.bestWorths[author] ?? worth)
        }
    }

    private func learnPeace(_ stance: BotStance, _ package: [Int], worth: Int, _ memory: inout BotMemory) {
        guard stance.sheet.peace != 0 else { return }
        let rest = worth - stance.sheet.noDealTotal - stance.points(of: package)
        // What differs by something else teaches nothing.
        if rest == 0 || rest == stance.sheet.peace { memory.peace?.learn(package, isPeace: rest != 0) }
    }

    /// The best of the offers that wait for the bot's consent and are worth enough.
    private func bestOffer(worth enough: Int, _ table: BotTable, _ memory: BotMemory, _ view: View) -> Offer? {
        let own = table.parties[table.own]
        var best: OfferView?
        for offer in view.sections.offers ?? [] {
            guard offer.closing == nil, let worth = offer.worth, worth >= enough, worth > best?.worth ?? .min,
                offer.offer.consentSet.contains(own), !offer.consented.contains(own),
                !memory.phase.refusedOffers.contains(offer.offer.id)
            else { continue }
            best = offer
        }
        return best?.offer
    }

    /// An own offer that has come to be worth less than no deal nearly is.
    private func ownOfferBelow(_ reserve: Int, _ table: BotTable, _ view: View) -> OfferID? {
        let own = table.parties[table.own]
        return view.sections.offers?.first {
            $0.closing == nil && $0.offer.author == own && !$0.isBound && $0.worth ?? reserve < reserve
        }?.offer.id
    }

    // MARK: Putting forward

    private func isTimeToOffer(_ memory: BotMemory, _ elapsedPerMille: Int) -> Bool {
        guard memory.phase.offerCount < temper.offersPerPhaseMax else { return false }
        guard let last = memory.phase.offeredAtPerMille else { return true }
        let rest = memory.phase.isAnswerDue ? temper.answerRestPerMille : temper.restPerMille
        return elapsedPerMille >= last + rest
    }

    private func isOnTheTable(_ package: [Int], _ stance: BotStance, _ view: View) -> Bool {
        let own = stance.table.parties[stance.table.own]
        let terms = stance.table.terms(of: package, over: stance.now)
        return view.sections.offers?.contains {
            $0.closing == nil && $0.offer.author == own && $0.offer.terms == terms
        } ?? false
    }

    func putForward(_ package: [Int], _ stance: BotStance, _ memory: inout BotMemory, _ view: View) -> Command {
        let table = stance.table
        let needed = stance.consents(package, view)
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
        _ stance: BotStance, _ memory: inout BotMemory, _ view: View, _ draw: Draw
    ) -> Command? {
        if let offer = bestOffer(worth: .min, stance.table, memory, view), memory.phase.isAnswerDue {
            memory.phase.isAnswerDue = false
            if happens(30, &memory, draw) {
                return give(.accept(offer: offer.id, digest: offer.digest), .answered(offer.id), &memory)
            }
        }
        guard memory.phase.offerCount < temper.offersPerPhaseMax, happens(20, &memory, draw) else { return nil }
        var package = stance.now
        for _ in 0..<3 {
            let issue = roll(package.count, &memory, draw)
            package[issue] = roll(stance.table.issues[issue].options.count, &memory, draw)
        }
        return package == stance.now ? nil : putForward(package, stance, &memory, view)
    }
}
