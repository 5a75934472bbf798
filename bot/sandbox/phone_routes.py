"""The phones' side over HTTP, under `/user`: what the chat page and the tests use."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from bot.sandbox.account import Bot
from bot.sandbox.chats import Chat, Person
from bot.sandbox.loopback import Handler, body_of, guarded, need, number
from bot.sandbox.multipart import parts_of
from bot.sandbox.people import People
from bot.sandbox.phones import Phone, PhoneError
from bot.sandbox.profile import in_language
from bot.sandbox.wire import ApiError, Json

_KEEP_ALIVE_SECONDS = 15.0
_LONGEST_WAIT = 60.0


@dataclass(frozen=True, slots=True)
class PhoneRoutes:
    """Serves the phones of all people; `bots` by id, the first is meant when none is named."""

    people: People
    bots: dict[int, Bot]

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/user/people", guarded(self._people)),
            web.post("/user/people", guarded(self._new_person)),
            web.get("/user/file/{unique_id}", guarded(self._file)),
            web.get(r"/user/{id:\d+}/chat", guarded(self._chat)),
            web.get(r"/user/{id:\d+}/events", guarded(self._events)),
            web.get(r"/user/{id:\d+}/wait", guarded(self._wait)),
            web.post(r"/user/{id:\d+}/send", guarded(self._send)),
            web.post(r"/user/{id:\d+}/tap", self._deed(_tap)),
            web.post(r"/user/{id:\d+}/edit", self._deed(_edit)),
            web.post(r"/user/{id:\d+}/block", self._deed(_block)),
            web.post(r"/user/{id:\d+}/group", self._deed(_group)),
            web.post(r"/user/{id:\d+}/deactivate", guarded(self._deactivate)),
            web.get(r"/user/{id:\d+}/group/{chat_id:-\d+}/messages", guarded(self._messages)),
        ]

    def _deed(self, act: Callable[[Phone, Json], Json]) -> Handler:
        async def handle(request: web.Request) -> web.Response:
            body = await body_of(request)
            return web.json_response(act(self._phone(request), body))

        return guarded(handle)

    async def _send(self, request: web.Request) -> web.Response:
        phone = self._phone(request)
        if request.content_type == "multipart/form-data":
            body = await _form_of(request)
        else:
            body = await body_of(request)
        return web.json_response(phone.send(body, _chat_id(body)))

    def _bot(self, request: web.Request) -> Bot:
        if "bot" not in request.query:
            return next(iter(self.bots.values()))
        bot = self.bots.get(int(number(request, "bot", 0)))
        if bot is None:
            raise PhoneError(404, "there is no such bot")
        return bot

    def _person(self, request: web.Request) -> Person:
        person = self.people.get(int(request.match_info["id"]))
        if person is None:
            raise PhoneError(404, "there is no such person")
        return person

    def _phone(self, request: web.Request) -> Phone:
        return Phone(self._bot(request), self._person(request))

    async def _people(self, request: web.Request) -> web.Response:
        bot = self._bot(request)
        return web.json_response([_person_json(bot, person) for person in self.people])

    async def _new_person(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        body.setdefault("language_code", "en")
        person = self.people.add(need(body, "first_name", str), need(body, "language_code", str))
        return web.json_response(_person_json(self._bot(request), person))

    async def _deactivate(self, request: web.Request) -> web.Response:
        self._person(request).deactivated = True
        return web.json_response({})

    async def _file(self, request: web.Request) -> web.Response:
        found = self._bot(request).files.by_unique_id(request.match_info["unique_id"])
        if found is None:
            raise PhoneError(404, "there is no such file")
        headers = {"X-Content-Type-Options": "nosniff"}
        if found.kind == "document":
            # A document that a browser would show could run in the page's name.
            headers["Content-Disposition"] = "attachment"
        return web.Response(body=found.content, content_type=found.content_type, headers=headers)

    async def _chat(self, request: web.Request) -> web.Response:
        bot, person = self._bot(request), self._person(request)
        chat = bot.private_chat(person)
        chat.unread = 0
        return web.json_response(
            {
                "bot": _bot_json(bot, person),
                "messages": _messages_json(chat, person),
                "opened": chat.opened,
                "blocked": chat.blocked,
                "cursor": chat.log.cursor,
                "reply_keyboard": chat.reply_keyboard,
            }
        )

    async def _messages(self, request: web.Request) -> web.Response:
        group = self._phone(request).group(int(request.match_info["chat_id"]))
        return web.json_response({"messages": _messages_json(group, self._person(request))})

    async def _wait(self, request: web.Request) -> web.Response:
        person, chat = self._person(request), self._phone(request).chat
        seconds = min(number(request, "timeout", 0), _LONGEST_WAIT)
        events = await chat.log.wait(int(number(request, "after", 0)), seconds)
        chat.unread = 0
        return web.json_response(
            {
                "events": [event.seen_by(person.id) for event in events],
                "cursor": events[-1].cursor if events else chat.log.cursor,
            }
        )

    async def _events(self, request: web.Request) -> web.StreamResponse:
        person, chat = self._person(request), self._phone(request).chat
        after = int(number(request, "after", chat.log.cursor))
        last = request.headers.get("Last-Event-ID", "")
        if last.isdecimal():
            after = int(last)
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        try:
            await response.write(b": here\n\n")
            while not chat.log.closed:
                events = await chat.log.wait(after, _KEEP_ALIVE_SECONDS)
                if not events:
                    await response.write(b": still here\n\n")
                for event in events:
                    after = event.cursor
                    data = json.dumps(event.seen_by(person.id))
                    await response.write(f"id: {after}\ndata: {data}\n\n".encode())
                    chat.unread = 0
        except ConnectionError:
            pass  # the page was closed
        return response


def _chat_id(body: Json) -> int | None:
    return need(body, "chat_id", int) if "chat_id" in body else None


async def _form_of(request: web.Request) -> Json:
    """Return the form with a file in it that a person sends."""
    try:
        form = await parts_of(request)
        if size := form.pop("claims_size", None):
            form["claims_size"] = int(size)
        if entities := form.pop("caption_entities", None):
            form["caption_entities"] = json.loads(entities)
    except ApiError as refusal:
        raise PhoneError(refusal.code, refusal.description) from None
    except (ValueError, TypeError):
        raise PhoneError(400, "the body is no form") from None
    return form


def _tap(phone: Phone, body: Json) -> Json:
    message_id, data = need(body, "message_id", int), need(body, "data", str)
    force = body.get("force") is True
    return phone.tap(message_id, data, force=force, chat_id=_chat_id(body))


def _edit(phone: Phone, body: Json) -> Json:
    return phone.edit(need(body, "message_id", int), need(body, "text", str))


def _block(phone: Phone, body: Json) -> Json:
    return phone.block(blocked=need(body, "blocked", bool))


def _group(phone: Phone, body: Json) -> Json:
    return phone.new_group(need(body, "title", str))


def _person_json(bot: Bot, person: Person) -> Json:
    return {
        "id": person.id,
        "first_name": person.first_name,
        "language_code": person.language_code,
        "unread": bot.private_chat(person).unread,
    }


def _bot_json(bot: Bot, person: Person) -> Json:
    language = person.language_code[:2]
    return {
        **bot.user,
        "description": in_language(bot.profile.descriptions, language),
        "short_description": in_language(bot.profile.short_descriptions, language),
        "commands": bot.profile.commands_for(person.id, language),
    }


def _messages_json(chat: Chat, person: Person) -> list[Json]:
    return [post.seen_by(person.id) for post in chat.posts.values()]
