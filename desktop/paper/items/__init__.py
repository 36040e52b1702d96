"""Papers of action items: the 督办单 that presses for one, the 销号单 that strikes it off."""
