"use strict";

const state = document.getElementById("state");
const user = document.getElementById("user");

const ui = SwaggerUIBundle({
  url: "/_docs/openapi.json",
  dom_id: "#page",
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  validatorUrl: null,
  onComplete: takeToken,
});

/** Gives all requests a token of the user, which the issuer of this machine gives to anybody. */
async function takeToken() {
  const name = user.value;
  const answer = await fetch("/_issuer/token?sub=" + encodeURIComponent(name));
  const text = await answer.text();
  if (!answer.ok) {
    state.textContent = text;
    return;
  }
  ui.preauthorizeApiKey("token", text);
  state.textContent = "Requests have a token of " + name + ".";
}

document.getElementById("caller").addEventListener("submit", (event) => {
  event.preventDefault();
  takeToken();
});
