"""The journal that only grows, the papers that were filed, the orders that were given, the blank forms."""
