// Every link of every page and stylesheet, with its anchor, through linkinator, over loopback.
//
// The checker is asked about one page at a time: when it walks a site by itself it remembers a page
// it has seen, and misses a broken anchor into that page which it meets later.

import { LinkChecker, LinkState } from "linkinator";
import { check } from "./site.mjs";

await check("links", async (site, report) => {
  const { origin, close } = await site.serve();
  const here = new RegExp(`^${site.url.origin.replaceAll(".", "\\.")}`);
  const outside = new Set();
  const styles = site.files.filter((file) => file.endsWith(".css"));
  for (const page of [...site.pages, ...styles]) {
    const checker = new LinkChecker();
    const { links } = await checker.check({
      path: origin + site.pathOf(page),
      checkCss: true,
      checkFragments: true,
      retry: false,
      timeout: 20_000,
      urlRewriteExpressions: [{ pattern: here, replacement: origin }],
      linksToSkip: async (link) => {
        const elsewhere = !link.startsWith(origin) && !here.test(link);
        if (elsewhere) outside.add(link);
        return elsewhere;
      },
    });
    report.count(styles.includes(page) ? "stylesheets" : "pages");
    for (const link of links) {
      if (page === "404.html" && link.url === origin + site.pathOf(page)) continue;
      if (link.state === LinkState.OK) report.count("links inside");
      if (link.state === LinkState.BROKEN) report.fault(page, `leads nowhere: ${link.url.replace(origin, "")}`);
    }
  }
  close();
  if (site.pages.length) report.count("addresses elsewhere that were not fetched", outside.size);
});
