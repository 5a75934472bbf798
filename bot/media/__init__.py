"""Pictures: data in, bytes out."""
