"""Languages other than English: Russian by natasha, French and German by rule, and dates in all three."""
