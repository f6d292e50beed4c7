// Checks the checks: a small sound site passes each of them, and each planted fault is found.
//
// use: node planted.mjs [CHECK]

import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const HOME = "https://clinic.example/patients/";

const page = ({ title, at, body, head = "", things = [] }) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${HOME}${at}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/patients/style.css">
${head}
<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@graph": things })}</script>
<script src="/patients/script.js" defer></script>
</head>
<body>
<header><a href="/patients/">Home</a></header>
<main id="main">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;

const web = {
  "@type": "MedicalWebPage",
  "@id": `${HOME}#page`,
  url: HOME,
  name: "Home",
  dateModified: "2026-11-01",
  audience: { "@type": "MedicalAudience", audienceType: "Patient" },
  about: { "@id": `${HOME}risks/#therapy` },
  specialty: "https://schema.org/Dermatology",
};
const therapy = {
  "@type": "MedicalTherapy",
  "@id": `${HOME}risks/#therapy`,
  name: "Needling",
  procedureType: "https://schema.org/PercutaneousProcedure",
  contraindication: [{ "@type": "MedicalContraindication", name: "Broken skin" }],
};
const faq = {
  "@type": "FAQPage",
  name: "Questions",
  mainEntity: [{ "@type": "Question", name: "Does it hurt?", acceptedAnswer: { "@type": "Answer", text: "A little." } }],
};

const sound = {
  "index.html": page({ title: "Home", at: "", body: '<p>Read about <a href="risks/#redness">redness</a> or <a href="https://elsewhere.example/">elsewhere</a>.</p>', things: [web] }),
  "risks/index.html": page({ title: "Risks", at: "risks/", body: '<h2 id="redness">Redness</h2><p>It goes away. <a href="../#main">Back</a></p>', things: [therapy, faq] }),
  "404.html": page({ title: "Not here", at: "404.html", body: "<p>There is no such page.</p>", head: '<meta name="robots" content="noindex">' }),
  "style.css": ":root{color-scheme:light dark}body{background:#fff;color:#111;font:18px/1.5 sans-serif}a{color:inherit;display:inline-block;min-height:24px}.wide{width:900px}.pale{color:#bbb}@media (prefers-color-scheme:dark){body{background:#111;color:#eee}.dim{color:#444}}",
  "script.js": "document.documentElement.dataset.ready = 'yes';\n",
  "_headers": "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:\n",
  "sitemap.xml": `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${HOME}</loc><lastmod>2026-11-01</lastmod></url>
<url><loc>${HOME}risks/</loc></url>
</urlset>
`,
  "feed.xml": `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<title>Clinic</title><id>${HOME}</id><updated>2026-11-01T00:00:00Z</updated>
<link rel="self" type="application/atom+xml" href="${HOME}feed.xml"/><link href="${HOME}"/>
<author><name>Clinic</name></author>
<entry><title>Risks</title><id>${HOME}risks/</id><updated>2026-11-01T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="${HOME}risks/"/><summary type="html">&lt;p&gt;New.&lt;/p&gt;</summary></entry>
</feed>
`,
};

// Fault by fault: the check, the file, what is replaced by what, and what the check must say.
const planted = [
  ["html", "index.html", "</h1>", "</h2>", /heading|h1/i],
  ["html", "risks/index.html", '<h2 id="redness">', '<h2 id="main">', /Duplicate ID/],
  ["links", "index.html", "risks/#redness", "risk/", /leads nowhere: \/patients\/risk\//],
  ["links", "index.html", "risks/#redness", "risks/#rednes", /leads nowhere: \/patients\/risks\/#rednes/],
  ["links", "risks/index.html", "../#main", "../#mian", /leads nowhere: \/patients\/#mian/],
  ["links", "risks/index.html", "../#main", "#nowhere", /leads nowhere: \/patients\/risks\/#nowhere/],
  ["links", "404.html", "/patients/style.css", "/style.css", /leads nowhere: \/style.css/],
  ["links", "style.css", ".wide{", ".wide{background:url(gone.png);", /leads nowhere: \/patients\/gone.png/],
  ["jsonld", "index.html", '"dateModified"', '"lastReveiwed"', /lastReveiwed/],
  ["jsonld", "index.html", '"2026-11-01"', '"2026-02-30"', /no date/],
  ["jsonld", "index.html", '"MedicalWebPage"', '"MedicalWebsite"', /MedicalWebsite/],
  ["jsonld", "index.html", "#therapy", "#therapist", /no page describes/],
  ["jsonld", "index.html", '{"@type":"MedicalAudience","audienceType":"Patient"}', '"Patient"', /audience of MedicalWebPage is plain text/],
  ["jsonld", "risks/index.html", "PercutaneousProcedure", "Percutaneous", /procedureType/],
  ["jsonld", "risks/index.html", '"MedicalContraindication"', '"MedicalWebPage"', /MedicalWebPage.*not assignable/],
  ["jsonld", "risks/index.html", '"MedicalTherapy"', '"MedicalProcedure"', /contraindication/],
  ["jsonld", "risks/index.html", '"name":"Needling"', '"study":{"@type":"MedicalTrial"},"aspect":"x","name":"N"', /aspect/],
  ["jsonld", "risks/index.html", ',"acceptedAnswer":{"@type":"Answer","text":"A little."}', "", /without an answer/],
  ["jsonld", "risks/index.html", '"text":"A little."', '"text":""', /empty/],
  ["feeds", "sitemap.xml", "<lastmod>2026-11-01", "<lastmod>1 November", /lastmod/],
  ["feeds", "sitemap.xml", "<lastmod>", "<priority>2</priority><lastmod>", /priority|lastmod/],
  ["feeds", "sitemap.xml", "risks/", "risk/", /leads to no page/],
  ["feeds", "sitemap.xml", `<url><loc>${HOME}risks/</loc></url>`, "", /risks\/index.html is not listed/],
  ["feeds", "feed.xml", "<title>Risks</title>", "", /Expecting an element title|entry/],
  ["feeds", "feed.xml", "<updated>2026-11-01T00:00:00Z</updated>\n<link rel=\"alternate\"", '<updated>2026-11-01</updated>\n<link rel="alternate"', /RFC 3339|updated/],
  ["feeds", "feed.xml", `<id>${HOME}risks/</id>`, `<id>${HOME}</id>`, /stands twice/],
  ["feeds", "feed.xml", `text/html" href="${HOME}risks/"`, `text/html" href="${HOME}gone/"`, /leads nowhere/],
  ["browser", "index.html", "<p>Read", '<p class="wide">Read', /scrolls sideways at 320 px/],
  ["browser", "index.html", "<p>Read", '<p class="pale">Read', /color-contrast/],
  ["browser", "index.html", "<p>Read", '<p class="dim">Read', /color-contrast.*dark/],
  ["browser", "404.html", '"/patients/style.css"', '"style.css"', /404 \(Not Found\)/],
  ["browser", "index.html", "<p>Read", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p>Read', /image-alt/],
  ["browser", "index.html", "<p>Read", '<img alt="" src="https://tracker.example/x.gif"><p>Read', /tracker\.example/],
  ["browser", "index.html", "<p>Read", "<script>1</script><p>Read", /Content Security Policy/],
  ["browser", "script.js", "document.documentElement", "document.missing", /script: /],
  ["browser", "script.js", "document", "document.querySelector('main').append('x'.repeat(500)); document", /without JavaScript/],
  ["browser", "style.css", ":root{", `/*${noise(150_000)}*/:root{`, /weighs .* KB, over 60/],
  ["browser", "script.js", "document", `/*${noise(30_000)}*/document`, /scripts weigh .* KB, over 15/],
];

const wanted = process.argv[2];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "planted-"));
const trials = ["html", "links", "jsonld", "feeds", "browser"].filter((name) => !wanted || name === wanted).flatMap(trialsOf);
let found = 0;
let missed = 0;
try {
  await Promise.all([worker(1), worker(2), worker(3)]);
} finally {
  fs.rmSync(folder, { recursive: true });
}
console.log(`planted: ${found} as they should be, ${missed} not`);
process.exit(missed || !found ? 1 : 0);

/** A sound site passes, an empty folder fails, and so does each planted fault, in the right words. */
function trialsOf(name) {
  const { "risks/index.html": _, ...short } = sound;
  const start = name === "browser" ? short : sound;
  const faults = planted.filter(([check]) => check === name).map(([, file, from, to, says]) => {
    if (!sound[file].includes(from)) throw new Error(`${file} has no ${from}`);
    const files = { ...start, [file]: sound[file].replaceAll(from, to) };
    return { name, files, what: `${file}: ${from.trim().slice(0, 50)} → ${to.slice(0, 50)}`, status: 1, says };
  });
  return [
    { name, files: start, what: "a sound site passes", status: 0, says: /; 0 faults/ },
    { name, files: {}, what: "an empty folder fails", status: 1, says: /nothing/ },
    ...faults,
  ];
}

async function worker(number) {
  const target = path.join(folder, `${number}`);
  for (let trial = trials.shift(); trial; trial = trials.shift()) {
    write(target, trial.files);
    const { status, output } = await run(trial.name, target);
    const good = status === trial.status && trial.says.test(output);
    if (good) found += 1;
    else missed += 1;
    if (!good) console.log(`  NOT SO ${trial.name}: ${trial.what}\n${output}`);
  }
}

function write(target, files) {
  fs.rmSync(target, { recursive: true, force: true });
  fs.mkdirSync(target);
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
    fs.writeFileSync(path.join(target, file), text);
  }
}

function run(name, target) {
  return new Promise((done) => {
    execFile(process.execPath, [path.join(HERE, `${name}.mjs`), target], (error, output) => {
      done({ status: error ? error.code : 0, output });
    });
  });
}

/** Text that gzip cannot make much shorter, the same every time. */
function noise(length) {
  let state = 1;
  return Array.from({ length }, () => ((state = (state * 48271) % 2147483647) % 64).toString(36)).join("").slice(0, length);
}
