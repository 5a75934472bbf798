"""The main job by clicking, in a real browser on the chat page with the real bot behind it."""

import pytest
from playwright.async_api import expect

from tests.bot.chat_page import chat_page
from tests.world import World

pytestmark = pytest.mark.browser


async def test_a_runner_clicks_from_start_to_the_history(world: World) -> None:
    async with chat_page(world) as chat:
        page = chat.page
        await expect(page.get_by_text("Five easy minutes before a run")).to_be_visible()
        await chat.plan_a_run()
        await expect(chat.bubbles.nth(1)).to_contain_text("Robin")

        await chat.skip_to_the_next_primer()
        await expect(page.get_by_text("The clock has moved to the next primer")).to_be_visible()
        await expect(page.locator("#clock-time")).to_contain_text("06:15")
        await chat.reads("Run at 06:30.", "Nothing of this today?")

        await chat.tap("Nothing, let’s start")
        await chat.reads("1 of 4", "Half-kneeling rock", "Where did you feel it?")
        figure = chat.newest.get_by_role("img")
        await expect(figure).to_be_visible()
        await expect(figure).not_to_have_js_property("naturalWidth", 0)
        await chat.walk_through(
            ["1 of 4", "2 of 4", "3 of 4", "4 of 4"],
            ["Glute", "Glute", "Hamstring", "Glute"],
            effort="3 moderate",
            then_asked="Any pain now?",
            pain="0",
        )
        await chat.reads("Done: 4 of 4. The glute led in 3.", "the hamstring joined in")
        await chat.reads("Run in 15 minutes.")

        await chat.command("history")
        await chat.reads("Where you felt it", "on target 1 of 1")
        await chat.tap("Last sessions")
        await chat.reads("Today 06:15 · 4 of 4", "Kickback on all fours: Hamstring")
        await chat.reads("Effort 3, pain 0")

        said = await chat.bubbles.all_inner_texts()
        await page.reload()
        await expect(chat.bubbles).to_have_text(said, use_inner_text=True)


async def test_a_second_person_does_it_in_spanish_on_a_narrow_dark_screen(world: World) -> None:
    async with chat_page(world, width=360, height=740, dark=True) as chat:
        await chat.become("Sol")
        await expect(chat.page.get_by_text("Cinco minutos")).to_be_visible()
        await chat.press("START")
        await chat.reads("¿Dónde corres?")
        await chat.fits()

        await chat.share_location("Enviar mi ubicación", "São Paulo")
        await chat.reads("¿Qué días corres?")
        await chat.fits()
        await chat.tap("Todos los días")
        await chat.tap("18")
        await chat.tap("18:45")
        await chat.reads(
            "Todos los días, 18:45", "Hoy a las 18:30: tu activación, 15 minutos antes"
        )
        await chat.fits()

        await chat.skip_to_the_next_primer()
        await chat.reads("Sales a correr a las 18:45", "¿Nada de esto hoy?")
        await chat.tap("De pie")
        await expect(chat.newest.get_by_role("button", name="De pie ✓")).to_be_visible()
        await chat.fits()
        await chat.tap("Nada, empezamos")
        await chat.reads("1 de 4")
        await chat.fits()
        await chat.walk_through(
            ["1 de 4", "2 de 4", "3 de 4", "4 de 4"],
            ["Glúteo", "Frente de la cadera", "Glúteo", "Zona lumbar"],
            effort="2 fácil",
            then_asked="¿Algún dolor ahora?",
            pain="0",
        )
        await chat.reads("Hecho: 4 de 4.", "zona lumbar")

        await chat.command("history")
        await chat.reads("Dónde lo has notado")
        await chat.fits()
        await chat.tap("Dolor")
        await chat.reads("0 de 10 en una sesión")
        await chat.fits()
        await chat.tap("Últimas sesiones")
        await chat.reads("4 de 4", "Esfuerzo 2, dolor 0")
        await chat.fits()
        await chat.become("Robin")
        await expect(chat.page.get_by_role("button", name="START")).to_be_visible()
