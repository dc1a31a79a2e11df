import {waitUntil} from '@open-wc/testing';

/** The built page in a frame. */
export interface OpenBuilder {
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  readonly view: Window & typeof globalThis;
  find(selector: string): HTMLElement;
  input(selector: string): HTMLInputElement;
  all(selector: string): HTMLElement[];
  /** Chooses a radio button or presses a button. */
  click(selector: string): void;
  /** Types into a field or chooses in a list, and leaves it. */
  fill(selector: string, value: string): void;
  /** The code of a part of the recommended snippet, or of another way. */
  code(part: string, way?: string): string | undefined;
  /** Goes to a choice as a link does. */
  go(hash: string): Promise<void>;
}

/** Folder of the built site under the policy of `npm start`. */
export const strictSite = '/strict-page/site';

/**
 * Opens the built page. The caller removes the frame.
 *
 * @param hash - The choice.
 * @param path - Address of the page.
 */
export async function openBuilder(hash = '', path = `${strictSite}/build/`, width = 1000): Promise<OpenBuilder> {
  const frame = document.createElement('iframe');
  Object.assign(frame, {src: path + hash, width, height: 900, title: 'Builder'});
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  await waitUntil(() => page.querySelector('.result'), 'dist/build/ is missing: run `npm run build` first.', {timeout: 10_000});
  const find = (selector: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The page has no ${selector}`);
    return found;
  };
  return {
    frame,
    document: page,
    view,
    find,
    input: (selector) => find(selector) as HTMLInputElement,
    all: (selector) => [...page.querySelectorAll<HTMLElement>(selector)],
    click: (selector) => find(selector).click(),
    fill(selector, value) {
      const field = find(selector) as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new view.Event('change', {bubbles: true}));
    },
    code(part, way) {
      const list = way === undefined ? '.result > .steps' : `.steps[data-way="${way}"]`;
      return page.querySelector(`${list} > [data-part="${part}"] code`)?.textContent ?? undefined;
    },
    async go(next) {
      if (view.location.hash === next) return;
      const changed = new Promise((resolve) => view.addEventListener('popstate', resolve, {once: true}));
      view.location.hash = next;
      await changed;
    },
  };
}
