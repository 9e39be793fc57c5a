"""The nouns: frozen values that two stages share. One file for a noun; nothing here reads or writes."""
