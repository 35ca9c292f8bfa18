"""Words, comparison keys, numerals and scripts: what every stage knows about text."""
