"""The proof that the Windows program works, on a Linux machine: genuine Windows code under wine, step by step."""
