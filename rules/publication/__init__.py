"""GK8: whether the file itself is fit to be published: what office programs leave in it beside the text."""
