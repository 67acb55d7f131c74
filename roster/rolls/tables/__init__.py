"""Tables, pasted or flattened, and what their columns hold."""
