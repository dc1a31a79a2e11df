import {Window} from 'happy-dom';

/**
 * The address of a page whose own address nobody knows. Deep, so that `../` has somewhere to lead to; addresses that come out
 * of a widget are written relative to it again.
 */
export const unknownPage = `https://page.invalid/${'_ki/'.repeat(12)}`;

let window: Window | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Lends a document in which the elements are defined: the real ones, in a DOM without a browser. What a browser has as
 * globals is there while it is lent, and gone afterwards, so that the rest of the program is still in Node. One at a time.
 *
 * @param page - The address of the page.
 * @param use - Gets the document, empty, and a list that grows with what the elements would write to the console.
 */
export function withElements<T>(page: string, use: (document: Document, told: readonly string[]) => Promise<T>): Promise<T> {
  const result = turn.then(async () => {
    // It runs no script of a page and fetches nothing, unless it is told to.
    window ??= new Window();
    window.happyDOM.setURL(page);
    const restore = lendGlobals(window);
    const told: string[] = [];
    const {warn} = console;
    console.warn = (line: unknown) => told.push(String(line).replace('[ki-widgets] ', ''));
    try {
      await import('../define.js');
      return await use(window.document as unknown as Document, told);
    } finally {
      window.document.body.replaceChildren();
      console.warn = warn;
      restore();
    }
  });
  turn = result.catch(() => undefined);
  return result;
}

function lendGlobals(window: Window): () => void {
  const before = Object.getOwnPropertyDescriptors(globalThis) as Record<string, PropertyDescriptor>;
  const source = window as unknown as Record<string, unknown>;
  // An event of Node's own is none to an element.
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
