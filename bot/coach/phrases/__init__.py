"""How a line about runs is read: into words, words into parts, parts into wishes."""
