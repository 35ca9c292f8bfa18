"""The command line: what was asked, in which order it is done, and how it ends.

app        the commands, and the end of every run
compare outline schema    a command each
console    standard output and standard error
outputs    reports in files, all or none
progress   what takes long
"""
