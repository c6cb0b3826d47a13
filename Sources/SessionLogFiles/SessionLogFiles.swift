// SessionLogFiles: to be furnished.
