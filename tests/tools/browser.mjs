// A choice of pages in Chromium: width, contrast, console, requests, weight, and without JavaScript.
//
// use: node browser.mjs FOLDER [--all] [--shots DIR]

import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { DomUtils } from "htmlparser2";
import { axe, overflow, start } from "./chromium.mjs";
import { check } from "./site.mjs";

const WIDTHS = [320, 768, 1280];
const SCHEMES = ["light", "dark"];
const PAGE_KB = 60;
const SCRIPT_KB = 15;
// Pages that are one of a kind, wherever they stand.
const NAMED = /^(quiz|proof|paper|faq|a-to-z|glossary|sources|facts|record|search|recovery|timeline|risks|404)$/;

await check("browser", async (site, report) => {
  const pages = process.argv.includes("--all") ? site.pages : chosen(site);
  for (const page of site.pages) weigh(site, page, report);
  if (pages.length === 0) return;
  const { origin, close } = await site.serve();
  const browser = await start();
  const shots = process.argv.includes("--shots") ? process.argv[process.argv.indexOf("--shots") + 1] : null;
  if (shots) fs.mkdirSync(shots, { recursive: true });
  for (const page of pages) {
    await look({ browser, site, origin, page, report, shots });
    report.count("pages in Chromium");
  }
  await browser.close();
  close();
});

/** The home page, the hubs, the named pages, and the longest page of each folder. */
function chosen(site) {
  const folders = new Map();
  const found = new Set(["index.html", "404.html"].filter((page) => site.pages.includes(page)));
  for (const page of site.pages.filter((page) => !site.isRedirect(page))) {
    const own = page.replace(/\/?(index)?\.html$/, "");
    const isHub = site.pages.some((other) => other !== page && other.startsWith(`${own}/`));
    if (isHub || NAMED.test(path.basename(own))) found.add(page);
    else folders.set(path.dirname(own), [...(folders.get(path.dirname(own)) ?? []), page]);
  }
  for (const members of folders.values()) {
    found.add(members.sort((a, b) => site.bytes(b).length - site.bytes(a).length)[0]);
  }
  return [...found].sort();
}

async function look({ browser, site, origin, page, report, shots }) {
  // The page for what is not there is shown where something is not there.
  const address = origin + (page === "404.html" ? `${site.url.pathname}no/such/page/` : site.pathOf(page));
  const fault = (what) => report.fault(page, what);
  const seen = new Map();
  let withScript = "";
  for (const scheme of SCHEMES) {
    const context = await browser.newContext({ colorScheme: scheme, reducedMotion: "reduce", serviceWorkers: "block" });
    const tab = await context.newPage();
    listen(tab, { origin, page, fault });
    await tab.goto(address, { waitUntil: "load" });
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 900 });
      const wide = await overflow(tab);
      if (wide) fault(`scrolls sideways at ${width} px: ${wide}`);
      for (const line of await axe(tab)) seen.set(line, [...(seen.get(line) ?? []), `${width} px ${scheme}`]);
      report.count("looks");
      if (shots) await tab.screenshot({ path: path.join(shots, shotName(page, width, scheme)), fullPage: true });
    }
    withScript = await mainText(tab);
    await context.close();
  }
  for (const [line, where] of seen) fault(`${line} (${where.join(", ")})`);
  if (!withScript) fault("has no text in its <main>");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(address);
  const without = await mainText(tab);
  if (without.length < withScript.length * 0.8) {
    fault(`shows ${without.length} letters without JavaScript, ${withScript.length} with it`);
  }
  await context.close();
}

function listen(tab, { origin, page, fault }) {
  tab.on("console", (message) => {
    const expected = page === "404.html" && /404 \(Not Found\)/.test(message.text()) && message.location().url.endsWith("no/such/page/");
    if (message.type() === "error" && !expected) fault(`console: ${message.text()}`);
  });
  tab.on("pageerror", (error) => fault(`script: ${error.message}`));
  tab.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) fault(`asks another host: ${request.url()}`);
  });
  tab.on("requestfailed", (request) => fault(`request failed: ${request.url().replace(origin, "")} ${request.failure()?.errorText}`));
}

function mainText(tab) {
  return tab.evaluate(() => (document.querySelector("main")?.innerText ?? "").trim());
}

function shotName(page, width, scheme) {
  const name = page.replace(/\/?(index)?\.html$/, "").replaceAll("/", "-") || "home";
  return `${name}-${width}-${scheme}.png`;
}

/** HTML, styles and scripts of a page as gzip sends them. */
function weigh(site, page, report) {
  const dom = site.dom(page).children;
  const weight = (file) => zlib.gzipSync(site.bytes(file), { level: 9 }).length / 1024;
  const linked = (test, attribute) =>
    DomUtils.findAll(test, dom).map((tag) => site.fileAt(new URL(tag.attribs[attribute], site.url.origin + site.pathOf(page)))).filter(Boolean);
  const scripts = linked((tag) => tag.name === "script" && tag.attribs.src, "src");
  const styles = linked((tag) => tag.name === "link" && /\bstylesheet\b/.test(tag.attribs.rel), "href");
  const script = scripts.map(weight).reduce((sum, one) => sum + one, 0);
  const whole = script + [page, ...styles].map(weight).reduce((sum, one) => sum + one, 0);
  if (script > SCRIPT_KB) report.fault(page, `its scripts weigh ${script.toFixed(1)} KB, over ${SCRIPT_KB}`);
  if (whole > PAGE_KB) report.fault(page, `weighs ${whole.toFixed(1)} KB, over ${PAGE_KB}`);
  report.count("pages weighed");
}
