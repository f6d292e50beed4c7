// What the checks share: the built site as files, as addresses, and served on loopback.

import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { parseDocument, DomUtils } from "htmlparser2";

/** A site on disk, and where it will live on the web. */
export class Site {
  #known;

  constructor(folder) {
    this.folder = path.resolve(folder);
    this.files = list(this.folder).sort();
    this.#known = new Set(this.files);
    this.pages = this.files.filter((file) => file.endsWith(".html"));
    this.url = this.#home();
  }

  read(file) {
    return fs.readFileSync(path.join(this.folder, file), "utf8");
  }

  bytes(file) {
    return fs.readFileSync(path.join(this.folder, file));
  }

  dom(file) {
    return parseDocument(this.read(file));
  }

  /** `risks/index.html` is at `/risks/`, below the path that the site's address has. */
  pathOf(file) {
    return this.url.pathname + encodeURI(file.replace(/(^|\/)index\.html$/, "$1"));
  }

  /** The file that an address on this site leads to, or null. */
  fileAt(address) {
    const url = new URL(address, this.url);
    if (url.origin !== this.url.origin || !url.pathname.startsWith(this.url.pathname)) return null;
    const rest = decodeURIComponent(url.pathname.slice(this.url.pathname.length));
    const file = rest === "" || rest.endsWith("/") ? `${rest}index.html` : rest;
    return this.#known.has(file) ? file : null;
  }

  /** A stub that only sends readers on to another address. */
  isRedirect(file) {
    return /<meta[^>]+http-equiv="?refresh/i.test(this.read(file));
  }

  isHidden(file) {
    return /<meta[^>]+name="?robots"?[^>]+noindex/i.test(this.read(file));
  }

  /** The canonical link of the home page says where the site will live. */
  #home() {
    const fallback = new URL("http://site.invalid/");
    if (!this.files.includes("index.html")) return fallback;
    const canonical = DomUtils.findOne(
      (tag) => tag.name === "link" && tag.attribs.rel === "canonical",
      this.dom("index.html").children,
    );
    return canonical ? new URL(canonical.attribs.href) : fallback;
  }

  /** Serves the site as a host would, with the headers of its `_headers` file. */
  async serve() {
    const rules = headerRules(this.files.includes("_headers") ? this.read("_headers") : "");
    const server = http.createServer((request, response) => {
      const url = new URL(request.url, this.url);
      const file = this.fileAt(url);
      const shown = file ?? (this.files.includes("404.html") ? "404.html" : null);
      const headers = { "content-type": TYPES[path.extname(shown ?? "")] ?? "application/octet-stream" };
      for (const rule of rules) if (rule.matches(url.pathname)) Object.assign(headers, rule.headers);
      response.writeHead(file ? 200 : 404, headers);
      response.end(shown && request.method !== "HEAD" ? this.bytes(shown) : undefined);
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    const origin = `http://127.0.0.1:${server.address().port}`;
    return { origin, close: () => (server.closeAllConnections(), server.close()) };
  }
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".jpg": "image/jpeg",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

function list(folder, below = "") {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name);
    return entry.isDirectory() ? list(folder, name) : [name];
  });
}

/** `_headers`: a path with `*` on a line of its own, its headers indented below it. */
function headerRules(text) {
  const rules = [];
  for (const line of text.split("\n").filter((line) => line.trim() && !line.trim().startsWith("#"))) {
    const header = line.match(/^\s+([\w-]+):\s*(.*)$/);
    if (header && rules.length) {
      rules.at(-1).headers[header[1].toLowerCase()] = header[2].trim();
    } else {
      const escaped = line.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
      const pattern = new RegExp(`^${escaped}$`);
      rules.push({ matches: (name) => pattern.test(name), headers: {} });
    }
  }
  return rules;
}

/** Runs one check: prints its faults, what it looked at, and sets the exit code. */
export async function check(name, run) {
  const folder = process.argv[2];
  if (!folder || folder.startsWith("-")) {
    console.error(`use: node ${name}.mjs FOLDER`);
    process.exit(2);
  }
  const faults = [];
  const counts = {};
  const site = new Site(folder);
  try {
    await run(site, {
      fault: (where, what) => faults.push(`${where}: ${what}`),
      note: (line) => console.log(`  note: ${line}`),
      count: (what, by = 1) => (counts[what] = (counts[what] ?? 0) + by),
    });
  } catch (error) {
    faults.push(`the check itself failed: ${error.stack ?? error}`);
  }
  for (const line of [...new Set(faults)].slice(0, 100)) console.log(`  FAULT ${line}`);
  if (faults.length > 100) console.log(`  … and ${faults.length - 100} more`);
  const looked = Object.entries(counts).map(([what, n]) => `${n} ${what}`);
  if (looked.length === 0) faults.push("nothing to look at");
  if (Object.keys(counts).length === 0) console.log(`  FAULT ${folder}: found nothing to check`);
  console.log(`${name}: looked at ${looked.join(", ") || "nothing"}; ${faults.length} faults`);
  process.exit(faults.length ? 1 : 0);
}
