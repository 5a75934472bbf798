/** The sandbox's HTTP interface, as the person's side of the chat sees it. */

async function call(method, path, body) {
  const isForm = body instanceof FormData; // the browser writes its headers itself
  const response = await fetch(path, {
    method,
    headers: body && !isForm ? { "Content-Type": "application/json" } : {},
    body: body && !isForm ? JSON.stringify(body) : body,
  });
  if (!response.ok) throw new Error(reason(await response.text()) || response.statusText);
  return response.json();
}

function reason(text) {
  try {
    const answer = JSON.parse(text);
    return answer.error ?? answer.description ?? text;
  } catch {
    return text;
  }
}

export const people = () => call("GET", "/user/people");
export const addPerson = (person) => call("POST", "/user/people", person);
export const clock = () => call("GET", "/sandbox/clock");
export const skip = () => call("POST", "/sandbox/skip", {});
export const advance = (seconds) => call("POST", "/sandbox/clock", { advance_seconds: seconds });

function fileForm(kind, file, { text, entities }) {
  const form = new FormData();
  form.append("caption", text);
  form.append("caption_entities", JSON.stringify(entities));
  form.append(kind, file);
  return form;
}

/** Everything that one person can do in their chat with the bot. */
export class Chat {
  constructor(personId) {
    this.personId = personId;
    this.root = `/user/${personId}`;
  }

  load = () => call("GET", `${this.root}/chat`);
  send = (content) => call("POST", `${this.root}/send`, content);
  sendFile = ({ kind, file }, caption) => call("POST", `${this.root}/send`, fileForm(kind, file, caption));
  tap = (messageId, data) => call("POST", `${this.root}/tap`, { message_id: messageId, data });
  edit = (messageId, text) => call("POST", `${this.root}/edit`, { message_id: messageId, text });
  block = (blocked) => call("POST", `${this.root}/block`, { blocked });
  events = (after) => new EventSource(`${this.root}/events?after=${after}`);
}
