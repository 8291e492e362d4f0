// Reads documents as pages of Portable Text do: {name: blocks} as JSON in; out, the HTML of each, and what was not known.
import { readFileSync } from "node:fs";
import { escapeHTML, toHTML, uriLooksSafe } from "@portabletext/to-html";
import { isPortableTextBlock, isPortableTextListItemBlock, isPortableTextSpan } from "@portabletext/toolkit";

// `escapeHTML` makes of two spaces what a page shows as two; in code they are two as they are.
const verbatim = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const attribute = (name, value) => (value === undefined ? "" : ` ${name}="${escapeHTML(String(value))}"`);
const element = (name, inner, attributes = "") => `<${name}${attributes}>${inner}</${name}>`;
const classed = (name) => attribute("class", name);
const held = (blocks) => (blocks ? toHTML(blocks, { components, onMissingComponent: (message) => missing.push(message) }) : "");
// A block of text without the element around it, as captions have it.
const line = (blocks) => held(blocks).replace(/^<p>(.*)<\/p>$/s, "$1");

const legend = ({ caption, credit }) => {
  const words = [caption && line(caption), credit && element("small", escapeHTML(credit), classed("credit"))].filter(Boolean);
  return words.length ? element("figcaption", words.join(" ")) : "";
};
const linked = (href, inner) => (href ? element("a", inner, attribute("href", href)) : inner);
const picture = ({ url, alt, width, height, link, attachmentId }) => {
  const known = attachmentId && classed(`wp-image-${attachmentId}`);
  const image = `<img${attribute("src", url)}${attribute("alt", alt ?? "")}${attribute("width", width)}${attribute("height", height)}${known ?? ""}>`;
  return linked(link, image);
};
const named = ({ url, title }, more = "") => element("a", escapeHTML(title ?? url ?? ""), attribute("href", url) + attribute("title", title) + more);
const players = {
  audio: ({ url, title }) => element("audio", "", attribute("src", url) + attribute("title", title)),
  video: ({ url, title, poster }) => element("video", "", attribute("src", url) + attribute("poster", poster) + attribute("title", title)),
  file: named,
};
const row = ({ cells = [] }) => element("tr", cells.map(cell).join(""));
const cell = ({ content, header, colspan, rowspan }) =>
  element(header ? "th" : "td", held(content), attribute("colspan", colspan) + attribute("rowspan", rowspan));
const rows = (name, given) => (given.length ? element(name, given.map(row).join("")) : "");

const types = {
  figure: ({ value }) => element("figure", picture(value) + legend(value)),
  gallery: ({ value }) => element("figure", value.figures.map((each) => types.figure({ value: each })).join("") + legend(value), classed("gallery")),
  embed: ({ value }) => {
    const size = attribute("data-width", value.width) + attribute("data-height", value.height);
    return element("figure", named(value, size) + held(value.fallback) + legend(value), classed("embed"));
  },
  media: ({ value }) => element("figure", players[value.kind](value) + legend(value), classed(value.kind)),
  table: ({ value }) => {
    const given = value.rows ?? [];
    const start = given.findIndex((each) => !each.header);
    const end = start < 0 ? given.length : start;
    const caption = value.caption ? element("caption", line(value.caption)) : "";
    return element("table", caption + rows("thead", given.slice(0, end)) + rows("tbody", given.slice(end)));
  },
  quote: ({ value }) => {
    const who = value.attribution ? element("footer", line(value.attribution)) : "";
    return element("blockquote", held(value.content) + who, (value.pull ? classed("pull-quote") : "") + attribute("cite", value.cite));
  },
  definitionList: ({ value }) =>
    element("dl", value.items.map(({ terms = [], content }) => terms.map((each) => element("dt", line([each]))).join("") + (content ? element("dd", held(content)) : "")).join("")),
  keyPoints: ({ value }) => element("aside", held(value.content), classed("key-points")),
  code: ({ value }) => element("pre", element("code", verbatim(value.code), value.language ? classed(`language-${value.language}`) : "")),
  preformatted: ({ value }) => element("pre", verbatim(value.text)),
  divider: () => "<hr>",
  anchor: ({ value }) => element("span", "", attribute("id", value.id)),
};
const decorators = { sub: "sub", sup: "sup", small: "small", highlight: "mark", quotation: "q", underline: "u", "strike-through": "s" };
const notes = ["biography", "republication", "correction", "update", "byline", "credit"];
const styles = { "related-link": "related-link", appeal: "appeal", signoff: "signoff", ...Object.fromEntries(notes.map((each) => [`note-${each}`, `note ${each}`])) };
const components = {
  types,
  marks: {
    link: ({ children, value }) => (uriLooksSafe(value.href) ? element("a", children, attribute("href", value.href) + attribute("title", value.title)) : children),
    abbreviation: ({ children, value }) => element("abbr", children, attribute("title", value.title)),
    language: ({ children, value }) => element("span", children, attribute("lang", value.lang) + attribute("dir", value.dir)),
    ...Object.fromEntries(Object.entries(decorators).map(([mark, name]) => [mark, ({ children }) => element(name, children)])),
  },
  block: Object.fromEntries(Object.entries(styles).map(([style, name]) => [style, ({ children }) => element("p", children, classed(name))])),
};

let missing = [];
const judged = (blocks) => {
  missing = [];
  const html = toHTML(blocks, { components, onMissingComponent: (message) => missing.push(message) });
  const unknown = [];
  const bare = toHTML(blocks, { onMissingComponent: (message) => unknown.push(message) });
  const texts = blocks.filter((each) => each._type === "block");
  return {
    html,
    missing,
    bare,
    unknown: [...new Set(unknown)],
    proper: texts.every(isPortableTextBlock) && texts.every((each) => !("listItem" in each) || isPortableTextListItemBlock(each)),
    spans: texts.flatMap((each) => each.children).every((each) => each._type === "anchor" || isPortableTextSpan(each)),
  };
};

const documents = JSON.parse(readFileSync(0, "utf-8"));
const found = Object.fromEntries(Object.entries(documents).map(([name, blocks]) => [name, judged(blocks)]));
process.stdout.write(JSON.stringify(found));
