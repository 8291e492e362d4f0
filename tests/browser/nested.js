// Runs in every document before its own scripts: one inside an output tells the page what ran in it.
(() => {
"use strict";
if (window === top) return;
for (const name of ["alert", "confirm", "prompt", "print"]) {
  Object.defineProperty(window, name, {
    configurable: true,
    value: (detail) => top.postMessage({ nested: `${name}(${detail})` }, "*"),
  });
}
})();
