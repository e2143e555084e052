// Opens each page named on standard input in Chromium, and says, a line of JSON a page, what a reader meets there.
// node visit.mjs MODULES CHROMIUM < pages: each page is opened light and dark, wide and narrow, then printed beside itself.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, executablePath] = process.argv.slice(2);
const from = createRequire(`${modules}/`);
const { chromium } = from("playwright-core");
const axe = readFileSync(from.resolve("axe-core/axe.min.js"), "utf-8");
const pages = readFileSync(0, "utf-8").split("\n").filter(Boolean);

const SCHEMES = ["light", "dark"];
const WIDTHS = [1280, 320];
const OPEN_AT_ONCE = 2;
const QUIET = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

// What is wider than the window, and what it is; what scrolls in a box of its own is not.
const sideways = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (one) => one.getBoundingClientRect().right > clientWidth + 1 && !one.closest(".defile"),
  );
  return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 120))];
};

// Every rule that axe runs by itself, those of good practice too.
const faults = async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
};

const regions = () => {
  const named = [...document.querySelectorAll("section, nav, aside, [role=region], [role=navigation]")];
  return named
    .filter((one) => one.tagName !== "SECTION" || one.ariaLabel || one.getAttribute("aria-labelledby"))
    .map((one) => one.ariaLabel ?? document.getElementById(one.getAttribute("aria-labelledby"))?.textContent ?? "")
    .map((label) => label.replace(/\s+/g, " ").trim());
};

const visit = async (page, path) => {
  const said = { path, axe: {}, sideways: {} };
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  await page.goto(`file://${path}`);
  await page.evaluate(axe);
  said.regions = await page.evaluate(regions);
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      await page.emulateMedia({ media: "screen", colorScheme });
      await page.setViewportSize({ width, height: 900 });
      said.axe[`${colorScheme} ${width}`] = await page.evaluate(faults);
      said.sideways[width] = await page.evaluate(sideways);
    }
  }
  await page.emulateMedia({ media: null, colorScheme: null });
  await page.pdf({ path: path.replace(/html$/, "pdf"), preferCSSPageSize: true, tagged: true });
  return said;
};

const browser = await chromium.launch({ executablePath, args: QUIET });
const next = pages.values();
const visitor = async () => {
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  for (const path of next) console.log(JSON.stringify(await visit(page, path)));
};
await Promise.all(Array.from({ length: OPEN_AT_ONCE }, visitor));
await browser.close();
