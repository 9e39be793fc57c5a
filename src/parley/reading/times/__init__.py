"""Times: dates and periods as TimeML writes them, resolved against the day of publication."""
