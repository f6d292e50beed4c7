// The quiz page in use: by keyboard alone, with bad input, in every state at every width, and with nothing left behind.

import fs from "node:fs";
import path from "node:path";
import { axe, overflow } from "../chromium.mjs";
import { open } from "./agree.mjs";

const TODAY = "2026-12-01";
const LOOKS = [[320, "light"], [1280, "dark"]];
const SHOTS = [[360, "light"], [360, "dark"], [1280, "light"], [1280, "dark"]];

export async function use(at, report, shots) {
  if (shots) fs.mkdirSync(shots, { recursive: true });
  await byKeyboard(at, report);
  await backwards(at, report);
  await badInput(at, report);
  await lapsed(at, report);
  for (const [name, reach] of Object.entries(states(at))) await state(at, { name, reach, report, shots });
  await everyQuestion(at, report);
}

/** Chooses or types an answer to the question on show. */
async function give(tab, words) {
  const [word] = words;
  const chosen = tab.locator(`.question:visible .options input[value="${word}"]`);
  if ((await chosen.count()) === 1 && (await chosen.isVisible())) return chosen.check();
  const fields = tab.locator(".question:visible .fields input");
  if ((await fields.count()) === 1) return fields.fill(word);
  const [year, month, day = ""] = word.split("-");
  for (const [n, text] of [day, month, year].entries()) await fields.nth(n).fill(text);
}

const shownId = (tab) => tab.locator(".question:visible").getAttribute("id").then((id) => id.slice(2));
const next = (tab) => tab.locator(".quiz-go [type=submit]").click();

/** Answers question after question, mildly where nothing is said, until the result or that question. */
async function walk(at, tab, answers, until) {
  for (let n = 0; n < 100; n++) {
    if (await tab.isVisible(".result")) return;
    const id = await shownId(tab);
    if (id === until) return;
    await give(tab, answers[id] ?? mild(at.program.questions.find((it) => it.id === id)));
    await next(tab);
  }
  throw new Error(`never came to ${until ?? "the result"}`);
}

function mild(question) {
  if (question.kind.number) return ["30"];
  if (question.kind.date) return ["2001-01-01"];
  return [(question.choices.find((it) => it.id === "no") ?? question.choices.find((it) => it.effect === "ok") ?? question.choices[0]).id];
}

/** From the top of the page to the result, back into an answer, and to another result: no mouse. */
async function byKeyboard(at, report) {
  const fault = (what) => report.fault("by keyboard", what);
  const tab = await open(at, TODAY);
  const requests = [];
  // The browser itself asks for the icon once the page stands.
  tab.on("request", (it) => !/\/icon\.\w+\.svg$/.test(it.url()) && requests.push(it.url()));
  const address = tab.url();
  const within = (what) => tab.evaluate((what) => !!document.activeElement.closest(what), what);
  const tabTo = async (what) => {
    for (let n = 0; n < 80; n++) {
      if (await within(what)) return;
      await tab.keyboard.press("Tab");
    }
    fault(`never came to ${what}`);
  };
  let asked = 0;
  while (!(await tab.isVisible(".result")) && asked++ < 60) {
    const id = await shownId(tab);
    if (asked > 1 && !(await within("legend"))) fault(`${id}: its legend has not the focus`);
    const question = at.program.questions.find((it) => it.id === id);
    const wanted = id === "isotretinoin" ? ["stopped"] : id === "isotretinoin-last" ? ["2026-11-30"] : mild(question);
    if (question.kind.number || question.kind.date) {
      await tabTo(".question:not([hidden]) .fields input");
      for (const part of question.kind.number ? wanted : wanted[0].split("-").reverse()) {
        await tab.keyboard.type(part);
        await tab.keyboard.press("Tab");
      }
      await tab.keyboard.press("Shift+Tab");
    } else {
      await tabTo(".question:not([hidden]) .options input");
      await tab.keyboard.press("Space");
      for (let n = 0; n < 20; n++) {
        const value = await tab.evaluate(() => document.querySelector(".question:not([hidden]) :checked")?.value);
        if (value === wanted[0]) break;
        await tab.keyboard.press("ArrowDown");
      }
    }
    await tab.keyboard.press("Enter");
  }
  if (!(await tab.isVisible(".outcome-wait"))) fault("no result is reached");
  if (!(await within("#result"))) fault("the heading of the result has not the focus");
  if (!(await tab.innerText(".earliest")).includes("28 February 2027")) fault("the earliest date is not said");
  const told = await tab.innerText("#r-isotretinoin-last--within-3-months");
  for (const what of ["30 November 2026", "28 February 2027"]) if (!told.includes(what)) fault(`the reason does not say ${what}: ${told}`);
  await tabTo(".answers summary");
  await tab.keyboard.press("Enter");
  await tabTo(`.answers button[aria-label*="isotretinoin"]`);
  await tab.keyboard.press("Enter");
  if (!(await within("#q-isotretinoin legend"))) fault("Change does not lead to its question");
  await tabTo("#q-isotretinoin .options input");
  await tab.keyboard.press("ArrowDown");
  await tab.keyboard.press("Enter");
  if (!(await tab.isVisible(".outcome-ok"))) fault("a changed answer does not lead back to the result, with all later answers kept");
  // Start again, from the result.
  await tabTo(".result [type=reset]");
  await tab.keyboard.press("Enter");
  await tab.waitForTimeout(50);
  const left = await tab.evaluate(() => [...document.querySelectorAll(".quiz input")].filter((it) => it.checked || (it.type === "text" && it.value)).length);
  if (left || !(await tab.isVisible(".quiz-form")) || !(await within("legend"))) fault("starting again does not lead to the first question, empty");
  const kept = await tab.evaluate(async () => localStorage.length + sessionStorage.length + document.cookie.length + (typeof (history.state ?? 0) === "number" ? 0 : 1) + (await caches.keys()).length + (await indexedDB.databases()).length);
  if (kept || requests.length || tab.url() !== address) fault(`something is left: ${kept}, ${requests}, ${tab.url()}`);
  report.count("questions answered by keyboard alone", asked);
  await tab.context().close();
}

/** The browser's own Back and Forward: from question to question, from the result too, and nothing is lost. */
async function backwards(at, report) {
  const tab = await open(at, TODAY);
  const address = tab.url();
  const expect = async (what) => {
    let at;
    for (let n = 0; n < 30 && at !== what; n++) {
      await tab.waitForTimeout(60);
      at = (await tab.isVisible(".result")) ? "the result" : await shownId(tab);
    }
    if (at !== what) report.fault("Back", `leads to ${at}, not to ${what}`);
    report.count("steps back and forth");
  };
  await walk(at, tab, { isotretinoin: ["stopped"], "isotretinoin-last": ["2026-11-30"] });
  await expect("the result");
  const asked = at.program.questions.map((it) => it.id).filter((id) => !/-(last|flare)$/.test(id) || id === "isotretinoin-last");
  await tab.goBack();
  await expect(asked.at(-1));
  await tab.goBack();
  await expect(asked.at(-2));
  await tab.goForward();
  await expect(asked.at(-1));
  await tab.goForward();
  await expect("the result");
  // A link within the page is no step.
  await tab.evaluate(() => (location.hash = "main"));
  await expect("the result");
  await tab.goBack();
  await expect("the result");
  await tab.goBack();
  await expect(asked.at(-1));
  for (let n = asked.length - 2; n >= 0; n--) await tab.goBack();
  await expect(asked[0]);
  if ((await tab.inputValue("#d-under-age--n")) !== "30" || tab.url() !== address) report.fault("Back", `loses an answer, or changes ${tab.url()}`);
  await tab.context().close();
}

/** What is no answer is told at its field in plain words, and nothing is lost. */
async function badInput(at, report) {
  const tab = await open(at, TODAY);
  const numbers = [["", "empty-number"], ["ten", "not-a-number"], ["3.5", "not-a-number"], ["-1", "out-of-range"], ["121", "out-of-range"]];
  const fields = [["", "", "", "empty", 0], ["31", "2", "2026", "no-such-day", 0], ["1", "13", "2025", "no-such-day", 1], ["2", "12", "2026", "future", 2], ["31", "12", "1899", "long-ago", 2], ["x", "5", "2026", "not-a-date", 0], ["1", "May", "2026", "not-a-date", 1], ["1", "5", "26", "not-a-date", 2], ["1", "", "2026", "not-a-date", 1]];
  const range = { from: "0", to: "120" };
  const expect = async (place, typed, fault, n) => {
    const where = `bad input “${typed}”`;
    const wanted = at.program.words[`error-${fault}`].replace(/\{(\w+)\}/g, (_, it) => range[it]);
    await next(tab);
    const found = await tab.evaluate(() => {
      const field = document.activeElement;
      const told = document.getElementById(field.getAttribute("aria-describedby")?.split(" ")[0]);
      return { id: field.id, invalid: field.getAttribute("aria-invalid"), told: told?.textContent, errors: document.querySelectorAll(".error").length, values: [...document.querySelectorAll(".question:not([hidden]) .fields input")].map((it) => it.value).join(" ") };
    });
    const fields = tab.locator(`${place} .fields input`);
    if (found.told !== wanted) report.fault(where, `says “${found.told}”, not “${wanted}”`);
    if (found.invalid !== "true" || found.errors !== 1) report.fault(where, `${found.errors} errors, aria-invalid ${found.invalid}`);
    if (found.id !== (await fields.nth(n).getAttribute("id"))) report.fault(where, `the focus is at ${found.id}`);
    if (found.values !== typed) report.fault(where, `what was typed is now “${found.values}”`);
    report.count("bad answers told");
  };
  for (const [text, fault] of numbers) {
    await give(tab, [text]);
    await expect("#q-under-age", text, fault, 0);
  }
  await walk(at, tab, { "recent-session": ["yes"] }, "recent-session-last");
  const inputs = tab.locator("#q-recent-session-last .fields input");
  for (const [day, month, year, fault, n] of fields) {
    for (const [k, text] of [day, month, year].entries()) await inputs.nth(k).fill(text);
    await expect("#q-recent-session-last", [day, month, year].join(" "), fault, n);
  }
  // Choosing an answer instead keeps what was typed; typing again takes the choice away.
  await tab.locator("#q-recent-session-last--unsure").check();
  if ((await inputs.nth(2).inputValue()) !== "2026") report.fault("bad input", "choosing an answer loses what was typed");
  await inputs.nth(0).fill("4");
  if (await tab.locator("#q-recent-session-last--unsure").isChecked()) report.fault("bad input", "a typed date does not take back “I am not sure”");
  await inputs.nth(1).fill("11");
  await next(tab);
  await walk(at, tab, {});
  if (!(await tab.isVisible(".outcome-wait"))) report.fault("bad input", "a mended date leads to no result");
  await tab.context().close();
}

/** A quiz whose approvals have run out since it was built. */
async function lapsed(at, report) {
  for (const [day, wanted] of [["2026-12-02", "wait"], [TODAY, "talk"]]) {
    const context = await at.browser.newContext();
    const tab = await context.newPage();
    await tab.clock.setFixedTime(new Date(`${TODAY}T12:00:00Z`));
    await tab.route(at.address, async (route) => {
      const body = (await (await route.fetch()).text()).replace(/"standing":"\w+"/, `"standing":{"until":"${day}"}`);
      await route.fulfill({ body, contentType: "text/html; charset=utf-8" });
    });
    await tab.goto(at.address);
    await walk(at, tab, { isotretinoin: ["stopped"], "isotretinoin-last": ["2026-11"] });
    const seen = { outcome: await tab.isVisible(`.outcome-${wanted}`), date: await tab.isVisible(".earliest"), overdue: await tab.isVisible(".overdue") };
    if (!seen.outcome || seen.date !== (wanted === "wait") || seen.overdue !== (wanted === "talk")) report.fault(`approved until ${day}`, JSON.stringify(seen));
    report.count("states of the approval");
    await context.close();
  }
}

/** The states that a patient can meet, and how to come to each. */
function states(at) {
  const answers = (more) => (tab) => walk(at, tab, more);
  const to = (until, more = {}) => (tab) => walk(at, tab, more, until);
  const wrong = (reach, words) => async (tab) => {
    await reach(tab);
    if (words) await give(tab, words);
    await next(tab);
  };
  const pills = { isotretinoin: ["stopped"], "isotretinoin-last": ["2026-11-30"] };
  return {
    start: async () => {},
    "number-error": wrong(to("under-age"), ["200"]),
    choice: async (tab) => {
      await to("isotretinoin")(tab);
      await give(tab, ["stopped"]);
      await tab.locator(".question:visible summary").click();
    },
    "choice-error": wrong(to("pregnancy")),
    date: to("isotretinoin-last", pills),
    "date-error": wrong(to("recent-session-last", { "recent-session": ["yes"] }), ["2026-12-24"]),
    ok: answers({}),
    prepare: answers({ "retinoid-cream": ["yes"] }),
    talk: answers({ "blood-thinners": ["yes"], "cold-sores": ["yes"], "slow-healing": ["unsure"] }),
    "wait-dated": answers(pills),
    "wait-undated": answers({ ...pills, "skin-infection": ["yes"] }),
    stop: async (tab) => {
      await walk(at, tab, { ...pills, "changing-mole": ["yes"], "blood-thinners": ["yes"], "retinoid-cream": ["yes"] });
      for (const what of await tab.locator(".result summary:visible").all()) await what.click();
    },
  };
}

async function state(at, { name, reach, report, shots }) {
  const tab = await open(at, TODAY, { viewport: { width: 320, height: 800 } });
  tab.on("console", (it) => it.type() === "error" && report.fault(name, `console: ${it.text()}`));
  await reach(tab);
  for (const [width, colorScheme] of LOOKS) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.emulateMedia({ colorScheme });
    const wide = await overflow(tab);
    if (wide) report.fault(name, `scrolls sideways at ${width} px: ${wide}`);
    for (const line of await axe(tab)) report.fault(name, `${line} (${width} px ${colorScheme})`);
    report.count("looks at states");
  }
  await zoomed(tab, name, report);
  for (const [width, colorScheme] of shots ? SHOTS : []) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.emulateMedia({ colorScheme });
    await tab.screenshot({ path: path.join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true });
  }
  if (shots && ["stop", "date-error"].includes(name)) {
    await tab.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    await tab.screenshot({ path: path.join(shots, `${name}-forced.png`), fullPage: true });
    await tab.emulateMedia({ forcedColors: "none" });
    await tab.pdf({ path: path.join(shots, `${name}.pdf`), format: "A4" });
  }
  await tab.context().close();
}

/** At 200 %: a screen of 1280 px is 640 px wide then; and with letters alone twice as large. */
async function zoomed(tab, name, report) {
  await tab.setViewportSize({ width: 640, height: 450 });
  for (const letters of ["", "200%"]) {
    await tab.evaluate((size) => (document.documentElement.style.fontSize = size), letters);
    const wide = await overflow(tab);
    if (wide) report.fault(name, `scrolls sideways at 200 %${letters && " with large letters"}: ${wide}`);
  }
  await tab.evaluate(() => (document.documentElement.style.fontSize = ""));
  report.count("states at 200 %");
}

/** Each question as it stands, with its explanation open; then the page without its script. */
async function everyQuestion(at, report) {
  const tab = await open(at, TODAY, { viewport: { width: 320, height: 800 } });
  const opens = Object.fromEntries(at.program.questions.flatMap((it) => it.shown).map(([{ question, choice }]) => [at.program.questions[question].id, [at.program.questions[question].choices[choice].id]]));
  for (let n = 0; n < 100 && !(await tab.isVisible(".result")); n++) {
    const id = await shownId(tab);
    for (const why of await tab.locator(".question:visible summary").all()) await why.click();
    const wide = await overflow(tab);
    if (wide) report.fault(id, `scrolls sideways at 320 px: ${wide}`);
    for (const line of await axe(tab)) report.fault(id, line);
    await give(tab, opens[id] ?? mild(at.program.questions.find((it) => it.id === id)));
    await next(tab);
    report.count("questions looked at");
  }
  await tab.context().close();
  // axe is a script itself and waits for timers: of the page's own scripts only this one is kept out.
  const plain = await at.browser.newPage({ viewport: { width: 320, height: 800 } });
  await plain.route(/\/quiz\.\w+\.js$/, (route) => route.abort());
  await plain.goto(at.address);
  await plain.evaluate(() => document.querySelectorAll(".options label:last-child input").forEach((it) => (it.checked = true)));
  if ((await plain.locator(":is(.outcome-stop, .outcome-wait, .outcome-talk):visible").count()) !== 1) report.fault("without the script", "shows no result");
  await plain.evaluate(freeze);
  for (const line of await axe(plain)) report.fault("without the script", line);
  if (await overflow(plain)) report.fault("without the script", "scrolls sideways at 320 px");
  await plain.close();
}

/** Hides for good what the style sheet hides now, and takes the style sheet away: axe asks for every computed style, and with hundreds of `:has()` each answer takes long. */
function freeze() {
  for (const it of document.querySelectorAll(".question, .outcome, .reason, .unfinished, .quiz-old")) it.hidden = !it.checkVisibility();
  document.getElementById("quiz-style").remove();
  for (const it of document.querySelectorAll(".outcome, .reason")) it.classList.remove("outcome", "reason");
}
