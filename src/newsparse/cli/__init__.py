"""The command line: click reads what is asked, rich shows the answer. Needs the extra `cli`."""
