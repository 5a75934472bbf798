# Said by the sandbox's page, not by the bot.
sandbox-nothing = Nobody has planned a run yet: plan one in a chat first.
sandbox-skipped = The clock has moved to the next primer: it is in the chat.
