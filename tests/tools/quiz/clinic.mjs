// A clinic made up for the tests: its quiz has every kind of question, bands in every unit, follow-ups three deep, rules, and rules that lower an answer.

import fs from "node:fs";
import path from "node:path";

const BLOCKS = 9;
const SPANS = [
  ["36 hours", "5 days", "day"],
  ["10 days", "6 weeks", "day"],
  ["1 month", "3 months", "month"],
  ["3 months", "12 months", "month"],
  ["1 year", "2 years", "day"],
  ["24 hours", "2 weeks", "month"],
];

const SORE = [["sore-wait", "6 weeks"], ["sore-talk", "3 months"]];

/** Writes the project into a folder that is there no longer. */
export function write(root) {
  fs.rmSync(root, { recursive: true, force: true });
  const file = (name, text) => {
    const place = path.join(root, "content", name);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, text);
  };
  file("site.yaml", "title: Drawn Clinic\nurl: https://drawn.example/\nlanguage: en\nlints: {uncited-figure: allow}\n");
  file("index.md", "---\ntitle: Drawn Clinic\n---\n\nMade up for a test.\n");
  file("t/index.md", "---\ntitle: Needling\nanswer: Fine needles.\n---\n\nText.\n");
  file("sources.yaml", "ours:\n  type: article\n  title: What we saw\n  author: Ann\n  date: 2020\n");
  file("t/facts.yaml", SORE.map(([name, value]) => `${name}:\n  value: ${value}\n  about: How long a sore counts.\n  evidence: weak\n  claims:\n    - {source: ours, says: ${value}}\n`).join(""));
  file("t/why.md", "---\ntitle: Why we ask\nanswer: It may matter.\n---\n\nText.\n");
  file("t/contraindications/sore.md", sore());
  const blocks = [...Array(BLOCKS).keys()];
  file("t/quiz.yaml", `title: Is it for you?\nsteps:\n${blocks.map((n) => `  - {id: s${n}, title: Part ${n + 1}}\n`).join("")}questions:\n${blocks.map(block).join("")}rules:\n${blocks.map(rules).join("")}`);
}

/** A page with urgent cards, a question and its follow-up. */
function sore() {
  return `---
title: A sore that grows
question: Can I be treated with a sore?
answer: Not before a doctor has seen it. It counts for [=sore-wait] to [=sore-talk].
sources: [ours]
severity: temporary
screening:
  - id: sore
    step: s0
    order: 5
    ask: Do you have a sore?
    options:
      - {say: "Yes", effect: wait, until: a doctor has seen it, do: See a doctor soon.}
      - {say: "Yes, but it has gone", id: gone, ask: sore-gone}
      - {say: "No", effect: ok}
  - id: sore-gone
    step: s0
    ask: When did it go?
    date: {precision: month, bands: [{within: "[=sore-wait]", effect: wait}, {within: "[=sore-talk]", effect: talk}, {else: ok}]}
---

## What to look for

> [!WARNING]
> - the sore grows

> [!CAUTION]
> - you feel faint
`;
}

function block(n) {
  const [near, far, precision] = SPANS[n % SPANS.length];
  const low = 2 + n;
  const grave = n % 3 === 0 ? "effect: stop" : 'effect: wait, until: "it has gone"';
  return `
  - id: many-${n}
    step: s${n}
    page: t/why
    ask: Do you have any of these (${n})?
    many: true
    options:
      - {say: Fever, id: a, ${grave}}
      - {say: Rash, id: b, effect: talk, do: Show us the rash.}
      - {say: Cough, id: c, effect: prepare, do: Drink water.}
${n % 4 === 1 ? "    unsure: {omit: true, because: everybody knows}" : "      - {say: I would rather not say, id: rather-not-say, effect: talk}"}
  - id: one-${n}
    step: s${n}
    page: t/why
    ask: Did you take it (${n})?
    options:
      - {say: "Yes", effect: prepare, do: Look it up., ask: date-${n}}
      - {say: "A little", id: maybe, effect: prepare, do: Look it up., ask: deep-${n}}
      - {say: "No", effect: ok}
  - id: date-${n}
    step: s${n}
    page: t/why
    ask: When was that (${n})?
    date: {precision: ${precision}, bands: [{within: ${near}, effect: wait}, {within: ${far}, effect: talk}, {else: ok}]}
  - id: deep-${n}
    step: s${n}
    page: t/why
    ask: How deep (${n})?
    options:
      - {say: Deep, ask: deeper-${n}}
      - {say: Shallow, effect: talk}
  - id: deeper-${n}
    step: s${n}
    page: t/why
    ask: How many millimetres (${n})?
    number: {unit: mm, from: 0, to: 40, bands: [{below: ${low}, effect: talk}, {below: ${low + 6}, effect: ${n % 2 ? "ok" : "prepare"}}, {else: ${n % 2 ? "talk" : "ok"}}]}
  - id: number-${n}
    step: s${n}
    page: t/why
    ask: How many a week (${n})?
    number: {unit: times, from: ${n % 2 ? -5 : 0}, to: ${20 + n}, bands: [{below: ${low}, effect: ${n % 4 ? "talk" : "stop"}}, {below: ${low + 3}, effect: prepare}, {else: ok}]}
`;
}

/** One rule that adds, one that lowers; they reach across blocks. */
function rules(n) {
  const next = (n + 1) % BLOCKS;
  const adds = n % 2 ? "effect: stop" : 'effect: wait, until: "we have talked"';
  return `
  - {id: adds-${n}, when: {many-${n}: [a, b, c${n % 4 === 1 ? "" : ", unsure, rather-not-say"}], one-${next}: [maybe, unsure]}, ${adds}, because: t/why}
  - {id: lowers-${n}, when: {many-${n}: [a], number-${n}: [else]}, relax: {many-${n}: {a: ${n % 2 ? "prepare" : "talk"}}}, because: t/why, sources: [ours]}
`;
}
