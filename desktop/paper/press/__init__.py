"""The press: type, lines, tables and pages, the machinery that every paper is drawn with."""
