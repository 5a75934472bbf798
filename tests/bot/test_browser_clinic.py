"""A clinic's story by clicking: several people, each in a chat of their own on the page."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.bot.chat_page import ChatPage, chat_page, saying
from tests.bot.clinic_clicks import (
    clinic_founded,
    longer_bridge,
    pain_of_seven,
    program_made,
    runner_joins,
    runners_invited,
    therapist_joins,
)
from tests.databases import sqlite_url
from tests.world import World, a_world

pytestmark = pytest.mark.browser


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """The whole bot on SQLite: over HTTP the story is told on both databases."""
    async with a_world(sqlite_url(tmp_path / "bot.sqlite3")) as opened:
        yield opened


async def alert_seen_and_drill_released(chat: ChatPage) -> None:
    """Let the therapist act on the alert, and the runner hear of it."""
    await chat.become("Bea")
    await chat.reads("Kim: pain 7 of 10", "Half-kneeling rock, left side, today 06:15")
    await chat.tap("Seen")
    await chat.reads("Seen by Bea, today 06:15.")
    await chat.tap("Release the drill")
    await expect(chat.page.get_by_text("Released: Half-kneeling rock.")).to_be_visible()
    await chat.become("Kim")
    await expect(chat.bubbles.nth(-2)).to_have_text(saying("Riverside has seen it, 06:15."))
    await chat.reads("brings Half-kneeling rock back")


async def broadcast_shown(chat: ChatPage) -> None:
    """Write a broadcast and look at it before it goes out."""
    await chat.command("clinic")
    await chat.taps("Broadcasts", "New broadcast")
    await chat.reads("Send me the message")
    await chat.write("**Week two**: the bridge is longer.")
    await chat.tap("Show me ›")
    await chat.reads("This goes to 2 of 2.", "One has a run then: theirs waits until after it.")
    await chat.reads("2 have quiet hours then: theirs waits until these end.")
    shown = chat.page.get_by_role("article").nth(-2)
    await expect(shown.locator("b, strong")).to_have_text("Week two")
    await expect(shown.get_by_role("button")).to_contain_text("Mute ")


async def test_from_a_new_clinic_to_the_report_of_a_broadcast(world: World) -> None:
    async with chat_page(world) as chat:
        await clinic_founded(chat)
        await therapist_joins(chat)
        await program_made(chat)
        link = await runners_invited(chat)
        await runner_joins(chat, "Kim", link, "How often", "Felt and pain", "Alerts", at="06:30")
        await runner_joins(chat, "Alex", link, "How often", at="18:30")

        await chat.skip_to_the_next_primer()
        await chat.reads("Run at 18:30.", "Riverside: Six weeks, week 1 of 2")
        await chat.become("Kim")
        await chat.skip_to_the_next_primer()
        await chat.reads("Run at 06:30.", "Riverside: Six weeks, week 1 of 2")
        await pain_of_seven(chat)
        await chat.reads("was told at 06:15. It is closed now and opens today 08:00")
        await alert_seen_and_drill_released(chat)

        await chat.become("Bea")
        await longer_bridge(chat)
        await chat.skip_to_the_next_primer()
        await chat.become("Kim")
        await chat.skip_to_the_next_primer()
        await chat.reads("New in your program:", "Floor: Glute bridge 50 s → 60 s")

        await chat.become("Bea")
        await broadcast_shown(chat)
        await chat.tap("Send now")
        await chat.reads("Going out")
        await chat.become("Kim")
        await chat.reads("Run at 06:30.")
        await chat.skip_an_hour()
        await chat.become("Alex")
        await chat.reads("Week two: the bridge is longer.")
        await chat.become("Kim")
        await chat.reads("Run at 06:30.")
        await chat.skip_an_hour()
        await chat.reads("Week two: the bridge is longer.")
        await chat.become("Bea")
        await chat.tap("Report")
        await chat.reads("Sent: 2", "Kept until after a run: 1")
        await chat.become("Robin")
        await chat.reads("Riverside: one more therapist")


async def test_joining_an_alert_and_a_broadcast_in_spanish_on_a_narrow_dark_screen(
    world: World,
) -> None:
    async with chat_page(world, width=360, height=740, dark=True) as chat:
        await chat.become("Sol")
        await chat.press("START")
        await expect(chat.page.get_by_role("button", name="Enviar mi ubicación")).to_be_visible()
        await chat.command("clinic")
        await chat.tap("Crear una clínica")
        await chat.reads("¿Cómo se llama la clínica?")
        await chat.write("Ribera")
        await chat.reads("¿Dónde está Ribera?")
        await chat.write("Madrid")
        await chat.reads("Tu papel aquí: titular.")
        await chat.fits()
        await chat.taps("Invitaciones", "Invitación nueva")
        await chat.reads("Para 10 corredores")
        await chat.fits()
        await chat.tap("Crearla")
        await chat.reads("10 usos")
        await chat.fits()

        await chat.welcome("Nuria", "es", await chat.link())
        await chat.reads("Ribera te invita", "te ve como Nuria")
        await chat.fits()
        await chat.taps("Frecuencia ✗", "Sensaciones y dolor ✗", "Alertas ✗", "Entrar")
        await chat.share_location("Enviar mi ubicación", "Madrid")
        await chat.taps("Todos los días", "06", "06:30")
        await chat.reads("Todos los días, 06:30")
        await chat.skip_to_the_next_primer()
        await chat.taps("Nada, empezamos", "Me duele", "Izquierdo")
        await expect(chat.newest.get_by_role("button", name="Izquierdo ✓")).to_be_visible()
        await chat.fits()
        await chat.tap("7")
        await chat.reads("Para aquí", "Ribera lo sabe desde las 06:15.")
        await chat.fits()

        await chat.become("Sol")
        await chat.reads("Nuria: dolor 7 de 10", "lado izquierdo, hoy a las 06:15")
        await chat.fits()
        await chat.tap("Su página")
        await chat.reads("En espera desde hoy a las 06:15")
        await chat.fits()
        await chat.command("clinic")
        await chat.taps("Envíos", "Nuevo envío")
        await chat.reads("Mándame el mensaje")
        await chat.write("**Semana dos**: el puente es más largo.")
        await chat.reads("¿Quién lo recibe?")
        await chat.fits()
        await chat.tap("Verlo ›")
        await chat.reads("Lo recibe 1 de 1.", "el suyo espera hasta después")
        await chat.fits()
        await chat.tap("A una hora ›")
        await chat.reads("¿Cuándo?")
        await chat.fits()
