"""What a clinic's staff and runners do on the chat page, in English, one line each."""

from playwright.async_api import expect

from tests.bot.chat_page import ChatPage


async def clinic_founded(chat: ChatPage) -> None:
    """Make a clinic in Madrid."""
    await chat.press("START")
    await expect(chat.page.get_by_role("button", name="Share my location")).to_be_visible()
    await chat.command("clinic")
    await chat.tap("Make a clinic")
    await chat.reads("What is the clinic called?")
    await expect(chat.page.get_by_role("button", name="Share my location")).to_have_count(0)
    await chat.write("Riverside")
    await chat.reads("Where is Riverside?")
    await chat.write("Madrid")
    await chat.reads("Your role here: owner.")


async def therapist_joins(chat: ChatPage) -> None:
    """Make a link for a therapist, who opens it in a chat of their own."""
    await chat.taps("Staff", "Add a therapist")
    await chat.reads("one more therapist", "it works once")
    await chat.welcome("Bea", "en", await chat.link())
    await chat.reads("Riverside wants you on its staff, as therapist.")
    await chat.tap("Join")
    await chat.reads("Your role here: therapist.")


async def program_made(chat: ChatPage) -> None:
    """Make a program from the standard sequence, and publish it."""
    await chat.taps("Programs", "New program", "Standard")
    await chat.reads("What is the program called?")
    await chat.write("Six weeks")
    await chat.taps("Publish …", "Publish")
    await chat.reads("Version 1; nobody has it yet")


async def runners_invited(chat: ChatPage) -> str:
    """Make an invite that brings the program, see its QR picture, and return its link."""
    await chat.command("clinic")
    await chat.taps("Invites", "New invite", "Program", "Six weeks", "Make it")
    await chat.reads("Open now", "10 uses")
    invite = chat.page.get_by_role("article").filter(has_text="Riverside invites you")
    await expect(invite.get_by_role("img")).to_be_visible()
    await expect(invite.get_by_role("img")).not_to_have_js_property("naturalWidth", 0)
    return await chat.link()


async def runner_joins(chat: ChatPage, name: str, link: str, *shares: str, at: str) -> None:
    """Let somebody new join by a link, share some things, and plan a run for every day."""
    await chat.welcome(name, "en", link)
    await chat.reads("Riverside invites you", "With it comes the program Six weeks.")
    for share in shares:
        await chat.tap(f"{share} ✗")
        await expect(chat.newest.get_by_role("button", name=f"{share} ✓")).to_be_visible()
    await chat.tap("Join")
    await expect(chat.bubbles.nth(-2)).to_contain_text("You’re in Riverside now.")
    await chat.share_location("Share my location", "Madrid")
    await chat.taps("Every day", at[:2], at)
    await chat.reads(f"Every day {at}", "your primer, 15 minutes before your run")


async def pain_of_seven(chat: ChatPage, begin: str = "Nothing, let’s start") -> None:
    """Stop the first drill of a primer that is offered, for the left side hurts."""
    await chat.taps(begin, "It hurts", "Left")
    await expect(chat.newest.get_by_role("button", name="Left ✓")).to_be_visible()
    await chat.tap("7")
    await chat.reads("Stop here and leave today’s run.")


async def longer_bridge(chat: ChatPage) -> None:
    """Publish a second version of the program, in which the bridge takes longer."""
    await chat.command("clinic")
    await chat.taps(
        "Programs", "Six weeks · 2 ›", "Edit", "1. Phase 1 ›", "Floor", "2. Glute bridge ›"
    )
    await chat.taps("+10 s", "‹ Back")
    await chat.reads("Phase 1, Floor", "310 s in all")
    await chat.tap("‹ Back")
    await chat.reads("phase 1 of 1")
    await chat.taps("‹ Back", "Publish …")
    await chat.reads("Floor: Glute bridge 50 s → 60 s", "for 2 of 2 runners")
    await chat.tap("Publish")
    await chat.reads("is published as version 2")
