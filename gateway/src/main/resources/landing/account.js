// Shows who is logged in, and logs out; the page reads well without it.
const account = document.getElementById("account");
const [name, login, logout] = ["span", "a", "button"].map((kind) => account.querySelector(kind));
let csrfToken;

function show(user) {
  csrfToken = user?.csrfToken;
  name.textContent = user?.username ?? "";
  name.hidden = logout.hidden = !user;
  login.hidden = Boolean(user);
}

async function look() {
  const answer = await fetch("/api/me", { headers: { Accept: "application/json" } });
  show(answer.ok ? await answer.json() : undefined);
}

logout.addEventListener("click", async () => {
  const answer = await fetch("/session/logout", { method: "POST", headers: { "X-CSRF-Token": csrfToken } });
  const ended = answer.ok || answer.status === 401;
  if (ended) {
    show(undefined);
  }
  const said = answer.status === 200 ? (await answer.json()).detail : ended ? "" : logout.dataset.failed;
  if (said) {
    name.textContent = said;
    name.hidden = false;
  }
});

look().catch(() => show(undefined));
