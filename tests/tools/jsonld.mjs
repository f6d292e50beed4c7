// Every JSON-LD block against schema.org.
//
// The vocabulary is Google's schema-dts; TypeScript is the validator: a property that a type does
// not have, a value of the wrong type and a name that schema.org has replaced are all its messages.
// What types cannot say is checked here: dates, questions without an answer, references to nothing.

import path from "node:path";
import { fileURLToPath } from "node:url";
import { DomUtils } from "htmlparser2";
import ts from "typescript";
import { check } from "./site.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
// Names and words stand where a described thing belongs, and the vocabulary lets plain text pass.
const THINGS = /^(about|audience|author|breadcrumb|mainEntity|medicalAudience|publisher|reviewedBy)$/;
const DATES = /^(date[A-Z]\w*|lastReviewed|expires|guidelineDate|startDate|endDate|uploadDate)$/;

await check("jsonld", async (site, report) => {
  const blocks = site.pages.flatMap((page) => blocksOf(site, page, report));
  vocabulary(blocks, report);
  const nodes = blocks.flatMap((block) => walk(block.data).map((node) => ({ ...node, page: block.page })));
  const defined = new Set(nodes.filter(({ node }) => node["@type"] && node["@id"]).map(({ node }) => node["@id"]));
  for (const { node, page } of nodes) {
    if (node["@type"]) report.count("things");
    own(node, (what) => report.fault(page, what));
    const id = node["@id"];
    if (id && !node["@type"] && id.startsWith(site.url) && !defined.has(id)) {
      report.fault(page, `refers to ${id}, which no page describes`);
    }
  }
});

function blocksOf(site, page, report) {
  const scripts = DomUtils.findAll(
    (tag) => tag.name === "script" && tag.attribs.type === "application/ld+json",
    site.dom(page).children,
  );
  return scripts.flatMap((script) => {
    report.count("blocks");
    try {
      return [{ page, data: JSON.parse(DomUtils.textContent(script)) }];
    } catch (error) {
      report.fault(page, `JSON-LD that is no JSON: ${error.message}`);
      return [];
    }
  });
}

/** Every object in a block, at any depth. */
function walk(value) {
  if (Array.isArray(value)) return value.flatMap(walk);
  if (value === null || typeof value !== "object") return [];
  return [{ node: value }, ...Object.values(value).flatMap(walk)];
}

/** What the vocabulary's types let through. */
function own(node, fault) {
  const type = node["@type"];
  for (const [key, value] of Object.entries(node)) {
    for (const one of [value].flat()) {
      if (DATES.test(key) && !isDate(one)) fault(`${key} of ${type} is no date: ${JSON.stringify(one)}`);
      if (THINGS.test(key) && typeof one !== "object") fault(`${key} of ${type} is plain text: ${one}`);
      if (one === "" || one === null) fault(`${key} of ${type} is empty`);
    }
    if (key.startsWith("@") && !["@context", "@graph", "@type", "@id"].includes(key)) fault(`${key} is not understood`);
  }
  if (type === "Question" && !node.acceptedAnswer?.text) fault(`question without an answer: ${node.name}`);
  if (type === "FAQPage" && ![node.mainEntity ?? []].flat().length) fault("FAQPage without a question");
  if (type === "ListItem" && !Number.isInteger(node.position)) fault("ListItem without its position");
  if (type === "MedicalAudience" && !node.audienceType) fault("MedicalAudience without audienceType");
  if (type === "MedicalWebPage" && node.reviewedBy && !node.lastReviewed) fault("reviewedBy without lastReviewed");
}

function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$/.test(text)) return false;
  const day = text.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** One TypeScript file with a constant for every thing at the top of a block. */
function vocabulary(blocks, report) {
  const things = blocks.flatMap(({ page, data }) => {
    if (data["@context"] !== "https://schema.org") report.fault(page, '"@context" is not "https://schema.org"');
    const { "@context": _, ...alone } = data;
    return (data["@graph"] ?? [alone]).map((thing) => ({ page, thing }));
  });
  const name = path.join(HERE, "things.ts");
  const lines = ['import type { Thing } from "schema-dts";'];
  const owner = [null];
  for (const { page, thing } of things) {
    for (const line of `export const _${owner.length}: Thing = ${JSON.stringify(thing, null, 1)};`.split("\n")) {
      lines.push(line);
      owner.push({ page, thing });
    }
  }
  const text = lines.join("\n");
  const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ESNext };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [name],
    getScriptVersion: () => "1",
    getScriptSnapshot: (file) => {
      const content = file === name ? text : ts.sys.readFile(file);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => HERE,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  const errors = [...service.getSyntacticDiagnostics(name), ...service.getSemanticDiagnostics(name)];
  const replaced = service.getSuggestionDiagnostics(name).filter((one) => one.reportsDeprecated);
  for (const diagnostic of [...errors, ...replaced]) {
    const { line } = ts.getLineAndCharacterOfPosition(diagnostic.file ?? { text }, diagnostic.start ?? 0);
    const { page, thing } = owner[line] ?? {};
    report.fault(page ?? name, `${thing?.["@type"]}, at ${keyAt(lines, line)}: ${plain(diagnostic)}`);
  }
}

/** The nearest line at or above this one, not deeper than it, that begins with a key. */
function keyAt(lines, line) {
  const depth = lines[line].search(/\S/);
  let at = line;
  while (at > 0 && !(/^\s*"/.test(lines[at]) && lines[at].includes('":') && lines[at].search(/\S/) <= depth)) at -= 1;
  return lines[at].trim().replace(/,$/, "").slice(0, 120);
}

/** The last line of the chain says what is wrong; the ones before say in what. */
function plain(diagnostic) {
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n").split("\n");
  return text.at(-1).trim().slice(0, 300);
}
