extension SessionScript {
    /// Off-ramp 2022, to a settlement that is carried out.
    static let offRamp = firstRound + secondRound + epilogue

    private static let firstRound = """
        # STARTEX, by key.
        control! F5 g | start
        control> yes
        us< Round 1 of 6, Negotiate
        russia< STARTEX
        ukraine< Round 1 of 6, Negotiate
        europe< Round 1 of 6, Negotiate
        evaluator< Round 1 of 6, Negotiate
        control! 0

        # A counter; Russia can't take a bare ceasefire (R2), and is told why, alone with control.
        ukraine> counter ru 1: forces=ceasefire public
        ukraine> yes
        ukraine< Put forward as
        russia< put ua 1 forward
        only russia control evaluator: This package ends the fighting without sanctions
        russia> accept ua 1
        russia< Refused: This package ends the fighting
        control< R2 no-peace-without-relief refused Russia
        evaluator< R2 no-peace-without-relief refused Russia

        # An ally talks over Kyiv's head (R6).
        only us control evaluator: Let us two settle this
        us> say russia: Let us two settle this between ourselves.
        us< Refused: This message goes to Russia without Ukraine
        ukraine> act authorise_talks us relief_us
        ukraine> yes
        us< authorised
        only us russia control evaluator: if you can talk about stopping
        us> say russia: Washington can talk about relief, if you can talk about stopping.
        russia< United States ({us}) to Russia: Washington can talk about relief
        evaluator< Washington can talk about relief

        # A channel that two alone hear; Europe answers in it by key.
        control> open-channel backroom: us europe
        us< backroom
        europe< backroom
        only us europe control evaluator: One sentence for both of us
        only us europe control evaluator: We say the same
        us> say backroom: One sentence for both of us?
        europe< One sentence for both of us
        europe! F3 | say backroom: We say the same.
        europe? to backroom
        europe! "We say the same." Enter
        us< We say the same
        europe! Alt-0

        # A question to control, answered to the asker alone, by key.
        only ukraine control evaluator: Who counts the tanks
        only ukraine control evaluator: Monitors of both sides do
        ukraine> ask Who counts the tanks?
        control< Who counts the tanks
        evaluator< Who counts the tanks
        control! 6 Down Alt-a | answer ukraine 1: Monitors of both sides do.
        control? answer ukraine 1
        control! "Monitors of both sides do." Enter
        ukraine< Monitors of both sides do
        control! 0

        # An offer by the form; who isn't bound comments, and can't block (R1).
        ukraine! F2 2 3 Down 2 Down 2 F5 | offer russia europe: recognition=stated, neutrality=term_of_years
        ukraine> yes
        only ukraine russia europe control evaluator: stated in the agreement; Neutrality
        europe< put ua>ru+eu 1 forward
        russia< put ua>ru+eu 1 forward
        europe> reject ua>ru+eu 1 because it goes too far
        europe> yes
        ukraine< speaks against

        # An observation, by key.
        only evaluator control: Kyiv holds the pen
        evaluator! Alt-O "Kyiv holds the pen." Enter | observe Kyiv holds the pen.
        evaluator< Noted
        control< Kyiv holds the pen

        # Control asks evaluators something, and one answers.
        only control evaluator: Who wrote the first draft
        only control evaluator: Ukraine did, in round 1
        control> pose objective 3: Who wrote the first draft?
        evaluator< Who wrote the first draft
        evaluator> observe question AQ-1 rated P: Ukraine did, in round 1.
        evaluator< Noted
        control< Ukraine did, in round 1

        # An inject from the console's list, by key.
        control! 2 Down Enter | inject IN-1 | yes
        control? Inject IN-1
        control! Enter 0
        us< Mixed signals on what the sanctions are for
        russia< Mixed signals on what the sanctions are for
        ukraine< Mixed signals on what the sanctions are for
        europe< Mixed signals on what the sanctions are for
        evaluator< Mixed signals on what the sanctions are for

        # A pause.
        control> pause because the coffee is ready
        us< the coffee is ready
        russia> say all: Is anybody there?
        russia< Play is paused
        russia? NOW ask real-world say control 1 Table
        control> resume
        us< goes on

        # Decide.
        control> next
        control> yes
        us< Round 1 of 6, Decide
        europe< Round 1 of 6, Decide
        ukraine< Round 1 of 6, Decide
        russia< Round 1 of 6, Decide
        only us control evaluator: United States committed
        only europe control evaluator: Europe committed
        only ukraine control evaluator: Ukraine committed
        only russia control evaluator: Russia committed
        us> act declare_purpose end_the_war
        us< committed: Declare the purpose
        us> act hold
        us< committed: Hold sanctions
        us> act send_envoy
        us< committed: Send an envoy
        europe> act declare_purpose end_the_war
        europe< committed: Declare the purpose
        europe> act hold
        europe< committed: Hold sanctions
        ukraine> act endorse_relief
        ukraine< committed: Endorse relief
        russia> act press_offensive
        russia< committed: Press the offensive
        evaluator< Russia committed: Press the offensive

        # Adjudicate.
        control> next
        control> yes
        us< Round 1 of 6, Adjudicate
        russia< Round 1 of 6, Adjudicate
        ukraine< United States: Declare the purpose
        europe< Round 1 of 6, Adjudicate

        """

    private static let secondRound = """
        # Once back: the room wants to decide anew, and decides the same.
        control> next
        control> yes
        ukraine< Round 2 of 6, Negotiate
        russia> say all: Said before going back.
        europe< Said before going back
        control> back 2 Negotiate because the room was too noisy
        control> yes
        us< the room was too noisy
        ukraine< the room was too noisy
        russia< the room was too noisy
        control> resume
        control> say all: Quietly this time.
        ukraine< Quietly this time

        # The whole package. Russia accepts; the allies' consents are missing.
        ukraine> state We decide what price we pay. We ask our friends to back the course that we choose.
        ukraine> yes
        russia< We decide what price
        ukraine> offer russia: forces=lines_of_february, neutrality=term_of_years, crimea=shelved, donbas=special_status, relief_us=phased, relief_europe=phased, central_bank=released_in_stages, sequencing=snapback
        ukraine> yes
        russia< put ua>ru 1 forward
        russia> accept ua>ru 1
        russia> yes
        us< ua>ru 1
        europe< ua>ru 1
        us> accept ua>ru 1
        us> yes
        ukraine< United States accepted
        europe> accept ua>ru 1
        europe> yes
        russia< Agreement 1 is in force
        us< Agreement 1 is in force
        ukraine< Agreement 1 is in force
        evaluator< Agreement 1 is in force

        # Relief follows implementation: Washington can't perform early (R3).
        control> next
        control> yes
        us< Round 2 of 6, Decide
        russia< Round 2 of 6, Decide
        ukraine< Round 2 of 6, Decide
        us> perform relief_us
        us< Refused: US sanctions relief is agreed, and not due yet
        only russia control evaluator: Russia will perform
        russia> perform forces
        russia> yes
        russia< will perform: Forces
        only ukraine control evaluator: Ukraine will perform
        ukraine> perform forces
        ukraine> yes
        ukraine< will perform: Forces
        ukraine> perform neutrality
        ukraine> yes
        ukraine< will perform: Neutrality
        ukraine> perform crimea
        ukraine> yes
        ukraine< will perform: Crimea
        ukraine> perform donbas
        ukraine> yes
        ukraine< will perform: Donetsk
        control> next
        control> yes
        russia< settlement is implemented
        only control evaluator: carried out everything in one round
        control> note Russia and Ukraine carried out everything in one round.
        control> next
        control> yes

        """

    private static let epilogue = """
        us< Epilogue
        europe< Epilogue
        us> perform relief_us
        us> yes
        us< will perform: US sanctions relief
        us> perform central_bank
        us> yes
        us< will perform: Central bank
        europe> perform relief_europe
        europe> yes
        europe< will perform: European relief
        europe> perform central_bank
        europe> yes
        europe< will perform: Central bank
        control> next
        control> yes
        russia< US sanctions relief (part 2 of 2)
        control> next
        control> yes
        russia< ENDEX
        us< ENDEX
        ukraine< ENDEX
        europe< ENDEX
        evaluator< ENDEX
        control< ENDEX

        """
}
