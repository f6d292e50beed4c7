// The three ways to evaluate a quiz agree: Bedside's own (Rust), the page's script, and the page's style sheet.

import { answerAll, checkAll } from "./page.mjs";
import { draw, expected, kindOf, random } from "./sheets.mjs";

// The end of a year, of a month, of a leap day's month, and days on which months are cut short.
const TODAYS = ["2026-12-01", "2027-02-28", "2028-02-29", "2027-03-31", "2029-12-31", "2026-11-30"];
const SHOWN = 5;

/** A page whose day is that one. */
export async function open(at, today, options = {}) {
  const context = await at.browser.newContext({ reducedMotion: "reduce", timezoneId: "Pacific/Auckland", ...options });
  const tab = await context.newPage();
  if (options.javaScriptEnabled !== false) await tab.clock.setFixedTime(new Date(`${today}T09:30:00+13:00`));
  await tab.goto(at.address, { waitUntil: "load" });
  return tab;
}

/** Sheets with exact dates, words, numbers, and now and then with what is no answer, through the script. */
export async function agree(at, { count, seed, report }) {
  const rng = random(seed);
  const each = Math.ceil(count / TODAYS.length);
  const kinds = Object.fromEntries(at.program.questions.map((it) => [it.id, kindOf(it)]));
  const outcomes = {};
  for (const today of TODAYS) {
    const sheets = Array.from({ length: each }, (_, n) => draw(at.program, today, rng, { bad: n % 10 === 0 }));
    const wanted = at.evaluate(at.root, sheets, today).map((it) => expected(at.program, it));
    const tab = await open(at, today);
    const errors = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    // The first sheet without a gap leads through every question; from its result the others are reached.
    const whole = sheets.findIndex((_, n) => wanted[n].outcome);
    await through(tab, sheets[whole], kinds);
    const found = await tab.evaluate(answerAll, { sheets, kinds });
    await tab.context().close();
    for (const error of errors) report.fault(at.name, `script: ${error}`);
    compare(at, { today, sheets, wanted, found, report });
    for (const { outcome, fault } of wanted) outcomes[outcome ?? `fault ${fault}`] = (outcomes[outcome ?? `fault ${fault}`] ?? 0) + 1;
    report.count("sheets with the script", sheets.length);
  }
  report.note(`${at.name} with the script: ${tally(outcomes)}`);
}

/** Fills the form and presses Continue at each question on the way. */
export async function through(tab, sheet, kinds) {
  await tab.evaluate(answerAll, { sheets: [sheet], kinds });
  for (let n = 0; n < 500; n++) {
    if (await tab.isVisible(".result")) return n;
    await tab.evaluate(() => document.querySelector('.quiz-go [type="submit"]').click());
  }
  throw new Error("no result is ever reached");
}

function compare(at, { today, sheets, wanted, found, report }) {
  let told = 0;
  sheets.forEach((sheet, n) => {
    const message = wanted[n].fault && said(at.program, wanted[n]);
    const want = { ...wanted[n], fault: message };
    delete want.asked;
    if (JSON.stringify(want) !== JSON.stringify(found[n]) && told++ < SHOWN) {
      report.fault(`${at.name}, ${today}`, `${JSON.stringify(sheet)}\n    Bedside ${JSON.stringify(want)}\n    script  ${JSON.stringify(found[n])}`);
    }
  });
  if (told > SHOWN) report.fault(`${at.name}, ${today}`, `and ${told - SHOWN} sheets more`);
}

/** What is said at a field. */
function said(program, { open, fault }) {
  const range = program.questions.find((it) => it.id === open).kind.number ?? {};
  return fill(program.words[`error-${fault}`], range);
}

export function fill(words, gaps) {
  return words.replace(/\{(\w+)\}/g, (_, name) => gaps[name]);
}

/** Sheets that bands can express, and some with gaps, through the style sheet alone. */
export async function agreeWithoutScript(at, { count, seed, report }) {
  const rng = random(seed);
  const today = TODAYS[0];
  const sheets = Array.from({ length: count }, (_, n) => {
    const sheet = draw(at.program, today, rng, { bands: true });
    if (n % 10 === 0) delete sheet[rng.of(Object.keys(sheet))];
    return sheet;
  });
  const wanted = at.evaluate(at.root, sheets, today).map((it) => expected(at.program, it));
  const tab = await open(at, today, { javaScriptEnabled: false });
  const found = await tab.evaluate(checkAll, sheets);
  await tab.context().close();
  let told = 0;
  const outcomes = {};
  sheets.forEach((sheet, n) => {
    const { outcome, reasons, asked } = wanted[n];
    const want = { outcome, reasons, unfinished: outcome === null, asked };
    outcomes[outcome ?? "unfinished"] = (outcomes[outcome ?? "unfinished"] ?? 0) + 1;
    if (JSON.stringify(want) !== JSON.stringify(found[n]) && told++ < SHOWN) {
      report.fault(at.name, `${JSON.stringify(sheet)}\n    Bedside     ${JSON.stringify(want)}\n    style sheet ${JSON.stringify(found[n])}`);
    }
  });
  if (told > SHOWN) report.fault(at.name, `and ${told - SHOWN} sheets more without the script`);
  report.count("sheets without it", sheets.length);
  report.note(`${at.name} without the script: ${tally(outcomes)}`);
}

function tally(counts) {
  return Object.entries(counts).sort().map(([what, n]) => `${n} ${what}`).join(", ");
}
