"""Who said what: three ways to find attributions, and their forms, chains, sourcing and manner."""
