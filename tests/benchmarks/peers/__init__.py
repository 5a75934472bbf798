"""Those that are compared with: each a process of its own, which says its figures as JSON."""
