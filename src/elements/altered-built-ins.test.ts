import {expect} from '@open-wc/testing';
// @ts-expect-error Scripts have no types.
import {lists, listAlterations} from '../../scripts/test-pages/alterations.mjs';
// @ts-expect-error Scripts have no types.
import {observeAlteration} from '../../scripts/test-pages/observe-alteration.mjs';
import {takeShare} from '../testing/engine-share.js';

interface Observation {
  readonly uncaught: readonly string[];
  readonly unreadable: readonly string[];
}

/** Alterations that once caused an uncaught error or an empty widget. */
const onceFailed = (
  'Object.assign Object.is Object.create Function.prototype.call Array.prototype.findIndex Array.prototype.join Array.prototype.some ' +
  'String.prototype.split String.prototype.trim String.prototype.normalize Map.prototype.get Map.prototype.has Set.prototype.add WeakMap.prototype.set ' +
  'Promise Promise.prototype.then AbortController CSSStyleSheet.prototype.replaceSync EventTarget.prototype.removeEventListener Element.prototype.append ' +
  'Element.prototype.setAttribute HTMLElement Document.prototype.createElement DocumentFragment.prototype.append MutationObserver ResizeObserver ' +
  'requestAnimationFrame Event'
)
  .split(' ')
  .flatMap((path) => [`throw ${path}`, `remove ${path}`]);
const count = 60;
const sideBySide = 8;

describe('the built script on a page that altered a built-in', function () {
  this.timeout(60_000);

  before(async () => {
    const {ok} = await fetch('/altered-page/ki-widgets.js', {method: 'HEAD'});
    if (!ok) throw new Error('dist/ki-widgets.js is missing, and these tests load it as a page does: run `npm run build` first.');
  });

  async function expectReadable(alterations: readonly string[]) {
    const failed: string[] = [];
    for (let i = 0; i < alterations.length; i += sideBySide) {
      await Promise.all(
        alterations.slice(i, i + sideBySide).map(async (alteration) => {
          const address = `/altered-page/page.html?${new URLSearchParams({alteration, inline: ''}).toString()}`;
          // eslint-disable-next-line @typescript-eslint/no-unsafe-call -- See the import.
          const {uncaught, unreadable} = (await observeAlteration(address)) as Observation;
          if (uncaught.length || unreadable.length) failed.push(`${alteration}: ${uncaught.join()} nothing to read: ${unreadable.join()}`);
        }),
      );
    }
    expect(failed).to.deep.equal([]);
  }

  it('has readable content and no uncaught error with each alteration that once failed', () => expectReadable(onceFailed));

  it(`has readable content and no uncaught error with ${count} other alterations, shared between the engines`, () => {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-call -- See the import.
    const all = listAlterations(lists) as string[];
    // The same numbers on every machine, spread over the list.
    const step = Math.floor(all.length / count);
    return expectReadable(takeShare(all.filter((_, i) => i % step === 7 % step)));
  });
});
