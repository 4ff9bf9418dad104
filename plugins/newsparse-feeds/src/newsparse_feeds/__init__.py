"""newsparse-feeds: reads and writes RSS, Atom and JSON Feed."""
