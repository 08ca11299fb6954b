// The list of shots: what is found in it, which is at hand.

const words = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wanted = new Set();
const found = new Set(Object.keys(data.shots));

/** Everything of a shot that one may look for. */
function hay(key) {
  const shot = data.shots[key];
  const scene = data.scenes.find((each) => each.key === shot.scene);
  const said = heard(key).flatMap((line) => [line.id, line.who, line.words, line.manner]);
  const all = [shot.id, scene.heading, scene.place, shot.frame, shot.says, shot.reason, shot.where, ...shot.who, ...shot.texts,
    ...shot.sounds, ...said, ...shot.notes, ...shot.is];
  return words(all.join("\n"));
}

function isFound(key) {
  return found.has(key);
}

function has(text, terms) {
  return terms.every((term) => text.includes(term));
}

/** The cards, as the film at hand has them: its times, its language. */
function retell() {
  for (const {key, start, seconds} of desk.shots) {
    const card = document.getElementById(key);
    card.querySelector("time").textContent = about(start);
    card.querySelector(".length").textContent = `${seconds.toFixed(1)} s`;
    const lines = heard(key);
    card.querySelectorAll(".said").forEach((said, n) => said.replaceChildren(make("b", {}, lines[n].who), ` ${lines[n].words}`));
  }
}

function look() {
  const terms = words($("find").value).split(/\s+/).filter(Boolean);
  const texts = terms.length ? hay : () => "";
  found.clear();
  for (const [key, shot] of Object.entries(data.shots))
    if (has(texts(key), terms) && [...wanted].every((is) => shot.is.includes(is))) found.add(key);
  for (const {key} of desk.shots) document.getElementById(key).hidden = !found.has(key);
  for (const scene of document.querySelectorAll(".scene"))
    scene.classList.toggle("emptied", ![...scene.querySelectorAll(".shot")].some((shot) => !shot.hidden));
  const count = desk.shots.filter(({key}) => found.has(key)).length;
  const all = count === desk.shots.length;
  $("found").textContent = all ? `${count} shots` : `${count} of ${desk.shots.length}`;
  $("none").hidden = count > 0;
  for (const element of $("shot-track").children) element.classList.toggle("dimmed", !found.has(element.dataset.key));
}

function forget() {
  $("find").value = "";
  wanted.clear();
  for (const filter of document.querySelectorAll(".filters button")) press(filter, false);
  look();
}

function markCard(how = {}) {
  for (const link of document.querySelectorAll(".shot [aria-current]")) link.removeAttribute("aria-current");
  const card = document.getElementById(desk.shot);
  if (!card) return;
  card.querySelector("a.open").setAttribute("aria-current", "true");
  const away = how.playing && card.closest(".list").matches(":hover, :focus-within");
  if (!away && !how.quiet) reveal(card, how);
}

/** Bring a card into sight inside the list, without moving the page under a phone's reader. */
function reveal(card, how) {
  const list = card.closest(".list");
  const [box, view] = [card.getBoundingClientRect(), list.getBoundingClientRect()];
  const find = document.querySelector(".find").offsetHeight;
  const top = view.top + find;
  if (!narrow.matches) list.style.scrollPaddingTop = `${find + 4}px`;
  if (narrow.matches && how.playing) return;
  const bottom = Math.min(view.bottom, innerHeight);
  if (how.reveal || box.top < top || box.bottom > bottom)
    card.scrollIntoView({block: "nearest", behavior: calm.matches || how.reveal ? "auto" : "smooth"});
}

$("find").addEventListener("input", look);
$("find").addEventListener("keydown", (event) => {
  if (event.key === "Escape") { forget(); $("find").blur(); }
  if (event.key === "Enter") { const first = desk.shots.find(({key}) => found.has(key)); if (first) show(first.key, {seek: true, again: true, reveal: true}); }
});
for (const filter of document.querySelectorAll(".filters button"))
  filter.addEventListener("click", () => {
    const is = filter.dataset.is;
    if (!wanted.delete(is)) wanted.add(is);
    press(filter, wanted.has(is));
    look();
    say($("found").textContent);
  });
$("all").addEventListener("click", forget);
$("shots").addEventListener("click", (event) => {
  const link = event.target.closest("a.open");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  show(link.closest(".shot").id, {seek: true, again: true, open: true});
});

desk.listeners.push((what, how) => {
  if (what === "shot") markCard(how);
  if (what === "cut") { retell(); look(); }
});
