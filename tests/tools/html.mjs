// Every page and picture through the Nu HTML Checker. Errors are faults, warnings are printed.

import { execFile } from "node:child_process";
import path from "node:path";
import vnu from "vnu-jar";
import { check } from "./site.mjs";

await check("html", async (site, report) => {
  const files = site.files.filter((file) => /\.(html|svg)$/.test(file));
  if (files.length === 0) return;
  const said = new Map();
  for (const message of await nu(files.map((file) => path.join(site.folder, file)))) {
    const file = path.relative(site.folder, decodeURI((message.url ?? "").replace(/^file:/, "")));
    const where = `${file}:${message.lastLine ?? 1}`;
    if (message.type === "info") {
      said.set(message.message, [...(said.get(message.message) ?? []), where]);
    } else {
      report.fault(where, `${message.message} ${excerpt(message)}`);
    }
  }
  for (const [message, places] of said) {
    report.note(`${message} (${places.length} times, first in ${places[0]})`);
  }
  report.count("pages", site.pages.length);
  report.count("pictures", files.length - site.pages.length);
  report.count("warnings", [...said.values()].flat().length);
});

function excerpt(message) {
  return message.extract ? `«${message.extract.trim().replace(/\s+/g, " ")}»` : "";
}

/** The checker's messages. It exits 1 when it found something; that is no failure of its own. */
function nu(files) {
  const call = ["-Xss2m", "-jar", vnu, "--format", "json", "--stdout", "--also-check-svg", ...files];
  return new Promise((done, fail) => {
    execFile("java", call, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      try {
        done(JSON.parse(stdout).messages);
      } catch {
        fail(new Error(`java said: ${stderr || error}`));
      }
    });
  });
}
