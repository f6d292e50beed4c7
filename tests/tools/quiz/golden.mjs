// The golden cases (a) to (k): what our own quiz must say, in the page with its script and without.

import { open, through } from "./agree.mjs";
import { answerAll, checkAll } from "./page.mjs";
import { expected, kindOf } from "./sheets.mjs";

const TODAY = "2026-12-01";

export async function golden(at, report) {
  const { program } = at;
  const kinds = Object.fromEntries(program.questions.map((it) => [it.id, kindOf(it)]));
  const mild = Object.fromEntries(program.questions.map((it) => [it.id, mildest(it)]));
  const cases = [...dated(mild), ...alone(program, mild)];
  for (const today of new Set(cases.map((it) => it.today))) {
    const own = cases.filter((it) => it.today === today);
    const tab = await open(at, today);
    await through(tab, mild, kinds);
    const found = await tab.evaluate(answerAll, { sheets: own.map((it) => it.sheet), kinds });
    await tab.context().close();
    const rust = at.evaluate(at.root, own.map((it) => it.sheet), today).map((it) => expected(program, it));
    own.forEach((it, n) => {
      const says = (what, found, wanted) => wanted !== undefined && found !== wanted && report.fault(`golden case ${it.name}`, `${what}: ${found}, not ${wanted}`);
      says("outcome", found[n].outcome, it.outcome);
      says("outcome in Rust", rust[n].outcome, it.outcome);
      // The day stands in the box, whatever is said around it; Bedside says what that is.
      says("earliest date", found[n].earliest, it.earliest === undefined ? undefined : rust[n].earliest);
      if (it.earliest && !found[n].earliest?.includes(it.earliest)) report.fault(`golden case ${it.name}`, `the earliest date: ${found[n].earliest}, not ${it.earliest}`);
      if (it.earliest === null && found[n].earliest) report.fault(`golden case ${it.name}`, `an earliest date: ${found[n].earliest}`);
      says("fault", found[n].fault, it.fault && program.words[`error-${it.fault}`]);
      if (it.never && it.never.includes(found[n].outcome)) report.fault(`golden case ${it.name}`, `ends at ${found[n].outcome}`);
      report.count("golden cases with the script");
    });
  }
  await withoutScript(at, cases, report);
}

/** (k): all cases that need no exact date, with the script off. */
async function withoutScript(at, cases, report) {
  const bands = new Set(at.program.questions.flatMap((it) => it.choices.map((choice) => `${it.id} ${choice.id}`)));
  const typed = at.program.questions.filter((it) => it.choices.some((choice) => choice.band)).map((it) => it.id);
  const inBands = cases.map((it) => {
    const sheet = { ...it.sheet };
    for (const id of typed) if (!bands.has(`${id} ${sheet[id]?.[0]}`)) sheet[id] = it.band?.[id] ?? ["else"];
    return { ...it, sheet };
  });
  const tab = await open(at, TODAY, { javaScriptEnabled: false });
  const found = await tab.evaluate(checkAll, inBands.map((it) => it.sheet));
  await tab.context().close();
  inBands.forEach((it, n) => {
    const wanted = it.fault ? undefined : it.outcome;
    if (wanted !== undefined && found[n].outcome !== wanted) report.fault(`golden case ${it.name}`, `without the script: ${found[n].outcome}, not ${wanted}`);
    if (it.never?.includes(found[n].outcome)) report.fault(`golden case ${it.name}`, `without the script: ends at ${found[n].outcome}`);
    report.count("golden cases without it");
  });
}

/** The mildest answer: nothing to tell, and no follow-up if that can be. */
function mildest(question) {
  const kind = kindOf(question);
  if (kind === "number") return ["30"];
  if (kind === "date") return ["2001-01-01"];
  const mild = question.choices.filter((it) => it.effect === "ok");
  return [(mild.find((it) => it.id === "no" || it.id === "none") ?? mild[0] ?? question.choices[0]).id];
}

/** (a) and (d) to (j). */
function dated(mild) {
  const of = (name, today, more, wanted) => ({ name, today, sheet: { ...mild, ...more }, ...wanted });
  const last = (date) => ({ isotretinoin: ["stopped"], "isotretinoin-last": [date] });
  const within = { "isotretinoin-last": ["within-3-months"] };
  const session = { "recent-session": ["yes"], "recent-session-last": ["2026-11-06"] };
  const radiation = { radiotherapy: ["yes"], "radiotherapy-last": ["2028-02-29"] };
  return [
    of("(a)", TODAY, {}, { outcome: "ok", earliest: null }),
    of("(d)", TODAY, last("2026-11-30"), { outcome: "wait", earliest: "28 February 2027", band: within }),
    of("(e)", TODAY, last("2026-11"), { outcome: "wait", earliest: "28 February 2027", band: within }),
    of("(f)", TODAY, { ...last("2026-11-30"), ...session }, { outcome: "wait", earliest: "28 February 2027", band: { ...within, "recent-session-last": ["within-8-weeks"] } }),
    of("(f), the earlier alone", TODAY, session, { outcome: "wait", earliest: "1 January 2027", band: { "recent-session-last": ["within-8-weeks"] } }),
    of("(g)", TODAY, { ...last("2026-11-30"), "broken-skin": ["yes"] }, { outcome: "wait", earliest: null, band: within }),
    of("(h)", "2028-12-01", radiation, { outcome: "wait", earliest: "28 February 2029", band: { "radiotherapy-last": ["within-12-months"] } }),
    of("(i)", TODAY, last("2026-12-02"), { outcome: null, fault: "future" }),
    of("(j)", TODAY, { ...last("2026-11-30"), isotretinoin: ["no"] }, { outcome: "ok", earliest: null, band: within }),
  ];
}

/** (b) and (c): each answer alone, with what its question needs to be asked. */
function alone(program, mild) {
  const rank = program.effects;
  const cases = [];
  for (const question of program.questions) {
    if (question.choices.some((it) => it.band)) continue;
    for (const choice of question.choices) {
      const sheet = { ...mild, [question.id]: [choice.id] };
      let most = rank.indexOf(choice.effect);
      let unsettled = false;
      for (const { question: n, choice: k } of question.shown.flatMap((it) => it[0])) {
        sheet[program.questions[n].id] = [program.questions[n].choices[k].id];
        most = Math.max(most, rank.indexOf(program.questions[n].choices[k].effect));
      }
      // An answer that opens a follow-up is judged with the mildest answer to it, which may tell something.
      program.questions.forEach((other) => {
        const opens = other.shown.flat().some((it) => program.questions[it.question] === question && question.choices[it.choice] === choice);
        const own = other.choices.find((it) => it.id === sheet[other.id][0]);
        if (opens && own) most = Math.max(most, rank.indexOf(own.effect));
        unsettled ||= opens && !own && !other.choices.some((it) => it.effect === "ok");
      });
      const isDoubt = choice.id === "unsure" && question.screens;
      const name = `${isDoubt ? "(c)" : "(b)"} ${question.id}: ${choice.id}`;
      if (!unsettled) cases.push({ name, today: TODAY, sheet, outcome: rank[most], never: isDoubt ? ["ok", "prepare"] : undefined });
    }
  }
  return cases;
}
