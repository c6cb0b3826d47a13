// ExerciseFormat: to be furnished.
