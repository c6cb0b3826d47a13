public import StrictJSON

extension ExerciseType: JSONWord {}
