// The desk: what is at hand (a film, a time in it, a shot), and how the parts of the page hear of it.

const $ = (id) => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const still = (key) => document.getElementById(key)?.querySelector("img")?.src ?? "";
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const narrow = matchMedia("(max-width: 759px)");

const desk = {cut: data.cuts[0], shots: [], shot: "", listeners: []};

/** An element: attributes by name, `on...` listeners, children as nodes or text. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

function clock(seconds) {
  const tenths = Math.round(seconds * 10);
  return `${Math.floor(tenths / 600)}:${String(Math.floor(tenths / 10) % 60).padStart(2, "0")}.${tenths % 10}`;
}

function about(seconds) {
  return (desk.cut.timed ? "" : "~") + clock(seconds);
}

/** Say something to who listens instead of looks. */
function say(text) {
  $("live").textContent = "";
  requestAnimationFrame(() => { $("live").textContent = text; });
}

/** What is heard in a shot, in the words and at the times of the film at hand. */
function heard(key) {
  const variant = key.includes("~") ? key.slice(key.indexOf("~")) : "";
  return data.shots[key].lines.map((line) => {
    const [start, , words] = desk.cut.lines[line.id + variant] ?? [line.start, 0, line.words];
    return {...line, start, words};
  });
}

/** The shot that stands at a time of the film. */
function shotAt(time) {
  return desk.shots.findLast((shot) => shot.start <= time + 0.001) ?? desk.shots[0];
}

function take(cut) {
  desk.cut = cut;
  desk.shots = Object.entries(cut.times)
    .map(([key, [start, seconds]]) => ({key, start, seconds, end: start + seconds}))
    .sort((one, other) => one.start - other.start);
  for (const element of document.querySelectorAll(".scene"))
    element.hidden = !desk.shots.some((shot) => data.shots[shot.key].scene === element.dataset.scene);
  for (const listener of desk.listeners) listener("cut");
}

/** Make a shot the one at hand; everything that shows it follows. */
function show(key, how = {}) {
  const there = desk.shots.find((shot) => shot.key === key);
  if (!there) return;
  const changed = key !== desk.shot;
  desk.shot = key;
  if (how.seek) player.seek(there.start + 0.012);
  if (changed || how.again) for (const listener of desk.listeners) listener("shot", how);
  if (how.seek && how.tell !== false) tell(there);
}

function step(by) {
  const at = desk.shots.findIndex((shot) => shot.key === desk.shot);
  const seen = desk.shots.filter((shot, n) => n === at || isFound(shot.key));
  const next = seen[Math.max(0, Math.min(seen.length - 1, seen.findIndex((shot) => shot.key === desk.shot) + by))];
  if (next) show(next.key, {seek: true});
}

function tell(there) {
  const shot = data.shots[there.key];
  const said = heard(there.key).map((line) => `${line.who}: ${line.words}`).join(" ");
  say(`${shot.id}, ${about(there.start)}, ${shot.frame}. ${said || shot.says || shot.reason}`);
}

/** Where an address points: a shot, a line in one, a scene, a time. */
function meant(address) {
  const name = decodeURIComponent(address.replace(/^#/, ""));
  const time = /^(\d+):(\d+(?:\.\d+)?)$/.exec(name);
  if (time) return {key: shotAt(time[1] * 60 + +time[2])?.key, time: time[1] * 60 + +time[2]};
  const says = ({key}) => data.shots[key].lines.some((line) => line.id === name);
  const found = desk.shots.find(({key}) => key === name) ?? desk.shots.find(says)
    ?? desk.shots.find(({key}) => data.shots[key].scene === name);
  return {key: found?.key};
}

function follow() {
  const {key, time} = meant(location.hash);
  if (!key) return false;
  show(key, {seek: true, reveal: true, open: true, tell: false, again: true});
  if (time != null) player.seek(time);
  return true;
}
