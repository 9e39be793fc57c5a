"""Who is named and meant: people, states, bodies and groups with their offices and sides."""
