import { closeButton, openDialog } from "./dialogs.js";
import { h } from "./dom.js";

// Both hemispheres, and offsets of whole, half and quarter hours.
const CITIES = [
  ["Madrid", 40.4168, -3.7038],
  ["London", 51.5074, -0.1278],
  ["New York", 40.7128, -74.006],
  ["São Paulo", -23.5505, -46.6333],
  ["Nairobi", -1.2921, 36.8219],
  ["Kathmandu", 27.7172, 85.324],
  ["Tokyo", 35.6762, 139.6503],
  ["Sydney", -33.8688, 151.2093],
];

/** Let the person say where they are; `share` gets `{latitude, longitude}`. */
export function chooseLocation(share) {
  const done = (latitude, longitude) => {
    dialog.close();
    share({ latitude, longitude });
  };
  const cities = CITIES.map(([name, latitude, longitude]) =>
    h("button", { type: "button", class: "wide", onclick: () => done(latitude, longitude) }, name),
  );
  const latitude = degrees("Latitude", 90);
  const longitude = degrees("Longitude", 180);
  const submit = (event) => {
    event.preventDefault();
    done(latitude.valueAsNumber, longitude.valueAsNumber);
  };
  const dialog = openDialog(
    "Share a location",
    h("header", {}, h("h2", {}, "Share a location"), closeButton(() => dialog.close())),
    h("div", { class: "choices" }, ...cities),
    h(
      "form",
      { class: "elsewhere", onsubmit: submit },
      h("label", {}, "Latitude", latitude),
      h("label", {}, "Longitude", longitude),
      h("button", { type: "submit", class: "wide primary" }, "Share this place"),
    ),
  );
}

function degrees(name, most) {
  return h("input", { type: "number", name, min: -most, max: most, step: "any", required: true, inputmode: "text" });
}
