"""Events: who did what to whom, in PLOVER classes."""
