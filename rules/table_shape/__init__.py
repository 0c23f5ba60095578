"""GK2: whether the official tables are there, whole, of the edition due and filled with figures."""
