// The timeline: scenes, shots, lines, music and effects in proportion; pressing and dragging seeks.

const tracks = $("tracks");
let zoom = 0;

function place(element, start, seconds) {
  element.style.left = `${(start / player.length) * 100}%`;
  if (seconds) element.style.width = `${(seconds / player.length) * 100}%`;
  return element;
}

function block(kind, tone, start, seconds, text, title) {
  return place(make("div", {class: `block ${kind} ${tone}`, title}, make("span", {dir: "auto"}, text)), start, seconds);
}

function drawTracks() {
  const scenes = data.scenes.filter((scene) => desk.shots.some((shot) => data.shots[shot.key].scene === scene.key));
  $("scene-track").replaceChildren(...scenes.map(sceneBlock));
  $("shot-track").replaceChildren(...desk.shots.map(shotBlock));
  $("line-track").replaceChildren(...Object.entries(desk.cut.lines).map(lineBlock));
  $("music-track").replaceChildren(...musicBlocks());
  $("sound-track").replaceChildren(...effectMarks());
  tracks.setAttribute("aria-valuemax", player.length.toFixed(1));
  drawRuler();
}

function sceneBlock(scene) {
  const shots = desk.shots.filter((shot) => data.shots[shot.key].scene === scene.key);
  const start = shots[0].start;
  return block("scene-block", scene.tone, start, shots.at(-1).end - start, scene.heading, scene.heading);
}

function shotBlock({key, start, seconds}) {
  const shot = data.shots[key];
  const element = block("shot-block", shot.tone, start, seconds, "", `${shot.id}  ${about(start)}  ${shot.frame}`);
  element.dataset.key = key;
  if (still(key)) element.prepend(make("img", {src: still(key), alt: "", draggable: "false"}));
  if (shot.notes.length) element.append(make("i", {class: "dot"}));
  return element;
}

function lineBlock([id, [start, seconds, words]]) {
  const who = data.speakers[id.split("~")[0]] ?? "";
  return block("line-block", data.people[who] ?? "", start, seconds, words, `${who}: ${words}`);
}

/** What the score does, from each place where it changes. */
function musicBlocks() {
  const changes = [];
  for (const {key, start} of desk.shots) {
    const shot = data.shots[key];
    const opens = changes.at(-1)?.scene !== shot.scene;
    const mood = shot.music || (opens ? data.scenes.find((scene) => scene.key === shot.scene).music : "");
    if (mood) changes.push({scene: shot.scene, mood, start});
  }
  return changes.map(({mood, start}, n) => {
    const end = changes[n + 1]?.start ?? player.length;
    return block(mood === "none" ? "silent-block" : "music-block", "", start, end - start, mood === "none" ? "no music" : mood, `Music: ${mood}`);
  });
}

function mark(sounds, start) {
  return place(make("div", {class: "mark", title: `Sound: ${sounds}`}, make("span", {}, sounds)), start);
}

function effectMarks() {
  return desk.shots.flatMap(({key, start}) => (data.shots[key].sounds.length ? [mark(data.shots[key].sounds.join(", "), start)] : []));
}

function drawRuler() {
  const wide = $("scroll").clientWidth * (zoom || 1) || 800;
  const every = [1, 2, 5, 10, 15, 30, 60].find((seconds) => (seconds / player.length) * wide > 46) ?? 60;
  const ticks = [];
  for (let at = 0; at < player.length; at += every)
    ticks.push(place(make("div", {class: "tick"}, `${Math.floor(at / 60)}:${String(at % 60).padStart(2, "0")}`), at));
  $("ruler").replaceChildren(...ticks);
}

function drawPlayhead() {
  const there = shotAt(player.time);
  $("playhead").style.left = `${(player.time / player.length) * 100}%`;
  tracks.setAttribute("aria-valuenow", player.time.toFixed(1));
  if (there) tracks.setAttribute("aria-valuetext", spokenTime(there));
  keepInSight();
}

function spokenTime(there) {
  const [line] = heard(there.key);
  return `${about(player.time)}, shot ${data.shots[there.key].id}${line ? `, ${line.who}: ${line.words}` : ""}`;
}

function markShot() {
  for (const element of $("shot-track").children) element.classList.toggle("at-hand", element.dataset.key === desk.shot);
}

/** Scroll so that the playhead stays on the screen while the film runs. */
function keepInSight() {
  const scroll = $("scroll");
  const at = (player.time / player.length) * tracks.offsetWidth;
  if (at < scroll.scrollLeft + 40 || at > scroll.scrollLeft + scroll.clientWidth - 60)
    scroll.scrollLeft = at - scroll.clientWidth / 3;
}

function magnify(by) {
  const least = narrow.matches ? Math.max(1, (player.length * 34) / $("scroll").clientWidth) : 1;
  zoom = by ? Math.max(1, Math.min(16, (zoom || 1) * by)) : least;
  tracks.style.width = `${zoom * 100}%`;
  drawRuler();
  keepInSight();
}

function pointed(event) {
  const box = tracks.getBoundingClientRect();
  return ((event.clientX - box.left) / box.width) * player.length;
}

let dragging = false;
tracks.addEventListener("pointerdown", (event) => {
  if (event.button) return;
  dragging = event.pointerType !== "touch" || event.target.closest(".ruler, .playhead");
  if (dragging) tracks.setPointerCapture(event.pointerId);
  if (event.pointerType !== "touch") player.seek(pointed(event));
});
tracks.addEventListener("pointermove", (event) => { if (dragging) player.seek(pointed(event)); });
tracks.addEventListener("click", (event) => { if (event.pointerType === "touch") player.seek(pointed(event)); });
for (const ends of ["pointerup", "pointercancel"]) tracks.addEventListener(ends, () => { dragging = false; });
$("closer").addEventListener("click", () => magnify(1.6));
$("wider").addEventListener("click", () => magnify(1 / 1.6));
addEventListener("resize", () => magnify(0));

desk.listeners.push((what) => {
  if (what === "cut") { drawTracks(); magnify(0); }
  if (what === "shot" || what === "cut") markShot();
  if (what === "time" || what === "cut") drawPlayhead();
});
