"""GK1: the six parts of the report, their headings and titles, and what each of them must say."""
