// Every FHIR questionnaire of a built site in LHC-Forms, a form reader that others made, in Chromium.
//
// Sheets drawn at random are filled in with clicks and keys, each on top of the last, so that answers
// change. After each the reader must show the questions, the outcome and the date that
// `bedside quiz try` gives.
//
// use: BEDSIDE=COMMAND node fhir.mjs FOLDER [--sheets N] [--shots DIR] [--dates-only]

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { start } from "./chromium.mjs";
import { random as numbers } from "./quiz/sheets.mjs";
import { check } from "./site.mjs";

const require = createRequire(import.meta.url);
const LFORMS = path.join(path.dirname(require.resolve("lforms/package.json")), "dist/lforms");
const TODAY = "2026-12-01";
const EFFECTS = ["ok", "prepare", "talk", "wait", "stop"];
/** The compiled quizzes, by treatment. */
const programs = {};
const SHEETS = Number(option("--sheets") ?? 25);
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Form</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/webcomponent/styles.css"><body><div id="form"></div>
<script src="/webcomponent/assets/lib/zone.min.js"></script><script src="/webcomponent/lhc-forms.js"></script>
<script src="/fhir/lformsFHIRAll.min.js"></script>`;

await check("fhir", async (site, report) => {
  const all = site.files.filter((file) => file.endsWith(".fhir.json"));
  const systems = all.filter((file) => kind(site, file) === "CodeSystem").map((file) => JSON.parse(site.read(file)));
  const files = all.filter((file) => kind(site, file) === "Questionnaire");
  if (files.length === 0) return;
  const { origin, close } = await serve();
  const browser = await start();
  for (const file of files) {
    const reader = await open(browser, origin, JSON.parse(site.read(file)));
    codes(file, reader, systems, report);
    await months(file, reader, report);
    const sheet = await mild(reader);
    await dates(file, reader, report, sheet);
    await toCome(file, reader, report, sheet);
    if (!process.argv.includes("--dates-only")) {
      await outcomes(file, reader, report, sheet);
      await sheets(file, reader, report, sheet);
    }
    report.count("outcomes", reader.outcomes.size);
    reader.faults.forEach((one) => report.fault(file, one));
    report.count("questionnaires");
  }
  await browser.close();
  close();
});

/** The treatment of a form: those of other languages than the first lie below it, and ask the same. */
function quiz(file, { resource: { language } }) {
  const folder = file.split("/quiz/")[0];
  return folder.startsWith(`${language}/`) ? folder.slice(language.length + 1) : folder;
}

function kind(site, file) {
  return JSON.parse(site.read(file)).resourceType;
}

/** Every answer is a code of a published system, and is shown as the system shows it in that language. */
function codes(file, reader, systems, report) {
  const { language } = reader.resource;
  const known = new Map(systems.map((system) => [system.url, system]));
  const check = ({ system, code, display }) => {
    const own = known.get(system);
    const concept = own?.concept.find((one) => one.code === code);
    const said = [own?.language === language && concept?.display, ...(concept?.designation ?? []).filter((one) => one.language === language).map((one) => one.value)];
    if (!concept) report.fault(file, `${code} is no code of a published system: ${system}`);
    else if (!said.includes(display)) report.fault(file, `${code} is shown as "${display}", but the code system says ${JSON.stringify(said)}`);
    report.count("codes");
  };
  for (const item of reader.items) {
    (item.answerOption ?? []).forEach((one) => check(one.valueCoding));
    (item.enableWhen ?? []).filter((one) => one.answerCoding).forEach((one) => check(one.answerCoding));
  }
}

/** A date that is still to come: no outcome, and words that say so. */
async function toCome(file, reader, report, sheet) {
  for (const item of reader.items.filter((one) => one.linkId.endsWith(".to-come"))) {
    const id = item.linkId.slice(0, -".to-come".length);
    const opener = (reader.item(`${id}.known`) ?? reader.item(id)).enableWhen?.[0];
    const before = opener && sheet[opener.question];
    if (opener) await choose(reader, opener.question, [opener.answerCoding.code]);
    if (reader.item(`${id}.known`)) await choose(reader, `${id}.known`, [`${id}._known`]);
    await reader.tab.waitForTimeout(60);
    for (const [text, isToCome] of [["12/02/2026", true], ["12/01/2026", false]]) {
      await write(reader, id, text);
      const found = await settled(reader);
      const isTold = (await seen(reader)).has(item.linkId);
      if (isTold !== isToCome) report.fault(file, `${text} for ${id}: the reader ${isTold ? "says" : "does not say"} that it is still to come`);
      if (isToCome && found.has("_outcome")) report.fault(file, `${text} for ${id} has an outcome`);
      report.count("dates to come");
    }
    sheet[id] = TODAY;
    if (opener) await choose(reader, opener.question, [`${opener.question}.${before}`]);
  }
}

function option(name) {
  const n = process.argv.indexOf(name);
  return n < 0 ? undefined : process.argv[n + 1];
}

async function serve() {
  const types = { ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = path.join(LFORMS, path.normalize(pathname));
    const found = pathname !== "/" && fs.existsSync(file) && fs.statSync(file).isFile();
    response.writeHead(pathname === "/" || found ? 200 : 404, { "content-type": types[path.extname(file)] ?? "text/html; charset=utf-8" });
    response.end(pathname === "/" ? PAGE : found ? fs.readFileSync(file) : "");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, close: () => (server.closeAllConnections(), server.close()) };
}

/** The form in a tab of its own, on the day of the tests. */
async function open(browser, origin, resource) {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 1200 } });
  const faults = [];
  tab.on("pageerror", (error) => faults.push(`the reader failed: ${error.message}`));
  await tab.clock.setFixedTime(new Date(`${TODAY}T12:00:00`));
  await tab.goto(origin);
  await tab.evaluate(async (form) => {
    const own = LForms.Util.convertFHIRQuestionnaireToLForms(form, "R4");
    await LForms.Util.addFormToPage(own, "form", { fhirVersion: "R4" });
  }, resource);
  const items = [];
  const walk = (of) => of.forEach((item) => (items.push(item), walk(item.item ?? [])));
  walk(resource.item);
  return { tab, resource, items, faults, outcomes: new Set(), item: (link) => items.find((one) => one.linkId === link) };
}

/** The questions of the quiz, by their ids. */
function questions(reader) {
  const isAsked = (item) => item.required && !item.linkId.endsWith(".known");
  return reader.items.filter(isAsked);
}

/** What the response holds: the first value of each item that has one. */
async function response({ tab }) {
  const items = await tab.evaluate(() => LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4").item ?? []);
  const found = new Map();
  const walk = (of) =>
    of.forEach((item) => {
      if (item.answer) found.set(item.linkId, item.answer.map((one) => one.valueCoding?.code ?? Object.values(one)[0]));
      walk(item.item ?? []);
    });
  walk(items);
  return found;
}

/** The same, once two looks agree. */
async function settled(reader) {
  let last = "";
  for (let n = 0; n < 40; n++) {
    await reader.tab.waitForTimeout(120);
    const found = await response(reader);
    const now = JSON.stringify([...found]);
    if (now === last) return found;
    last = now;
  }
  throw new Error("the reader does not come to rest");
}

/** The links of all items that can be seen. */
async function seen({ tab }) {
  const labels = await tab.evaluate(() => {
    const all = [...document.querySelectorAll("#form [id^='label-']")];
    return all.filter((one) => one.checkVisibility()).map((one) => one.id);
  });
  return new Set(labels.map((id) => id.replace(/^label-/, "").replace(/(\/\d+)+$/, "")));
}

async function choose(reader, link, codes) {
  const options = reader.item(link).answerOption.map((one) => one.valueCoding.code);
  const boxes = reader.tab.locator(`[name="radiogroup_${link}/1/1"], [id="item-${link}/1/1"] input[type=checkbox]`);
  const click = (code) =>
    boxes.nth(options.indexOf(code)).evaluate((box, on) => (box.type === "radio" || box.checked !== on) && box.click(), codes.includes(code));
  if (reader.item(link).repeats) {
    for (const code of options) await click(code);
    return;
  }
  // A question that was gone for a while comes back with its answer, but its button may not show
  // it and then takes no click: another one does.
  await click(codes[0]);
  if ((await response(reader)).get(link)?.[0] === codes[0]) return;
  await click(options.find((code) => code !== codes[0]));
  await click(codes[0]);
}

async function write(reader, link, text) {
  const input = reader.tab.locator(`input[id="${link}/1/1"], [id="${link}/1/1"] input`).first();
  await input.click();
  await input.fill("");
  await input.pressSequentially(text);
  await input.press("Enter");
  await input.press("Tab");
}

/** An answer drawn at random: what the quiz is told, and how it is put into the form. */
function draw(reader, item, random) {
  const id = item.linkId;
  const known = reader.item(`${id}.known`);
  if (item.type === "choice") {
    const codes = item.answerOption.map((one) => one.valueCoding.code);
    const mild = codes.find((code) => /\.(no|none)$/.test(code));
    const opens = codes.find((code) => reader.items.some((one) => one.required && one.enableWhen?.some((when) => when.answerCoding?.code === code)));
    const drawn = random();
    const code = opens && drawn < 0.5 ? opens : mild && drawn < 0.98 ? mild : codes[Math.floor(random() * codes.length)];
    return { words: code.slice(id.length + 1), put: () => choose(reader, id, [code]) };
  }
  const unsure = known?.answerOption.map((one) => one.valueCoding.code).filter((code) => code !== `${id}._known`) ?? [];
  if (unsure.length && random() < 0.2) {
    return { words: unsure[0].slice(id.length + 1), put: () => choose(reader, `${id}.known`, [unsure[0]]) };
  }
  const [words, text] = item.type === "date" ? day(random) : number(item, random);
  const put = async () => {
    if (known) await choose(reader, `${id}.known`, [`${id}._known`]);
    await reader.tab.waitForTimeout(60);
    await write(reader, id, text);
  };
  return { words, put };
}

function number(item, random) {
  const limit = (name) => item.extension.find((one) => one.url.endsWith(`/${name}`)).valueInteger;
  const [from, to] = [limit("minValue"), limit("maxValue")];
  const near = random() < 0.7 ? Math.min(to, from + 40) : to;
  const drawn = String(from + Math.floor(random() * (near - from + 1)));
  return [drawn, drawn];
}

/** A day not long ago; often one at the end of a month, where calendars disagree. */
function day(random, days = 730) {
  const at = new Date(Date.parse(`${TODAY}T00:00:00Z`) - Math.floor(random() * days) * 86_400_000);
  if (random() < 0.4) at.setUTCDate(0);
  const [year, month, date] = at.toISOString().slice(0, 10).split("-");
  return [`${year}-${month}-${date}`, `${month}/${date}/${year}`];
}

/** What `bedside quiz try` says: what is missing, the outcome, the earliest day. */
function evaluated(treatment, sheet) {
  const file = path.join(os.tmpdir(), `bedside-sheets-${process.pid}.json`);
  fs.writeFileSync(file, JSON.stringify([sheet]));
  const call = (...args) => JSON.parse(execFileSync(process.env.BEDSIDE ?? "bedside", ["quiz", ...args, "--treatment", treatment, "--today", TODAY], { encoding: "utf8" }));
  const [{ missing, outcome, earliest }] = call("try", "--sheets", file);
  fs.rmSync(file);
  const names = (programs[treatment] ??= call("export", "--format", "json")).questions.map((question) => question.id);
  return { missing: missing.map((n) => names[n]), outcome, earliest };
}

/** Puts the mildest answers into the form. */
async function mild(reader) {
  const sheet = {};
  for (const item of questions(reader).filter((one) => !one.enableWhen)) {
    const known = reader.item(`${item.linkId}.known`);
    const codes = item.answerOption?.map((one) => one.valueCoding.code);
    const code = codes?.find((one) => /\.(no|none)$/.test(one)) ?? codes?.[0];
    if (known || item.type === "date") continue;
    if (code) await choose(reader, item.linkId, [code]);
    else await write(reader, item.linkId, "30");
    sheet[item.linkId] = code ? code.slice(item.linkId.length + 1) : "30";
  }
  return sheet;
}

/** Each date alone, opened by its answer; then that answer is taken back, and the date counts no more. */
async function dates(file, reader, report, sheet) {
  const treatment = quiz(file, reader);
  const random = numbers(30);
  const found = new Set();
  const look = async () => {
    const wanted = evaluated(treatment, sheet);
    compare({ file, report, reader, sheet }, wanted, { found: await settled(reader), shown: await seen(reader) });
    if (wanted.earliest) found.add(wanted.earliest);
  };
  for (const item of questions(reader).filter((one) => one.type === "date")) {
    const id = item.linkId;
    const opener = (reader.item(`${id}.known`) ?? item).enableWhen?.[0];
    if (!opener?.answerCoding) continue;
    const before = sheet[opener.question];
    await choose(reader, opener.question, [opener.answerCoding.code]);
    sheet[opener.question] = opener.answerCoding.code.slice(opener.question.length + 1);
    for (const near of [20, 80, 160, 320, 400, 800]) {
      const [words, text] = day(random, near);
      if (reader.item(`${id}.known`)) await choose(reader, `${id}.known`, [`${id}._known`]);
      await reader.tab.waitForTimeout(60);
      await write(reader, id, text);
      sheet[id] = words;
      await look();
    }
    await choose(reader, opener.question, [`${opener.question}.${before}`]);
    sheet[opener.question] = before;
    await look();
  }
  report.count("earliest dates", found.size);
}

/** One graver answer after the other, each taken back, until every outcome has been seen. */
async function outcomes(file, reader, report, sheet) {
  const treatment = quiz(file, reader);
  for (const item of questions(reader).filter((one) => one.answerOption && !one.enableWhen && sheet[one.linkId])) {
    const before = sheet[item.linkId];
    for (const { valueCoding: { code } } of item.answerOption) {
      if (reader.outcomes.size === EFFECTS.length) break;
      await choose(reader, item.linkId, [code]);
      const tried = { ...sheet, [item.linkId]: code.slice(item.linkId.length + 1) };
      compare({ file, report, reader, sheet: tried }, evaluated(treatment, tried), { found: await settled(reader), shown: await seen(reader) });
    }
    await choose(reader, item.linkId, [`${item.linkId}.${before}`]);
  }
}

async function sheets(file, reader, report, sheet) {
  const treatment = quiz(file, reader);
  const random = numbers(2026);
  for (let n = 0; n < SHEETS; n++) {
    // A few answers change; then whatever is asked now and has none is answered, until nothing is.
    const asked = questions(reader).filter((item) => sheet[item.linkId]);
    const isMild = (item) => ["no", "none"].includes(sheet[item.linkId]);
    for (const item of asked.filter((item) => random() < (isMild(item) ? 0.08 : 0.5))) await answer(reader, sheet, item, random);
    for (let round = 0; round < 12; round++) {
      const wanted = evaluated(treatment, sheet);
      const found = await settled(reader);
      compare({ file, report, reader, sheet }, wanted, { found, shown: await seen(reader) });
      if (wanted.outcome) break;
      for (const id of wanted.missing) await answer(reader, sheet, reader.item(id), random);
    }
    report.count("sheets");
  }
  const shots = option("--shots");
  if (shots) await reader.tab.screenshot({ path: path.join(shots, `${treatment}-fhir.png`), fullPage: true });
}

async function answer(reader, sheet, item, random) {
  const shown = await seen(reader);
  if (!shown.has(item.linkId) && !shown.has(`${item.linkId}.known`)) return;
  const { words, put } = draw(reader, item, random);
  await put();
  sheet[item.linkId] = words;
}

function compare({ file, report, reader, sheet }, wanted, { found, shown }) {
  const told = JSON.stringify(sheet);
  const visible = (id) => shown.has(id) || shown.has(`${id}.known`);
  const answered = (id) => found.has(`${id}.band`) || (found.get(`${id}.known`) ?? found.get(id) ?? []).some((code) => code !== `${id}._known`);
  const missing = questions(reader).map((item) => item.linkId).filter((id) => visible(id) && !answered(id));
  const same = (what, one, other) => {
    if (JSON.stringify(one) !== JSON.stringify(other)) report.fault(file, `${what}: the quiz says ${JSON.stringify(one)}, the reader ${JSON.stringify(other)} for ${told}`);
  };
  same("still to answer", wanted.missing, missing);
  if (wanted.outcome) reader.outcomes.add(wanted.outcome);
  same("outcome", wanted.outcome, EFFECTS[found.get("_outcome")?.[0] - 1] ?? null);
  same("earliest date", wanted.earliest, found.get("_earliest")?.[0] ?? null);
  same("outcomes shown", wanted.outcome ? [wanted.outcome] : [], EFFECTS.filter((effect) => shown.has(`_outcome.${effect}`)));
  report.count("looks");
}

/** The reader's own field takes whole days only, so months go through its engine alone. */
async function months(file, reader, report) {
  const fhirpath = require("fhirpath");
  const model = require("fhirpath/fhir-context/r4");
  for (const item of reader.items.filter((one) => one.linkId.endsWith(".day"))) {
    const id = item.linkId.slice(0, -4);
    const { expression } = item.extension.find((one) => one.valueExpression).valueExpression;
    const given = (value) => {
      const resource = { resourceType: "QuestionnaireResponse", status: "in-progress", item: [{ linkId: id, answer: [{ valueDate: value }] }] };
      return fhirpath.evaluate(resource, expression, { resource }, model).map(String);
    };
    const takesMonths = given("2024-02").length > 0;
    const cases = { "2024-02-29": ["2024-02-29"], "2024-02": takesMonths ? ["2024-02-29"] : [], 2024: [], "1899-12": [], "2999-01-01": [] };
    for (const [value, wanted] of Object.entries(cases)) {
      const found = given(value);
      if (found.join() !== wanted.join()) report.fault(file, `${id}: ${value} is read as ${found.join() || "nothing"}, not as ${wanted.join() || "nothing"}`);
      report.count("dates read");
    }
  }
}
