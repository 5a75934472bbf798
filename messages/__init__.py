"""What is said: catalogues by language, the drills as data, formatting."""
