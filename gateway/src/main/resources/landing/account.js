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
  if (answer.status === 204 || answer.status === 401) {
    show(undefined);
  } else {
    name.textContent = answer.ok ? (await answer.json()).detail : logout.dataset.failed;
  }
});

look().catch(() => show(undefined));
