"""Hands in the grid: what keys and drops change, the forms beside it, orders to a duty and to a whole month."""
