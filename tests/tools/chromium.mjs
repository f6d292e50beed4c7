// The browser that the checks drive.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

export const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser that the system has, by the names it goes by. */
export function installed() {
  const places = (process.env.PATH ?? "").split(path.delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const found = names.flatMap((name) => places.map((place) => path.join(place, name))).find((file) => fs.existsSync(file));
  const own = chromium.executablePath();
  if (!found && !fs.existsSync(own)) throw new Error(`no Chromium on ${os.platform()}; tests/run.sh installs one`);
  return found ?? own;
}
