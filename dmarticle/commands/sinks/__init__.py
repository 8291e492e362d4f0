"""Where converted articles go: one kind of place, one file."""
