// Keys: one table, which is also the help. They can be switched off, for who speaks to the machine or types by accident.

const KEYS = [
  ["Space K", "Play, stop", () => player.toggle()],
  ["L", "Faster: 1, 2, 4 times", () => player.shuttle(1)],
  ["J", "Slower, then backwards", () => player.shuttle(-1)],
  ["[ ↑", "Previous shot", () => step(-1)],
  ["] ↓", "Next shot", () => step(1)],
  ["←", "A second back", () => player.seek(player.time - 1)],
  ["→", "A second on", () => player.seek(player.time + 1)],
  [", ⇧←", "A frame back", () => player.frame(-1)],
  [". ⇧→", "A frame on", () => player.frame(1)],
  ["Home", "To the beginning", () => player.seek(0)],
  ["End", "To the end", () => player.seek(player.length)],
  ["R", "Repeat this shot", () => $("loop").click()],
  ["M", "Mute", () => $("mute").click()],
  ["F", "Full screen", () => $("full").click()],
  ["+ =", "Timeline closer", () => magnify(1.6)],
  ["- −", "Timeline wider", () => magnify(1 / 1.6)],
  ["/", "Find", () => $("find").focus()],
  ["C", "To what can be changed", () => focusChanges()],
  ["Esc", "Back to the shots; show all", () => { close(); forget(); }],
  ["?", "These keys", () => $("help").showModal()],
];
const NAMES = {" ": "Space", ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Escape: "Esc"};
const byKey = new Map(KEYS.flatMap(([names, , act]) => names.split(" ").map((name) => [name, act])));
let keysOn = true;

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open || event.defaultPrevented) return;
  const target = event.target;
  if (target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select")) return;
  const arrow = event.key.startsWith("Arrow");
  if (target.matches("[type=radio]") && (arrow || event.key === " ")) return;
  if (event.key === " " && target.closest("button, a, summary, input, video")) return;
  if (!keysOn && event.key.length === 1 && target !== tracks) return;
  const name = NAMES[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const act = byKey.get(event.shiftKey && arrow ? `⇧${name}` : name);
  if (!act) return;
  event.preventDefault();
  act();
}

function focusChanges() {
  if (narrow.matches) document.body.classList.add("opened");
  panel.querySelector(".changes select, .changes input, .changes summary")?.focus();
}

function switchKeys(on) {
  keysOn = on;
  $("keys-on").checked = on;
  try { localStorage.setItem("limelight-keys", on ? "on" : "off"); } catch { /* a page from a folder may have no storage */ }
}

addEventListener("keydown", pressed);
$("ask").addEventListener("click", () => $("help").showModal());
$("keys-on").addEventListener("change", (event) => switchKeys(event.target.checked));
$("keys").replaceChildren(...KEYS.flatMap(([names, does]) =>
  [make("dt", {}, ...names.split(" ").map((name) => make("kbd", {}, name))), make("dd", {}, does)]));
try { if (localStorage.getItem("limelight-keys") === "off") switchKeys(false); } catch { /* the same */ }

document.body.classList.remove("plain");
$("version")?.addEventListener("change", (event) => { take(data.cuts[event.target.value]); if (!meant(`#${desk.shot}`).key) desk.shot = ""; player.seek(Math.min(player.time, player.length)); });
addEventListener("hashchange", follow);
take(data.cuts[0]);
if (!follow()) show(desk.shots[0]?.key, {seek: true, tell: false, quiet: true});
