// sitemap.xml against the schema of sitemaps.org, feeds against RFC 4287, and both against the site.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument, DomUtils } from "htmlparser2";
import { validateXML } from "xmllint-wasm";
import { check } from "./site.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
// The official schema, as the package `sitemap` carries it.
const SITEMAP = path.join(HERE, "node_modules/sitemap/schema/sitemap.xsd");
const ATOM = path.join(HERE, "schemas/atom.rng");
const INSTANT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

await check("feeds", async (site, report) => {
  if (site.pages.length === 0) return;
  if (!site.files.includes("sitemap.xml")) report.fault("sitemap.xml", "is missing");
  else await sitemap(site, report);
  const feeds = site.files.filter((file) => file.endsWith(".xml") && /<feed[\s>]/.test(site.read(file)));
  if (feeds.length === 0) report.fault(site.folder, "has no Atom feed");
  for (const file of feeds) await feed(site, file, report);
});

async function sitemap(site, report) {
  const file = "sitemap.xml";
  await valid(site, file, { schema: fs.readFileSync(SITEMAP, "utf8") }, report);
  const listed = new Set();
  for (const url of tags(parseDocument(site.read(file), { xmlMode: true }), "url")) {
    report.count("addresses");
    const address = text(url, "loc");
    if (listed.has(address)) report.fault(file, `${address} is listed twice`);
    listed.add(address);
    const page = /^https?:/.test(address) ? site.fileAt(address) : null;
    if (!page) report.fault(file, `${address} leads to no page of this site`);
    else if (site.isHidden(page) || site.isRedirect(page)) report.fault(file, `${address} is not for search engines`);
  }
  for (const page of site.pages) {
    const address = site.url.origin + site.pathOf(page);
    const meant = page !== "404.html" && !site.isHidden(page) && !site.isRedirect(page);
    if (meant && !listed.has(address)) report.fault(file, `${page} is not listed`);
  }
}

async function feed(site, file, report) {
  report.count("feeds");
  await valid(site, file, { schema: fs.readFileSync(ATOM, "utf8"), extension: "relaxng" }, report);
  const [root] = tags(parseDocument(site.read(file), { xmlMode: true }), "feed");
  const entries = tags(root, "entry");
  report.count("entries", entries.length);
  const ids = new Set();
  for (const each of [root, ...entries]) {
    const id = text(each, "id");
    if (ids.has(id)) report.fault(file, `the id ${id} stands twice`);
    ids.add(id);
    if (!URL.canParse(id)) report.fault(file, `the id ${id} is not absolute`);
    for (const stamp of ["updated", "published"].map((name) => text(each, name)).filter(Boolean)) {
      if (!INSTANT.test(stamp) || Number.isNaN(Date.parse(stamp))) report.fault(file, `${stamp} is no RFC 3339 time`);
    }
    for (const link of children(each, "link")) target(site, file, link.attribs, report);
    if (each !== root && !text(each, "author") && !text(root, "author")) report.fault(file, `${id} has no author`);
  }
  const newest = entries.map((entry) => text(entry, "updated")).sort().at(-1);
  if (newest && text(root, "updated") < newest) report.fault(file, "is older than its newest entry");
  const own = children(root, "link").find((link) => link.attribs.rel === "self");
  if (!own) report.fault(file, "does not say its own address");
  else if (site.fileAt(own.attribs.href) !== file) report.fault(file, `says its address is ${own.attribs.href}`);
}

function target(site, file, { href, rel }, report) {
  const inside = href?.startsWith(site.url.origin);
  if (inside && !site.fileAt(href)) report.fault(file, `${rel ?? "link"} leads nowhere: ${href}`);
  if (!URL.canParse(href ?? "")) report.fault(file, `${rel ?? "link"} is not absolute: ${href}`);
}

async function valid(site, file, schema, report) {
  const { extension = "schema", schema: contents } = schema;
  const result = await validateXML({ xml: [{ fileName: file, contents: site.read(file) }], schema: [contents], extension });
  report.count("documents against their schema");
  for (const { loc, message } of result.errors) report.fault(`${file}:${loc?.lineNumber ?? 1}`, message);
}

function tags(node, name) {
  return DomUtils.getElementsByTagName(name, node, true);
}

function children(node, name) {
  return node.children.filter((child) => child.name === name);
}

function text(node, name) {
  return children(node, name).map((child) => DomUtils.textContent(child).trim())[0];
}
