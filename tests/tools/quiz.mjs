// The quiz in Chromium, with and without its script: it agrees with Bedside's own evaluation on thousands of sheets drawn at random, and can be used by everybody.
//
// use: node quiz.mjs FOLDER --bedside COMMAND [--root PROJECT] [--work DIR] [--sheets N] [--shots DIR] [--agreement-of-ours]

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { start } from "./chromium.mjs";
import { agree, agreeWithoutScript } from "./quiz/agree.mjs";
import { write } from "./quiz/clinic.mjs";
import { golden } from "./quiz/golden.mjs";
import { use } from "./quiz/use.mjs";
import { Site, check } from "./site.mjs";

const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const bedside = path.resolve(option("--bedside", "target/debug/bedside"));
const root = path.resolve(option("--root", "."));
const work = path.resolve(option("--work", "target/tests/quiz"));
const sheets = Number(option("--sheets", "2500"));
const shots = option("--shots", null);
const short = process.argv.includes("--agreement-of-ours");
const BUILT = "2026-12-01";

await check("quiz", async (site, report) => {
  fs.mkdirSync(work, { recursive: true });
  const browser = await start();
  const ours = { name: "our quiz", site, root, page: site.pages.find((it) => /(^|\/)quiz\/index\.html$/.test(it)) };
  // Side by side: most of the time goes to the browser.
  const quizzes = short ? [ours] : [ours, drawn()];
  await Promise.all(quizzes.map((quiz, seed) => look(browser, quiz, seed, report)));
  await browser.close();
});

/** A quiz drawn at random, with rules, built into a site of its own. */
function drawn() {
  const [root, folder] = [path.join(work, "drawn"), path.join(work, "drawn-site")];
  write(root);
  const told = { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
  execFileSync(bedside, ["build", "--today", BUILT, "--out", folder], told);
  return { name: "a drawn quiz", site: new Site(folder), root, page: "t/quiz/index.html" };
}

/** Compares on drawn sheets; of our own quiz also the golden cases and every state. */
async function look(browser, quiz, seed, report) {
  if (!quiz.page) throw new Error(`${quiz.name}: no page`);
  const { origin, close } = await quiz.site.serve();
  const program = JSON.parse(quiz.site.read(quiz.page.replace("index.html", "program.json")));
  const at = { ...quiz, browser, program, address: origin + quiz.site.pathOf(quiz.page), evaluate };
  await agree(at, { count: sheets, seed: seed + 1, report });
  await agreeWithoutScript(at, { count: sheets, seed: seed + 7, report });
  if (seed === 0 && !short) {
    await golden(at, report);
    await use(at, report, shots);
  }
  close();
}

/** What Bedside itself makes of sheets. */
function evaluate(project, sheets, today) {
  const file = path.join(work, "sheets.json");
  fs.writeFileSync(file, JSON.stringify(sheets));
  const out = execFileSync(bedside, ["quiz", "try", "--root", project, "--today", today, "--sheets", file], { encoding: "utf8", maxBuffer: 1 << 30 });
  return JSON.parse(out);
}
