"""GK3: whether the figures of the official tables add up (勾稽关系)."""
