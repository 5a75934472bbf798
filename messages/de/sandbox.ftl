# Said by the sandbox's page, not by the bot.
sandbox-nothing = Noch hat niemand einen Lauf geplant: Plane erst einen in einem Chat.
sandbox-skipped = Die Uhr steht jetzt beim nächsten Warm-up: Es ist im Chat.
