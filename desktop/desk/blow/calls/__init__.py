"""Who should be called: the rows, the list, the people behind them, the clocks to be."""
