# Said by the sandbox's page, not by the bot.
sandbox-nothing = Ninguém marcou uma corrida ainda: marque uma em uma conversa antes.
sandbox-skipped = O relógio avançou até a próxima ativação: ela está na conversa.
