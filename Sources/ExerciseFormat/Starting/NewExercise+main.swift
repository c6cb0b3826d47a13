extension NewExercise {
    /// The main file: everything that most exercises need, each section with a comment.
    static func main(_ id: String, _ title: String) -> String {
        head(id, title) + table + rules + ends
    }

    private static func head(_ id: String, _ title: String) -> String {
        """
        # An exercise of your own. Every key is described in docs/exercise-format.md.
        # “offramp exercise check \(id)” finds mistakes; “offramp rehearse \(id)” plays it.
        format: offramp-exercise/1
        id: \(id)
        title: "\(title)"
        version: "0.1"
        type: game
        marking: Exercise material  # stands on every screen and page
        basis: design               # what everything below rests on that names no basis of its own
        situation: |
          A mill and a farm share one stream. It is a dry summer.
        notice: |
          You play a part; nobody takes your views for your own. Anyone may stop play at any time.
        objectives:
          - Find out what the other needs before you name your price.
        source:                       # where it comes from; passages are cited as “basis: article A1”
          title: The summer at the stream
          author: You
          publisher: Nobody
          date: Today
          passages:
            - {id: A1, text: Without water the fields are lost.}

        schedule:
          rounds: 2
          phases:                     # of each round
            - {id: talks, name: Talks, kind: negotiation, minutes: 10, due: {mill: Make an offer., farm: Make an offer.}}
            - {id: decisions, name: Decisions, kind: decision, minutes: 5}
            - {id: review, name: Review, kind: adjudication, minutes: 5}
          epilogue:                   # after the last round
            - {id: autumn, name: Autumn, kind: decision, minutes: 5}

        sides:
          - {id: above, name: Above}
          - {id: below, name: Below}

        parties:                      # a tag is two to four letters
          - {id: mill, name: The mill, tag: mi, side: above, brief: briefs/mill.md}
          - {id: farm, name: The farm, tag: fa, side: below, brief: briefs/farm.md, basis: article A1}

        control: {brief: briefs/control.md}


        """
    }

    private static let table = """
        issues:                       # what is negotiated; the later an option, the better for the side it favours
          - id: water
            name: Water for the fields
            favours: below
            status_quo: none
            binds: [mill]             # whoever a term binds must consent to it, and carry it out
            options:
              - {id: none, name: None}
              - {id: some, name: Some hours}
              - {id: much, name: Half of the day}
          - id: clearing
            name: Clearing of the stream
            favours: above
            status_quo: none
            binds: [farm]
            options:
              - {id: none, name: None}
              - {id: once, name: Once}
              - {id: twice, name: Twice}
            due:                      # owed when the water has come
              - {instalments: [now.water == water.none || certified(water)]}

        tracks:                       # numbers of the world; “seen_by” see the number, all others the band
          - id: stream
            name: Water in the stream
            minimum: 0
            maximum: 10
            start: 7
            seen_by: [mill]
            bands:
              - {up_to: 3, name: low}
              - {up_to: 10, name: enough}

        actions:                      # what parties do besides bargaining, in decision phases
          - id: dam
            name: Dam the stream
            summary: Takes water that the other would have.
            parties: [mill, farm]
            slot: main
            effects:
              - move: {track: stream, by: "-2"}

        resolution:                   # what happens when a decision phase closes, in order
          - {id: damming, name: Damming, actions: [dam], simultaneous: true}
          - {id: keeping, name: What is owed is done, mechanism: performance, epilogue: true}
          - {id: checking, name: What is done is checked, mechanism: certification, epilogue: true}


        """

    private static let rules = """
        rules:                        # levels: enforce refuses, advise warns, score only counts, off
          - id: S1
            name: own-signature
            text: Whoever a package binds must consent to it, and nobody else.
            levels: [enforce, off]
            level: enforce
            off: Everyone to whom a package is addressed must consent.
            clauses:
              - {id: consent, text: Whoever is bound consents.}
          - id: S2
            name: dry-summer
            text: The stream sinks by itself.
            levels: [score, off]
            level: score
            off: The stream stays as it is.
            clauses:
              - id: sinks
                text: Every round takes one part of the water.
                at: [round-end]       # the moment at which it is tried; “when” would be its condition
                effects:
                  - move: {track: stream, by: "-1"}

        consents: {rule: S1, clause: consent}


        """

    private static let ends = """
        settlement:                   # what counts as one
          parties: [mill, farm]
          when: now.water > water.none

        sheets:                       # what things are worth, in tenths of points: 25 is 2.5 points
          mill:
            points:
              water: {some: "-10", much: "-35"}
              clearing: {once: "20", twice: "40"}
            no_deal: [{label: The wheel turns, value: "0"}]
            target: [{label: A clear stream, value: no_deal + 20}]
          farm:
            points:
              water: {some: "30", much: "50"}
              clearing: {once: "-10", twice: "-25"}
            no_deal: [{label: The harvest fails, value: "0"}]
            target: [{label: Water in the mornings, value: no_deal + 20}]

        endings:                      # one of each kind, and as many conditions as you like
          - {id: kept, name: Kept, text: What was agreed was done., kind: implemented}
          - {id: broken, name: Broken, text: What was agreed was broken., kind: broken}
          - {id: over, name: The summer is over, text: The rounds have run out., kind: exhausted}
          - {id: dry, name: Dry, text: The stream has run dry., kind: condition, when: track.stream == 0}

        msel: msel.csv                # planned injects, to be edited in a spreadsheet

        """
}
