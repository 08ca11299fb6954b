const body = document.body;
const takes = [...document.querySelectorAll(".take")];
const because = document.getElementById("because");
const told = document.getElementById("told");
const still = matchMedia("(prefers-reduced-motion: reduce)");
body.classList.remove("plain");

let here = takes.find(take => take.classList.contains("selected")) || takes[0];
let chain = false;
let hushed = 0;

const media = take => take.querySelector("video, audio");
const running = take => { const player = media(take); return !!player && !player.paused };

/* -- being at a take --------------------------------------------------------------------------------------------- */

function goTo(take, see) {
  here = take;
  takes.forEach(each => each.classList.toggle("on", each === take));
  if (see) take.scrollIntoView({ block: "nearest", behavior: still.matches ? "auto" : "smooth" });
}

function step(by) {
  goTo(takes[(takes.indexOf(here) + by + takes.length) % takes.length], true);
  here.focus({ preventScroll: true });
}

/* -- playing: one sound at a time; pictures may run side by side ------------------------------------------------- */

const heard = body.classList.contains("sound");

function stopOthers(take) {
  for (const other of takes) if (other !== take && running(other)) media(other).pause();
}

function play(take, from) {
  const player = media(take);
  if (!player) return;
  stopOthers(take);
  if (from !== undefined && Number.isFinite(from)) player.currentTime = from;
  player.play().catch(() => tell("This browser cannot play it."));
}

function toggle(take) {
  chain = false;
  goTo(take, true);
  if (running(take)) media(take).pause(); else play(take);
}

/* A score goes on in another take where the one before stood, to compare the two; a line begins anew. */
function cut(take) {
  chain = false;
  const before = takes.find(running);
  const player = media(take);
  goTo(take, true);
  if (!player) { take.focus({ preventScroll: true }); return }
  const goesOn = heard && before && before !== take && media(before).duration > 8;
  play(take, goesOn ? Math.min(media(before).currentTime, player.duration || 0) : 0);
}

function all() {
  if (!heard) {
    const stop = takes.some(running);
    for (const take of takes) {
      const player = media(take);
      if (player && stop) player.pause();
      if (player && !stop) { player.currentTime = 0; player.play().catch(() => {}) }
    }
    return;
  }
  chain = true;
  goTo(takes[0], true);
  play(takes[0], 0);
}

for (const take of takes) {
  const player = media(take);
  take.addEventListener("pointerdown", () => goTo(take, false));
  take.addEventListener("focusin", () => goTo(take, false));
  if (!player) continue;
  player.removeAttribute("controls");
  const button = take.querySelector(".play");
  const wave = take.querySelector(".wave");
  const shows = () => {
    take.classList.toggle("playing", !player.paused);
    if (button) button.setAttribute("aria-pressed", String(!player.paused));
  };
  player.addEventListener("play", shows);
  player.addEventListener("pause", shows);
  if (player.tagName === "VIDEO") {
    player.tabIndex = 0;
    player.setAttribute("role", "button");
    player.addEventListener("click", () => toggle(take));
    continue;
  }
  const follow = () => {
    wave.style.setProperty("--heard", `${100 * player.currentTime / (player.duration || 1)}%`);
    if (!player.paused) requestAnimationFrame(follow);
  };
  player.addEventListener("play", follow);
  player.addEventListener("seeked", follow);
  player.addEventListener("ended", () => {
    player.currentTime = 0;
    const next = takes[takes.indexOf(take) + 1];
    if (chain && next) { goTo(next, true); play(next, 0) }
  });
  button.addEventListener("click", () => toggle(take));
  wave.addEventListener("click", event => {
    const box = wave.getBoundingClientRect();
    play(take, Math.min(1, (event.clientX - box.left) / box.width / wave.dataset.length) * player.duration);
  });
}

/* -- copying ----------------------------------------------------------------------------------------------------- */

function tell(text) {
  told.textContent = text;
  told.classList.add("up");
  clearTimeout(hushed);
  hushed = setTimeout(() => told.classList.remove("up"), 3200);
}

function quoted(text) {
  return `"${text.replace(/["\\$`]/g, "\\$&")}"`;
}

function command(button) {
  const why = "because" in button.dataset ? because.value.trim() : "";
  return button.dataset.command + (why ? ` --because ${quoted(why)}` : "");
}

async function copy(button) {
  const text = command(button);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "spoken";
    body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    button.focus({ preventScroll: true });
  }
  button.classList.add("done");
  setTimeout(() => button.classList.remove("done"), 900);
  tell(`Copied: ${text}`);
}

for (const button of document.querySelectorAll(".copy")) button.addEventListener("click", () => copy(button));
because.addEventListener("input", () => {
  for (const button of document.querySelectorAll(".copy")) {
    const text = command(button);
    button.title = text;
    button.querySelector(".line").textContent = text;
  }
});

/* -- keys -------------------------------------------------------------------------------------------------------- */

const KEYS = {
  " ": () => toggle(here), a: all, c: () => copy(here.querySelector(".commands .copy")),
  x: () => copy(here.querySelectorAll(".commands .copy")[1]), arrowright: () => step(1), arrowdown: () => step(1),
  arrowleft: () => step(-1), arrowup: () => step(-1), escape: () => takes.filter(running).forEach(take => media(take).pause()),
};

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea")) return;
  if (event.key === " " && event.target.matches("button")) return;
  const numbered = /^[1-9]$/.test(event.key) && takes.find(take => take.dataset.number === event.key);
  const does = numbered ? () => cut(numbered) : KEYS[event.key.toLowerCase()];
  if (!does) return;
  event.preventDefault();
  does();
});

goTo(here, false);
