"""Typed orders to one called department."""
