// Runs in the page that every output is put into, and says what came of it.
//
// Each output goes into two frames: one parses a document with the output in every context, the other gets each
// context by innerHTML. A finding is [counter, where, detail]; counts.py says what the counters mean.
(() => {
"use strict";

const HTML = "http://www.w3.org/1999/xhtml";
const CALLS = ["alert", "confirm", "prompt", "print", "open"];
const LOADED = new Set(["src", "poster", "srcset"]);
const FOLLOWED = new Set(["href", "cite"]);
const FOREIGN_CONTEXT = /^(svg|math)/;
const PASSIVE_DIRECTIVE = /^style-src/; // a style attribute is counted as an attribute

// An element called "childNodes" or "attributes" must not blind the judge: it asks the prototypes.
const getter = (type, name) => {
  const get = Object.getOwnPropertyDescriptor(type.prototype, name).get;
  return (node) => get.call(node);
};
const typeOf = getter(Node, "nodeType");
const firstChild = getter(Node, "firstChild");
const nextSibling = getter(Node, "nextSibling");
const textOf = getter(Node, "textContent");
const attributesOf = getter(Element, "attributes");
const localName = getter(Element, "localName");
const namespaceOf = getter(Element, "namespaceURI");
const shadowOf = getter(Element, "shadowRoot");
const contentOf = getter(HTMLTemplateElement, "content");
const bodyOf = getter(Document, "body");
const headOf = getter(Document, "head");
const rootOf = getter(Document, "documentElement");
const allIn = (target, selector) => [...Document.prototype.querySelectorAll.call(target, selector)];
const appendTo = (node, child) => Node.prototype.appendChild.call(node, child);
const newElement = (target, name) => Document.prototype.createElement.call(target, name);
const dispatch = (node, event) => EventTarget.prototype.dispatchEvent.call(node, event);

const isElement = (node) => typeOf(node) === Node.ELEMENT_NODE;
const isTemplate = (node) =>
  isElement(node) && localName(node) === "template" && namespaceOf(node) === HTML;

function childrenOf(node) {
  const children = [];
  for (let child = firstChild(node); child; child = nextSibling(child)) children.push(child);
  if (isTemplate(node)) children.push(...childrenOf(contentOf(node)));
  if (isElement(node) && shadowOf(node)) children.push(...childrenOf(shadowOf(node)));
  return children;
}

function* below(node) {
  const waiting = childrenOf(node).reverse();
  while (waiting.length) {
    const next = waiting.pop();
    yield next;
    waiting.push(...childrenOf(next).reverse());
  }
}

// ------------------------------------------------------------------------------------------ what a tree means

// A tree as lines of text: two trees mean the same if their lines are the same.
function linesOf(node, depth = 0, lines = []) {
  for (const child of childrenOf(node)) {
    if (isElement(child)) {
      const attributes = [...attributesOf(child)]
        .map((each) => `${each.namespaceURI ?? ""} ${each.name}=${JSON.stringify(each.value)}`)
        .sort();
      lines.push(`${depth} <${namespaceOf(child)} ${localName(child)} ${attributes.join(" ")}>`);
      linesOf(child, depth + 1, lines);
    } else if (typeOf(child) === Node.TEXT_NODE) {
      const last = lines.length - 1;
      if (last >= 0 && lines[last].startsWith(`${depth} "`)) lines[last] += child.data;
      else lines.push(`${depth} "${child.data}`);
    } else {
      lines.push(`${depth} #${typeOf(child)} ${child.data}`);
    }
  }
  return lines;
}

function firstDifference(one, other) {
  const place = one.findIndex((line, index) => line !== other[index]);
  const at = place < 0 ? one.length : place;
  if (at >= Math.max(one.length, other.length)) return null;
  return `${one[at] ?? "nothing"} | ${other[at] ?? "nothing"}`;
}

// innerHTML, but for the one thing every browser's serializer loses: the line end a parser drops after <pre>.
function serialized(element) {
  const copy = Node.prototype.cloneNode.call(element, true);
  for (const node of below(copy)) {
    const first = isElement(node) && localName(node) === "pre" ? firstChild(node) : null;
    if (first && first.data?.startsWith("\n")) first.data = "\n" + first.data;
  }
  return copy.innerHTML;
}

// ------------------------------------------------------------------------------------------- what must not be

function forbiddenUrl(value, schemes) {
  let url;
  try {
    url = new URL(value, "https://page.example/");
  } catch {
    return false; // nothing a browser could follow
  }
  return !schemes.includes(url.protocol) || url.username !== "" || url.password !== "";
}

function isLive(element, attribute, allowed) {
  const names = allowed.attributes[localName(element)] ?? [];
  const { name, value } = attribute;
  if (!names.includes(name)) return true;
  if (name === "srcset") {
    return value.split(/,\s+/).some((each) => forbiddenUrl(each.trim().split(/\s+/)[0], allowed.loaded));
  }
  if (LOADED.has(name)) return forbiddenUrl(value, allowed.loaded);
  return FOLLOWED.has(name) && forbiddenUrl(value, allowed.followed);
}

function isForbidden(node, context, allowed) {
  if (!isElement(node)) return typeOf(node) !== Node.TEXT_NODE;
  const foreign = namespaceOf(node) !== HTML && !FOREIGN_CONTEXT.test(context);
  return foreign || !(localName(node) in allowed.attributes);
}

function clobbers(name, window, allowed) {
  if (!name || (allowed.prefix && name.startsWith(allowed.prefix))) return false;
  const named = [window[name], window.document[name]];
  const reached = named.some((each) => each instanceof window.Element || each instanceof window.HTMLCollection
    || (each && each.window === each && each !== window));
  return reached || [window.Window, window.Document, window.HTMLFormElement].some((type) => name in type.prototype)
    || name in globalThis;
}

function inspect(root, context, where, allowed, window, report) {
  const scaffold = scaffoldOf(root, context);
  for (const node of below(root)) {
    if (scaffold.has(node)) continue;
    if (isForbidden(node, context.name, allowed)) {
      report("elements", where, isElement(node) ? localName(node) : `node of type ${typeOf(node)}`);
    }
    if (!isElement(node)) continue;
    for (const attribute of attributesOf(node)) {
      if (isLive(node, attribute, allowed)) {
        report("attributes", where, `${localName(node)} ${attribute.name}=${attribute.value}`);
      }
      if (["id", "name"].includes(attribute.name) && clobbers(attribute.value, window, allowed)) {
        report("clobbered", where, `${localName(node)} ${attribute.name}=${attribute.value}`);
      }
    }
  }
}

// The elements of the context itself: first child of first child, as far as they are what the page's author wrote.
function scaffoldOf(root, context) {
  const found = new Set();
  let node = firstChild(root);
  for (const name of context.scaffold) {
    if (!node || !isElement(node) || localName(node) !== name) break;
    found.add(node);
    node = firstChild(node);
  }
  return found;
}

// -------------------------------------------------------------------------------------------------- contexts

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function sectionOf(context, output) {
  const inside = context.before + (context.escaped ? escaped(output) : output) + context.after;
  return `<div data-context="${context.name}">${inside}</div><p data-after="${context.name}">after</p>`;
}

// Whether a section still is a place for the output and the paragraph after it, and nothing else.
function isWhole(host, after, context) {
  return Boolean(host && after) && isElement(host) && isElement(after)
    && localName(host) === "div" && host.getAttribute("data-context") === context.name
    && attributesOf(host).length === 1
    && localName(after) === "p" && after.getAttribute("data-after") === context.name
    && attributesOf(after).length === 1
    && childrenOf(after).length === 1 && textOf(after) === "after";
}

// Of a context that takes text only: whether all of the output is in it.
function holdsAll(host, context, output) {
  const children = childrenOf(host);
  if (context.escaped) {
    return children.length === 1 && children[0].getAttribute("title") === output.replace(/\r\n?/g, "\n");
  }
  return !context.text || (children.length === 1 && !childrenOf(children[0]).some(isElement));
}

// Of a context with a neighbour beside the output: whether both are still the two that they were.
function keepsNext(host, context) {
  let node = host;
  for (const name of context.keeps) {
    const children = childrenOf(node);
    if (children.length !== 1 || !isElement(children[0]) || localName(children[0]) !== name) return false;
    [node] = children;
  }
  const both = childrenOf(node);
  return context.keeps.length === 0 || (both.length === 2 && textOf(both[1]) === "next");
}

function checkSection(host, after, context, where, output, report) {
  if (!isWhole(host, after, context)) report("breakouts", where, "what follows is not what it was");
  else if (!keepsNext(host, context)) report("breakouts", where, "what stands beside it is not what it was");
  else if (!holdsAll(host, context, output)) report("breakouts", where, "what should be text is not");
}

// ----------------------------------------------------------------------------------------- frames and watching

const unused = { parsed: [], inserted: [] };

// Frames in which nothing was found serve again. Only one of the two kinds is drawn: that takes most of the time.
function newFrame(kind) {
  const known = unused[kind].pop();
  if (known) return known;
  const frame = document.createElement("iframe");
  frame.hidden = kind === "inserted";
  document.body.append(frame);
  return frame;
}

function putAway(item) {
  for (const kind of ["parsed", "inserted"]) {
    if (item.findings.length) item[kind].remove();
    else unused[kind].push(item[kind]);
  }
}

const followable = (node, allowed) => {
  const target = node.getAttribute?.("href") ?? node.getAttribute?.("xlink:href");
  if (target === null || target === undefined) return null;
  try {
    return allowed.followed.includes(new URL(target, "https://page.example/").protocol);
  } catch {
    return true;
  }
};

// Writes down whatever runs in a window, and keeps ordinary links from being followed.
function watch(window, where, allowed, report) {
  for (const name of CALLS) {
    Object.defineProperty(window, name, {
      configurable: true,
      value: (detail) => void report("executions", where, `${name}(${detail})`),
    });
  }
  window.addEventListener("securitypolicyviolation", (event) => {
    if (event.disposition === "enforce") return; // pictures and recordings, which may be loaded
    const directive = event.effectiveDirective; // an address that is none is reported without it: nothing is loaded
    if (directive.startsWith("script-src")) report("executions", where, `${directive} ${event.sample}`);
    else if (!PASSIVE_DIRECTIVE.test(directive) && event.blockedURI) report("requests", where, `${directive} ${event.blockedURI}`);
  });
  window.addEventListener("error", (event) => {
    if (event.message) report("executions", where, event.message);
  });
  window.addEventListener("click", (event) => {
    const link = event.composedPath().find((each) => followable(each, allowed) !== null);
    if (link && followable(link, allowed)) event.preventDefault();
  }, true);
}

function written(window, markup, where, allowed, report) {
  const target = window.document;
  target.open();
  watch(window, where, allowed, report); // opening a document takes all listeners away
  target.write(markup);
  target.close();
}

const PAGE_START = "<!DOCTYPE html><html><head><title>page</title></head><body>";
const PAGE_END = "</body></html>";

// ----------------------------------------------------------------------------------------------- the two ways in

function parse(item, options) {
  const { output, report } = item;
  const { allowed, contexts } = options;
  const window = item.parsed.contentWindow;
  const sections = contexts.map((context) => sectionOf(context, output)).join("");
  written(window, PAGE_START + sections + PAGE_END, "parsed", allowed, report);
  item.document = window.document;
}

function checkParsed(item, options) {
  const { output, report, parsed } = item;
  const { allowed, contexts } = options;
  const target = parsed.contentDocument;
  if (target !== item.document) {
    report("requests", "parsed", "the page was led elsewhere");
    return;
  }
  for (const element of [rootOf(target), headOf(target), bodyOf(target)]) {
    for (const each of attributesOf(element)) report("attributes", "parsed", `${localName(element)} ${each.name}`);
  }
  const sections = childrenOf(bodyOf(target));
  if (sections.length !== contexts.length * 2 || childrenOf(headOf(target)).length !== 1) {
    report("breakouts", "parsed", "the page has more or fewer parts than it was given");
  }
  contexts.forEach((context, place) => {
    const where = `parsed in ${context.name}`;
    const [host, after] = [sections[place * 2], sections[place * 2 + 1]];
    checkSection(host, after, context, where, output, report);
    if (!host || !isElement(host)) return;
    inspect(host, context, where, allowed, parsed.contentWindow, report);
    compare(item, context, linesOf(host), report);
  });
}

// A context must give the same tree whichever way it is read.
function compare(item, context, lines, report) {
  const known = (item.trees[context.name] ??= lines);
  const difference = firstDifference(known, lines);
  if (difference) report("differences", `parsed and inserted in ${context.name}`, difference);
}

function insert(item, options) {
  const { output, report } = item;
  const { allowed, contexts } = options;
  const window = item.inserted.contentWindow;
  written(window, PAGE_START + PAGE_END, "inserted", allowed, report);
  const body = bodyOf(window.document);
  for (const context of contexts) {
    const where = `inserted in ${context.name}`;
    const place = appendTo(body, newElement(window.document, "section"));
    place.innerHTML = sectionOf(context, output);
    checkPlace(place, context, where, output, options, window, report);
    const again = appendTo(body, newElement(window.document, "section"));
    again.innerHTML = serialized(place);
    checkPlace(again, context, `${where}, written and inserted again`, output, options, window, report);
    if (firstChild(place)) compare(item, context, linesOf(firstChild(place)), report);
  }
  comparePlain(item, window, report);
}

function checkPlace(place, context, where, output, options, window, report) {
  const parts = childrenOf(place);
  checkSection(parts[0], parts.length === 2 ? parts[1] : null, context, where, output, report);
  for (const part of parts.filter(isElement)) inspect(part, context, where, options.allowed, window, report);
}

// In a div, in a template, without scripting, and all of these written and read again: one tree.
function comparePlain(item, window, report) {
  const { output } = item;
  const inert = document.implementation.createHTMLDocument("");
  const within = (make) => {
    const element = make();
    element.innerHTML = output;
    return element;
  };
  const plain = within(() => newElement(window.document, "div"));
  const ways = {
    "a template": within(() => newElement(window.document, "template")),
    "a page without scripting": within(() => inert.createElement("div")),
    "DOMParser": new DOMParser().parseFromString(`<!DOCTYPE html><body><div>${output}</div>`, "text/html").body.firstChild,
  };
  const lines = linesOf(plain);
  for (const [name, element] of Object.entries(ways)) {
    const difference = firstDifference(lines, element ? linesOf(element) : []);
    if (difference) report("differences", name, difference);
  }
  for (const element of [plain, ways["a page without scripting"]]) {
    const again = newElement(element.ownerDocument, "div");
    again.innerHTML = serialized(element);
    const difference = firstDifference(linesOf(element), linesOf(again));
    if (difference) report("mutations", "a div", difference);
  }
}

// -------------------------------------------------------------------------------------------- what a reader does

function use(frame) {
  const window = frame.contentWindow;
  const target = frame.contentDocument;
  if (!target || !bodyOf(target)) return;
  for (const template of allIn(target, "template").filter(isTemplate)) { // a page makes use of its templates
    appendTo(bodyOf(target), Document.prototype.importNode.call(target, contentOf(template), true));
  }
  for (const node of allIn(target, "[data-context=div] :is(a, audio, video, input, [tabindex])")) node.focus();
  for (const node of [...below(rootOf(target))].filter(isElement)) {
    for (const name of ["pointerover", "mouseover", "mouseenter"]) {
      dispatch(node, new window.MouseEvent(name, { bubbles: name !== "mouseenter" }));
    }
    for (const { name } of [...attributesOf(node)].filter((each) => /^on./i.test(each.name))) {
      dispatch(node, new window.Event(name.slice(2).toLowerCase()));
    }
    dispatch(node, new window.FocusEvent("focus"));
    dispatch(node, new window.MouseEvent("click", { bubbles: true, cancelable: true, composed: true, view: window }));
  }
}

// What ran in documents inside the output's own, which cannot be watched from here; nested.js tells.
const nested = [];
globalThis.addEventListener("message", ({ data }) => {
  if (data?.nested) nested.push(["executions", "a document inside", String(data.nested).slice(0, 200)]);
});

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// Let pictures fail and scripts run; a document inside an output's own, which takes longer, is waited for.
const LONGEST = 5000;

async function settled(items, milliseconds) {
  for (let waited = 0; waited < LONGEST && items.some(isLoading); waited += 50) await pause(50);
  await pause(milliseconds);
}

function isLoading({ parsed, inserted }) {
  return [parsed, inserted].some(({ contentDocument }) => contentDocument && allIn(contentDocument, "iframe[srcdoc]").some(isUnread));
}

function isUnread(frame) {
  const inner = frame.contentDocument; // null where it is sandboxed
  return inner !== null && (inner.URL !== "about:srcdoc" || inner.readyState !== "complete");
}

function itemOf(output) {
  const findings = [];
  const counts = {};
  const report = (counter, where, detail) => {
    counts[counter] = (counts[counter] ?? 0) + 1;
    if (counts[counter] < 50) findings.push([counter, where, String(detail).slice(0, 200)]);
  };
  return { output, findings, report, trees: {}, parsed: newFrame("parsed"), inserted: newFrame("inserted") };
}

globalThis.judge = async (outputs, options) => {
  const items = outputs.map(itemOf);
  for (const item of items) parse(item, options);
  for (const item of items) insert(item, options);
  await settled(items, options.settle);
  for (const item of items) {
    checkParsed(item, options);
    use(item.parsed);
    use(item.inserted);
  }
  await settled(items, options.settle);
  items.forEach(putAway);
  return { findings: items.map((item) => item.findings), troubles: nested.splice(0) };
};
})();
