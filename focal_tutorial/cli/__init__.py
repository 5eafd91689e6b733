"""The command line: what a reader of photographs types, see `parser`."""
