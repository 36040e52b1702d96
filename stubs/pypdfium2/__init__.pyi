# What is used of pypdfium2 5: importing it opens PDFium. It ships no types of its own.
