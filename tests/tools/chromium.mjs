// Chromium as the checks use it: started without a window, and what is looked at on any page.

import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser; close it when done. */
export function start() {
  return chromium.launch({ executablePath: installed(), args: FLAGS });
}

/** The browser that the system has, by the names it goes by. */
function installed() {
  const places = (process.env.PATH ?? "").split(path.delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const found = names.flatMap((name) => places.map((place) => path.join(place, name))).find((file) => fs.existsSync(file));
  const own = chromium.executablePath();
  if (!found && !fs.existsSync(own)) throw new Error(`no Chromium on ${os.platform()}; tests/run.sh installs one`);
  return found ?? own;
}

/** What sticks out to the side, or null. */
export function overflow(tab) {
  return tab.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return null;
    const out = [...document.body.querySelectorAll("*")].find((one) => {
      const box = one.getBoundingClientRect();
      return box.right > root.clientWidth + 1 || box.left < -1;
    });
    return `${root.scrollWidth} px${out ? `, <${out.localName} class="${out.className}">` : ""}`;
  });
}

/** The page's own policy forbids injected scripts, so axe comes in through the debugger. */
export async function axe(tab) {
  await tab.evaluate(AXE);
  const { violations } = await tab.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), RULES);
  return violations.map(({ id, help, nodes }) => `axe ${id}: ${help}, ${nodes.length} times, first ${nodes[0].target.join(" ")} ${nodes[0].html.slice(0, 160)} ${(nodes[0].any[0]?.message ?? "").slice(0, 200)}`);
}
