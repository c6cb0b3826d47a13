// SessionLog: to be furnished.
