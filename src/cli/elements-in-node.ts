import {Window} from 'happy-dom';

/**
 * Address of a page whose real address is unknown. It is deep, so that `../` in the page can be resolved. URLs in the output are
 * made relative again.
 */
export const placeholderPage = `https://page.invalid/${'_ki/'.repeat(12)}`;

let window: Window | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Runs a function with a document in which the elements are defined. The document is a DOM without a browser. Its globals are
 * installed while the function runs and removed afterwards, so that the rest of the program only sees those of Node. Calls run
 * one at a time.
 *
 * @param page - Address of the page.
 * @param use - Receives an empty document, and a function that returns the console warnings so far.
 */
export function withElements<T>(
  page: string,
  use: (document: Document, getWarnings: () => Promise<readonly string[]>) => Promise<T>,
): Promise<T> {
  const result = queue.then(async () => {
    // By default, happy-dom neither runs scripts of a page nor fetches anything.
    window ??= new Window();
    window.happyDOM.setURL(page);
    const restoreGlobals = installGlobals(window);
    const warnings: string[] = [];
    const {warn} = console;
    console.warn = (line: unknown) => warnings.push(String(line).replace('[ki-widgets] ', ''));
    try {
      await import('../define.js');
      const {changesModule} = await import('../elements/changes-controller.js');
      await changesModule.load();
      const {drawingModule} = await import('../elements/ki-org-chart/drawing-module.js');
      await drawingModule.load();
      return await use(window.document as unknown as Document, async () => {
        // A warning is logged after its text has been loaded.
        await import('../explain/explain.js');
        await new Promise((resolve) => setTimeout(resolve));
        return warnings;
      });
    } finally {
      window.document.body.replaceChildren();
      console.warn = warn;
      restoreGlobals();
    }
  });
  queue = result.catch(() => undefined);
  return result;
}

function installGlobals(window: Window): () => void {
  const before = Object.getOwnPropertyDescriptors(globalThis) as Record<string, PropertyDescriptor>;
  const source = window as unknown as Record<string, unknown>;
  // Elements of happy-dom only accept its own events, not those of Node.
  const names = Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis) || ['Event', 'CustomEvent'].includes(name));
  for (const name of ['window', ...names]) {
    Object.defineProperty(globalThis, name, {value: name === 'window' ? window : source[name], configurable: true, writable: true});
  }
  return () => {
    for (const name of ['window', ...names]) {
      Reflect.deleteProperty(globalThis, name);
      if (before[name]) Object.defineProperty(globalThis, name, before[name]);
    }
  };
}
