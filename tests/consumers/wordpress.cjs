// Reads documents as WordPress' block editor does: {name: markup} as JSON in, what it finds of each as JSON out.
const { readFileSync } = require("node:fs");
const { JSDOM } = require("jsdom");

const { window } = new JSDOM("<!doctype html><body></body>", { url: "https://wordpress.example/", pretendToBeVisual: true });
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
const matchMedia = () => ({ matches: false, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {} });
Object.assign(window, { ResizeObserver: Observer, IntersectionObserver: Observer, matchMedia });
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) globalThis[name] = window[name];
}
globalThis.window = window;
Object.defineProperty(globalThis, "navigator", { value: window.navigator, configurable: true });

const said = [];
for (const kind of ["log", "info", "warn", "error", "groupCollapsed", "group"]) console[kind] = (...words) => said.push(words.map(String).join(" "));

const { registerCoreBlocks } = require("@wordpress/block-library");
const { parse, serialize, getBlockVariations } = require("@wordpress/blocks");
const { create, toHTMLString, RichTextData } = require("@wordpress/rich-text");
const grammar = require("@wordpress/block-serialization-default-parser");
registerCoreBlocks();

// A block and all in it, each as what the editor shows of it.
const flat = (blocks) =>
  blocks.flatMap((block) => [
    { name: block.name, valid: block.isValid, issues: (block.validationIssues ?? []).length, ...typed(block) },
    ...flat(block.innerBlocks),
  ]);

const typed = ({ name, attributes }) => {
  if (name !== "core/embed") return {};
  const fits = getBlockVariations("core/embed").find((each) => (each.patterns ?? []).some((pattern) => pattern.test(attributes.url)));
  return { url: attributes.url, said: attributes.providerNameSlug ?? null, expected: fits?.attributes.providerNameSlug ?? null };
};

// A value as it is after somebody typed in it: the editor's own idea of it, and not the markup it came from.
const edited = (value) => {
  if (value instanceof RichTextData) {
    const html = value.toHTMLString();
    return new RichTextData(create({ html }));
  }
  if (Array.isArray(value)) return value.map(edited);
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, edited(each)]));
  return value;
};
const touched = (blocks) => blocks.map((block) => ({ ...block, attributes: edited(block.attributes), innerBlocks: touched(block.innerBlocks) }));

// Markup as a browser reads it, the attributes of delimiters in one order.
const canonical = (markup) => {
  const box = window.document.createElement("div");
  box.innerHTML = markup.replaceAll(/<!-- (\/?wp:[a-z/-]+) (\{.*?\} )?(\/?)-->/g, (_, name, json, end) => {
    const sorted = json ? JSON.stringify(Object.entries(JSON.parse(json)).sort()) : "";
    return `<!--${name} ${sorted.replaceAll("-", "\\u002d").replaceAll(">", "\\u003e")}${end}-->`;
  });
  for (const element of box.querySelectorAll("*")) {
    const attributes = [...element.attributes].map(({ name, value }) => [name, value]).sort();
    for (const [name] of attributes) element.removeAttribute(name);
    for (const [name, value] of attributes) element.setAttribute(name, value);
  }
  return box.innerHTML;
};

const judged = (markup) => {
  said.length = 0;
  const blocks = parse(markup);
  const again = serialize(blocks);
  return {
    grammar: grammar.parse(markup).map((each) => each.blockName).filter((name, place, all) => name || !/^\s*$/.test(grammar.parse(markup)[place].innerHTML)),
    blocks: flat(blocks),
    same: canonical(again) === canonical(markup),
    read: canonical(markup),
    written: canonical(again),
    edited: serialize(touched(blocks)),
    said: [...said],
  };
};

const documents = JSON.parse(readFileSync(0, "utf-8"));
const found = Object.fromEntries(Object.entries(documents).map(([name, markup]) => [name, judged(markup)]));
process.stdout.write(JSON.stringify(found), () => process.exit(0)); // jsdom keeps its timers
