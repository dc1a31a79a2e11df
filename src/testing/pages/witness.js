// Writes down what goes wrong in a page, for the test that has the page in a frame.
const seen = (globalThis.seen = {violations: [], uncaught: [], lines: []});
globalThis.document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
  seen.violations.push(`${violatedDirective} ${blockedURI}`);
});
globalThis.addEventListener('error', ({message, target}) => seen.uncaught.push(message ?? `${target.src} did not load`), true);
globalThis.addEventListener('unhandledrejection', ({reason}) => seen.uncaught.push(String(reason)));
for (const level of ['warn', 'error']) console[level] = (...parts) => seen.lines.push(parts.join(' '));
