// The player: the film where it is there, else a clock that turns the stills, or the words where nothing is drawn yet.

const film = $("film");
const SPEEDS = [-4, -2, -1, 0, 1, 2, 4];

const player = {
  time: 0,
  rate: 0,
  usual: 1,
  looped: false,
  lacking: false,
  before: 0,

  get length() { return desk.cut.seconds; },

  seek(time) {
    this.time = Math.max(0, Math.min(this.length - 0.02, time));
    if (!this.lacking && film.readyState) film.currentTime = this.time;
    this.changed();
  },

  /** Run at a rate: 0 stops, below 0 runs back. */
  run(rate) {
    this.rate = rate;
    if (rate > 0 && this.time >= this.length - 0.1) this.seek(0);
    if (this.lacking || rate <= 0) film.pause();
    else {
      film.playbackRate = rate;
      film.play().catch(() => { this.rate = 0; this.shown(); });
    }
    this.before = performance.now();
    this.shown();
    if (rate) requestAnimationFrame((now) => this.tick(now));
  },

  toggle() { this.run(this.rate ? 0 : this.usual); },

  shuttle(by) {
    const at = SPEEDS.indexOf(this.rate && Math.sign(this.rate) * Math.max(1, Math.abs(this.rate)));
    this.run(SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at + by))]);
  },

  frame(by) {
    this.run(0);
    this.seek(this.time + by / data.fps);
  },

  tick(now) {
    if (!this.rate) return;
    const passed = (now - this.before) / 1000;
    this.before = now;
    if (this.rate > 0 && !this.lacking) this.time = film.currentTime;
    else this.advance(this.time + passed * this.rate);
    this.around();
    this.changed();
    requestAnimationFrame((next) => this.tick(next));
  },

  /** Move without the film's own playing: back, or through the stills. */
  advance(time) {
    this.time = Math.max(0, Math.min(this.length, time));
    if (!this.lacking && !film.seeking) film.currentTime = this.time;
    if (this.time <= 0 || this.time >= this.length) this.run(0);
  },

  /** Go back to the shot's first frame where it is repeated. */
  around() {
    const here = desk.shots.find((shot) => shot.key === desk.shot);
    if (this.looped && here && (this.time >= here.end - 0.04 || this.time < here.start - 0.3)) this.seek(here.start + 0.012);
  },

  changed() {
    const here = shotAt(this.time);
    if (here && !(this.looped && this.rate)) show(here.key, {playing: this.rate !== 0});
    $("clock").textContent = `${about(this.time)} / ${clock(this.length)}`;
    for (const listener of desk.listeners) listener("time");
  },

  shown() {
    const running = this.rate !== 0;
    $("play").classList.toggle("running", running);
    $("play").setAttribute("aria-label", running ? "Stop" : "Play");
    const speed = running ? this.rate : this.usual;
    $("speed").textContent = `${speed}×`;
    $("speed").setAttribute("aria-label", `Speed: ${speed} times`);
  },

  /** The film that was chosen; without it, stills stand in. */
  load() {
    const address = encodeURIComponent(desk.cut.file);
    const same = film.getAttribute("src") === address;
    if (!same) film.src = address;
    this.lacking = !desk.cut.there || (same && film.error !== null);
    $("frame").className = `frame ${desk.cut.shape}`;
    $("missing").querySelector("b").textContent = desk.cut.file;
    this.stand();
  },

  stand() {
    film.hidden = this.lacking;
    $("missing").hidden = $("standin").hidden = !this.lacking;
    for (const id of ["mute", "full"]) $(id).disabled = this.lacking;
    $("standin").src = still(desk.shot) || data.nothing;
    $("words").hidden = !this.lacking || !desk.shot || Boolean(still(desk.shot));
    if (desk.shot) $("words").textContent = heard(desk.shot).map((line) => line.words).join("\n") || data.shots[desk.shot].says;
  },
};

film.controls = false;
film.addEventListener("error", () => { player.lacking = true; player.run(0); player.stand(); });
film.addEventListener("loadedmetadata", () => { player.lacking = false; film.currentTime = player.time; player.stand(); });
film.addEventListener("ended", () => player.run(0));
// Keys of a keyboard, a headset or the system play and stop the film without asking the page.
film.addEventListener("pause", () => { if (player.rate > 0 && !player.lacking) player.run(0); });
film.addEventListener("play", () => { if (player.rate <= 0) player.run(player.usual); });
film.addEventListener("click", () => player.toggle());
$("play").addEventListener("click", () => player.toggle());
$("previous").addEventListener("click", () => step(-1));
$("next").addEventListener("click", () => step(1));
$("speed").addEventListener("click", () => {
  player.usual = {1: 2, 2: 0.5, 0.5: 1}[player.usual] ?? 1;
  if (player.rate) player.run(player.usual);
  player.shown();
});
$("loop").addEventListener("click", () => press($("loop"), player.looped = !player.looped));
$("mute").addEventListener("click", () => press($("mute"), film.muted = !film.muted));
$("full").addEventListener("click", fullScreen);

function press(button, on) {
  button.setAttribute("aria-pressed", on);
}

function fullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else film.requestFullscreen?.();
}

/** The shot at hand in a few words beside the film, where a phone has no room for the panel. */
function showNow() {
  const shot = data.shots[desk.shot];
  const said = heard(desk.shot).map((line) => make("p", {class: data.people[line.who] ?? "", dir: "auto"}, make("cite", {}, line.who), line.words));
  $("now").replaceChildren(make("h2", {class: shot.tone}, shot.id), make("small", {}, shot.frame),
    ...(said.length ? said : [make("p", {dir: "auto"}, shot.says)]),
    make("button", {type: "button", onclick: () => show(desk.shot, {open: true, again: true})}, "Change it"));
}

desk.listeners.push((what) => {
  if (what === "shot") showNow();
  if (what === "cut") player.load();
  if (what === "shot" && player.lacking) player.stand();
});
