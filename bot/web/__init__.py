"""What the bot serves over HTTP: the webhook, and whether it is well."""
