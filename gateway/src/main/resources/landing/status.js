// Fills in how the services do; the page reads well without it.
const states = document.querySelectorAll("[data-service]");

function show(element, state) {
  element.classList.toggle("up", state === "UP");
  element.classList.toggle("down", state === "DOWN");
  element.textContent = element.dataset[state === "UP" ? "up" : state === "DOWN" ? "down" : "unknown"];
}

async function refresh() {
  const found = new Map();
  try {
    const answer = await fetch("/api/status", { headers: { Accept: "application/json" } });
    if (answer.ok) {
      const status = await answer.json();
      status.upstreams.forEach((upstream) => found.set(upstream.name, upstream.state));
      found.set("login", status.login);
    }
  } catch {
    // The gateway cannot be reached: every state is unknown.
  }
  states.forEach((element) => show(element, found.get(element.dataset.service)));
}

refresh();
setInterval(refresh, 10_000);
