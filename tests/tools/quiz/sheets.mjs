// Sheets for a compiled quiz, drawn at random from a fixed seed, and dates as the page says them.

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  next.below = (n) => Math.floor(next() * n);
  next.of = (list) => list[next.below(list.length)];
  return next;
}

/** A sheet. `bands` answers dates and numbers by the id of a band, as the page without a script does; `bad` puts in what is no answer. */
export function draw(program, today, rng, { bands = false, bad = false } = {}) {
  // Most sheets must be mild in most answers, or every one of them ends at `stop`.
  const mild = rng.of([0, 0.5, 0.85, 0.97, 1]);
  const sheet = {};
  for (const question of program.questions) {
    const isMild = rng() < mild;
    sheet[question.id] = answer(question, { today, rng, bands, isMild });
    if (bad && rng() < 0.08) sheet[question.id] = spoiled(question, today, rng);
    if (sheet[question.id] === null) delete sheet[question.id];
  }
  return sheet;
}

function answer(question, { today, rng, bands, isMild }) {
  const kind = kindOf(question);
  const words = question.choices.filter((it) => !it.band);
  if (!bands && (kind === "date" || kind === "number")) {
    if (words.length && rng() < 0.1) return [rng.of(words).id];
    return [kind === "date" ? date(question, today, rng, isMild) : number(question, rng, isMild)];
  }
  const mild = question.choices.filter((it) => it.effect === "ok");
  const from = isMild && mild.length ? mild : question.choices;
  if (kind !== "many") return [rng.of(from).id];
  const alone = from.filter((it) => /^(none|unsure)$/.test(it.id));
  const others = from.filter((it) => !alone.includes(it) && rng() < 0.4);
  // Boxes do not exclude each other without the script: whatever there is may be ticked together.
  if (rng() < 0.2) others.push(...question.choices.filter((it) => !others.includes(it) && rng() < 0.3));
  return others.length ? others.map((it) => it.id) : [rng.of(alone.length ? alone : from).id];
}

/** Near the edges of the bands, where mistakes live, or anywhere; as a month where that will do. */
function date(question, today, rng, isMild) {
  const bounds = question.choices.flatMap((it) => it.band?.within ?? []);
  let day = new Date(`${today}T00:00:00Z`);
  const place = rng();
  if (isMild) day.setUTCFullYear(day.getUTCFullYear() - 5 - rng.below(20));
  else if (place < 0.6 && bounds.length) {
    const [amount, unit] = rng.of(bounds).split(" ");
    const days = { m: 1, h: 1, d: 1, w: 7 }[unit[0]];
    if (/^month/.test(unit)) day.setUTCMonth(day.getUTCMonth() - Number(amount));
    else if (/^year/.test(unit)) day.setUTCFullYear(day.getUTCFullYear() - Number(amount));
    else day.setUTCDate(day.getUTCDate() - Math.ceil(Number(amount) / (/^h/.test(unit) ? 24 : /^min/.test(unit) ? 1440 : 1)) * days);
    day.setUTCDate(day.getUTCDate() - 3 + rng.below(7));
  } else if (place < 0.8) day.setUTCDate(0 - 31 * rng.below(30));
  else day.setUTCDate(day.getUTCDate() - rng.below(900));
  const text = day.toISOString().slice(0, 10);
  const past = text > today ? today : text;
  return question.kind.date === "month" && rng() < 0.5 ? past.slice(0, 7) : past;
}

function number(question, rng, isMild) {
  const { from, to } = question.kind.number;
  const bounds = question.choices.flatMap((it) => it.band?.below ?? []);
  const near = bounds.length && rng() < 0.5 ? rng.of(bounds) - 1 + rng.below(3) : from + rng.below(to - from + 1);
  const last = bounds.at(-1) ?? from;
  return String(Math.min(to, Math.max(from, isMild ? last + rng.below(to - last + 1) : near)));
}

function spoiled(question, today, rng) {
  const kind = kindOf(question);
  const year = Number(today.slice(0, 4));
  if (kind === "date") {
    return rng.of([null, [`${year + 1}-01-15`], [`${year - 1}-02-31`], ["1899-12-31"], ["-5-2020"], ["x-y-z"], [`${year - 1}-13-01`], [`${year - 1}-05`], ["20-5-1"]]);
  }
  if (kind === "number") return rng.of([null, ["99999999999999999999"], ["-7"], ["ten"], ["3.5"], ["1 2"]]);
  return null;
}

export function kindOf(question) {
  return typeof question.kind === "string" ? question.kind : Object.keys(question.kind)[0];
}

/** What Rust's evaluation says, in the words of the page. */
export function expected(program, evaluation) {
  const reasons = evaluation.reasons.map(({ met, effect, until }) => {
    if (met.rule !== undefined) return { id: `rule-${program.rules[met.rule].id}`, effect, until };
    const [n, k] = met.answer;
    const choice = program.questions[n].choices[k];
    const lowered = effect === choice.effect ? "" : `--as-${effect}`;
    return { id: `r-${program.questions[n].id}--${choice.id}${lowered}`, effect, until };
  });
  const faulty = [...evaluation.missing, ...evaluation.faults.map((it) => it[0])].sort((a, b) => a - b);
  return {
    outcome: evaluation.outcome,
    reasons: reasons.map((it) => it.id),
    untils: reasons.filter((it) => it.until).map((it) => `${it.id} ${long(it.until)}`),
    earliest: evaluation.earliest && earliest(program, evaluation),
    open: faulty.length ? program.questions[faulty[0]].id : null,
    fault: faulty.length ? faultOf(program, evaluation, faulty[0]) : null,
    asked: evaluation.asked.length,
  };
}

function faultOf(program, evaluation, n) {
  const typed = evaluation.faults.find((it) => it[0] === n)?.[1];
  const question = program.questions[n];
  const kind = kindOf(question);
  const isTyped = ["date", "number"].includes(kind);
  if (typed === undefined) return !isTyped ? "choose" : question.choices.some((it) => !it.band) ? "empty" : `empty-${kind}`;
  return typeof typed === "string" ? typed : Object.keys(typed)[0];
}

/** What stands in the box: the day, and whether one is still to talk first then. */
function earliest(program, { earliest, then }) {
  const name = then ? `earliest-talk${then.until ? "-until" : ""}` : "earliest";
  const gaps = { date: long(earliest), until: then?.until && long(then.until) };
  return program.words[name].replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]);
}

export function long(date) {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
