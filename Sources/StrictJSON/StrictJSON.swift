// StrictJSON: to be furnished.
