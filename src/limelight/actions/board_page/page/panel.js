// The panel: everything about the shot at hand, and what can be changed of it, ready to copy.

const panel = $("panel");
const ESCAPES = {
  script: (text) => text,
  toml: (text) => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"'),
  shell: (text) => text.replace(/\s+/g, " ").replace(/[\\"$`]/g, "\\$&"),
  po: (text) => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n"),
};
const opened = new Set(["Words", "Your file", "Picture", "Acting", "Time", "Sound"]);
let into = "script";

/** The text of a change with its blanks filled: the same rule as in changes.py. */
function written(way, values) {
  return way.text.replace(/\{(\w+)\}/g, (_, name) =>
    data.table[way.forms]?.[name]?.[values[name]] ?? ESCAPES[way.kind](values[name]));
}

function draw(how = {}) {
  const shot = data.shots[desk.shot];
  const there = desk.shots.find(({key}) => key === desk.shot);
  if (!shot || !there) return;
  if (how.playing && panel.matches(":focus-within")) return;
  const back = make("button", {type: "button", class: "back", onclick: close}, "‹ All shots");
  panel.replaceChildren(back, head(shot, there), ...notes(shot), ...takes(shot), changes(shot));
  if (!how.playing) panel.scrollTop = 0;
}

function head(shot, there) {
  const picture = still(desk.shot) ? make("img", {src: still(desk.shot), alt: shot.alt}) : make("div", {class: "blank"}, "not made yet");
  return make("div", {class: "head"},
    make("div", {class: `portrait ${desk.cut.shape}`}, picture),
    make("div", {class: "about"},
      make("h2", {class: shot.tone}, shot.id, copier(shot.id, "Copy the id")),
      make("p", {class: "when"}, make("b", {}, about(there.start)), ` to ${about(there.end)} · ${there.seconds.toFixed(1)} s`),
      make("p", {class: "frame-of"}, shot.frame),
      ...heard(desk.shot).map(spoken), ...shot.texts.map((text) => make("p", {class: "shown", dir: "auto"}, text)),
      shot.lines.length ? null : make("p", {class: "action", dir: "auto"}, shot.says),
      make("p", {class: "reason"}, shot.reason),
      make("p", {class: "where"}, shot.where, shot.who.length ? ` · ${shot.who.join(", ")}` : "")));
}

function spoken(line) {
  const manner = line.manner ? make("span", {class: "manner"}, ` (${line.manner})`) : null;
  return make("blockquote", {class: data.people[line.who] ?? ""},
    make("cite", {dir: "auto"}, line.who, manner), make("p", {dir: "auto"}, line.words),
    make("small", {}, `${line.id} · ${line.where} · ${about(line.start)}`));
}

function notes(shot) {
  return shot.notes.length ? [make("ul", {class: "notes", "aria-label": "Asks for a look"}, ...shot.notes.map((note) => make("li", {}, note)))] : [];
}

function takes(shot) {
  const parts = shot.parts.filter((part) => part.takes.length || part.own || part.by || part.remarks.length || part.warnings.length);
  return parts.length ? [make("div", {class: "parts"}, make("h3", {}, "Takes and material"), ...parts.map(partOf))] : [];
}

function partOf(part) {
  const chosen = part.by ? make("p", {class: "chosen"}, `${part.by} chose it${part.when ? `, ${part.when}` : ""}`, part.because ? `: “${part.because}”` : "") : null;
  const numbers = part.takes.map((each) => make("span", {class: takeClass(each), title: [each.how, each.said].filter(Boolean).join(". ")}, String(each.number)));
  return make("div", {class: "part"},
    make("p", {class: "part-name"}, part.title[0].toUpperCase() + part.title.slice(1), make("code", {}, part.slot)),
    part.own ? make("p", {class: "own"}, "Yours: ", make("code", {}, part.own)) : null,
    numbers.length ? make("p", {class: "numbers"}, ...numbers, makeHow(part)) : null,
    chosen, ...part.remarks.map((text) => make("p", {class: "remark"}, `${whose(part)}${text}`)),
    ...part.takes.filter((each) => each.rejected && each.said).map((each) => make("p", {class: "how"}, `${each.number}: ${each.said}`)),
    ...part.warnings.map((text) => make("p", {class: "remark"}, text)));
}

/** Which take a remark is about, where there are several. */
function whose(part) {
  const take = part.takes.find((each) => each.chosen) ?? part.takes.find((each) => each.selected);
  return take ? `${take.number}: ` : "";
}

function makeHow(part) {
  const [inFilm, chosen] = ["selected", "chosen"].map((what) => part.takes.find((each) => each[what]));
  const next = chosen && chosen !== inFilm ? `take ${chosen.number} is chosen: the next make puts it in` : "";
  const now = inFilm ? `take ${inFilm.number} is in the film${inFilm.how ? ` (${inFilm.how})` : ""}` : "";
  return make("span", {class: "how"}, [now, next].filter(Boolean).join("; "));
}

function takeClass(each) {
  return ["take", each.selected && "selected", each.chosen && "picked", each.rejected && "rejected", !each.there && "gone"].filter(Boolean).join(" ");
}

// -- changes ----------------------------------------------------------------------------------------------------------

function changes(shot) {
  const scene = data.scenes.find((each) => each.key === shot.scene);
  const people = data.changes.filter((change) => shot.who.includes(change.group));
  const groups = new Map();
  for (const change of [...shot.changes, ...scene.changes, ...people]) groups.set(change.group, [...(groups.get(change.group) ?? []), change]);
  const both = [...groups.values()].flat().some((change) => ways(change).length > 1);
  return make("div", {class: "changes"}, make("h3", {}, "Change"), both ? writtenInto(shot) : null,
    ...[...groups].map(([name, list]) => group(name, list)));
}

function ways(change) {
  return change.ways.map((way) => data.table[way]);
}

/** Whether directions are written into the script or into the scene's shot file. */
function writtenInto(shot) {
  const choice = (value, text) => make("label", {}, make("input", {
    type: "radio", name: "into", value, checked: into === value, onchange: () => { into = value; draw(); panel.querySelector(`[value=${value}]`).focus(); }}), make("span", {}, text));
  return make("fieldset", {class: "into"}, make("legend", {}, "Write it into"), choice("script", "script.fountain"), choice("toml", `shots/${shot.id.split("/")[0]}.toml`));
}

function group(name, list) {
  const shared = usual(list.map((change) => best(change).where));
  const details = make("details", {open: opened.has(name), ontoggle: () => details.open ? opened.add(name) : opened.delete(name)},
    make("summary", {}, name, make("small", {}, String(list.length))),
    shared ? make("p", {class: "where"}, shared) : null, ...list.map((change) => row(change, shared)));
  return details;
}

/** What most of them say: said once for all, and each only says what it says otherwise. */
function usual(places) {
  const counts = new Map();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

function best(change) {
  const there = ways(change);
  return there.find((way) => way.kind === into) ?? there[0];
}

function row(change, shared) {
  const way = best(change);
  const values = Object.fromEntries(change.blanks.map((blank) => [blank.name, blank.now]));
  const code = make("code", {dir: "ltr", tabindex: "0"}, written(way, values));
  const fill = () => { code.textContent = written(way, values); };
  const inputs = change.blanks.filter((blank) => !blank.fixed).map((blank) => blankOf(change, blank, values, fill));
  const blanks = inputs.length ? make("div", {class: "blanks"}, ...inputs) : null;
  for (const input of inputs) input.siblings = inputs;
  if (inputs.length) followers(inputs[0], change, values);
  return make("div", {class: way.kind === "script" && change.group !== "Words" || way.kind === "toml" ? "change" : "change long", role: "group", "aria-label": change.title},
    make("div", {class: "name"}, change.title), blanks,
    make("div", {class: `snippet ${way.kind}`}, code, copier(() => code.textContent, `Copy: ${change.title}`)),
    way.where === shared ? null : make("p", {class: "where"}, way.where),
    change.hint ? make("p", {class: "hint"}, change.hint) : null);
}

/** A blank to fill: a list of what there is, or a field for words. What hangs on another blank follows it. */
function blankOf(change, blank, values, fill) {
  const options = data.table[blank.options] ?? [];
  const set = (event) => { values[blank.name] = event.target.value; followers(event.target, change, values); fill(); };
  const label = `${change.title}: ${blank.label || blank.name}`;
  const input = options.length
    ? make("select", {"aria-label": label, onchange: set}, ...options.map((option) => make("option", {value: option, selected: option === blank.now}, option || "none")))
    : make("input", {"aria-label": label, type: "text", value: blank.now, placeholder: blank.label || blank.name, dir: "auto", oninput: set});
  input.blank = blank;
  return input;
}

function followers(input, change, values) {
  for (const option of input.siblings?.flatMap((other) => [...(other.options ?? [])]) ?? [])
    option.hidden = input.blank.name === "who" && option.value === input.value && option.parentElement !== input;
  for (const other of input.siblings ?? []) {
    if (other.blank.by !== input.blank.name) continue;
    other.value = values[other.blank.name] = other.blank.each[input.value] ?? other.blank.now;
  }
}

// -- copying ----------------------------------------------------------------------------------------------------------

function copier(text, label) {
  const button = make("button", {type: "button", class: "copy", "aria-label": label, title: "Copy"}, "Copy");
  button.addEventListener("click", async () => {
    const done = await copy(typeof text === "function" ? text() : text);
    button.textContent = done ? "Copied" : "Select it";
    button.classList.toggle("done", done);
    say(done ? "Copied." : "This browser does not let a page copy: select the text.");
    setTimeout(() => { button.textContent = "Copy"; button.classList.remove("done"); }, 1600);
  });
  return button;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}

/** For browsers that keep the clipboard from pages opened from a folder. */
function copyByHand(text) {
  const field = make("textarea", {class: "spoken", readonly: true});
  const focused = document.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus();
  return done;
}

function close() {
  document.body.classList.remove("opened");
  document.getElementById(desk.shot)?.querySelector("a.open").focus();
}

desk.listeners.push((what, how = {}) => {
  if (what === "cut" || what === "shot") draw(how);
  if (what === "shot" && how.open && narrow.matches) { document.body.classList.add("opened"); panel.focus({preventScroll: true}); }
  if (what === "shot" && !how.playing && !how.quiet) history.replaceState(null, "", `#${desk.shot}`);
});
