const HOSTS = ["t.me", "www.t.me", "telegram.me", "telegram.dog"];
const WITHOUT_SCHEME = /^(?=(?:(?:www\.)?t\.me|telegram\.(?:me|dog))\/)/i;
const RESOLVE = /^tg:(?:\/\/)?resolve\?/i;
const PAYLOAD = /^[A-Za-z0-9_-]{0,64}$/;

/**
 * What opening `address` says to the bot of this name: "/start", with what the link carries; null
 * when it leads elsewhere.
 */
export function startOf(address, username) {
  const { name, query } = RESOLVE.test(address) ? resolved(address) : named(address);
  const payload = query?.get("start") ?? "";
  if (name?.toLowerCase() !== username.toLowerCase() || !PAYLOAD.test(payload)) return null;
  return `/start ${payload}`.trim();
}

function resolved(address) {
  const query = new URLSearchParams(address.replace(RESOLVE, ""));
  return { name: query.get("domain"), query };
}

function named(address) {
  const whole = address.trim().replace(WITHOUT_SCHEME, "https://");
  if (!URL.canParse(whole)) return {};
  const { hostname, pathname, searchParams } = new URL(whole);
  return HOSTS.includes(hostname) ? { name: pathname.slice(1), query: searchParams } : {};
}
