"""All that comes in and goes out: intake, transport, wake-ups, due primers, deliveries."""
