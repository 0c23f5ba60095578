"""GK4: the figures and dates of the text agree with the tables, with each other and with the year."""
