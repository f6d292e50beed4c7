// Checks the checks of the quiz: each fault planted into a built site is found by the check that it is for.
//
// use: node planted_quiz.mjs FOLDER BEDSIDE

import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const [built, bedside] = process.argv.slice(2).map((it) => path.resolve(it));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "planted-"));
const script = path.join("assets", fs.readdirSync(path.join(built, "assets")).find((it) => /^quiz\.\w+\.js$/.test(it)));
const [page, style, form] = ["index.html", "result.css", "questionnaire.fhir.json"].map((it) => `microneedling/quiz/${it}`);

// What is planted: the check, the file, what is replaced by what, and what the check must say.
const faults = [
  ["page", page, '"effect":"wait","band":null,"end":"condition"', '"effect":"talk","band":null,"end":null', /our quiz, .*script/s],
  ["page", script, "Math.min(part[2], lastDay(year, month))", "part[2]", /our quiz, .*script/s],
  ["page", style, "--ok:block", "--ok:none", /style sheet/],
  ["form", form, "+ 3 months) > today()", "+ 2 months) > today()", /outcome: the quiz says/],
];

/** Runs a check over a copy of the site with one fault in it. */
async function trial([check, file, from, to, says], n) {
  const copy = path.join(folder, `${n}`);
  fs.cpSync(built, copy, { recursive: true });
  const text = fs.readFileSync(path.join(copy, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  fs.writeFileSync(path.join(copy, file), text.replaceAll(from, to));
  const call = {
    page: ["quiz.mjs", copy, "--bedside", bedside, "--work", path.join(folder, `work-${n}`), "--sheets", "150", "--agreement-of-ours"],
    form: ["fhir.mjs", copy, "--dates-only"],
  }[check];
  const [tool, ...args] = call;
  const { status, output } = await run(path.join(HERE, tool), args);
  const isFound = status === 1 && says.test(output);
  if (!isFound) console.log(`  NOT SO ${file}: ${from} → ${to}\n${output}`);
  return isFound;
}

function run(tool, args) {
  return new Promise((done) => {
    const options = { env: { ...process.env, BEDSIDE: bedside }, maxBuffer: 1 << 28 };
    execFile(process.execPath, [tool, ...args], options, (error, output) => done({ status: error ? error.code : 0, output }));
  });
}

let found = 0;
try {
  // Two at a time: each has a browser of its own.
  for (let n = 0; n < faults.length; n += 2) {
    const pair = await Promise.all(faults.slice(n, n + 2).map((it, k) => trial(it, n + k)));
    found += pair.filter((it) => it).length;
  }
} finally {
  fs.rmSync(folder, { recursive: true });
}
console.log(`planted: ${found} of ${faults.length} faults of the quiz found`);
process.exit(found === faults.length ? 0 : 1);
