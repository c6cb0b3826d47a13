import StrictJSON

extension ExerciseType: JSONWord {}
