"""What a clinic and its runners do in the chat: one dialogue a file."""
