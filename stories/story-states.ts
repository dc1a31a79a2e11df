import type {StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {emulateInteraction} from '../.storybook/emulate-interaction.js';
import type {FeedElement} from '../src/elements/feed-element.js';
import {deepQueryAll} from '../src/testing/query.js';
import {emptyFeed, failingRefreshFeed, missingFeed, pendingFeed, slowFeed, updatedFeed} from './story-feeds.js';

// States that every widget has. All story files share them.

type State = Pick<StoryObj, 'name' | 'args' | 'globals' | 'render' | 'decorators' | 'parameters' | 'play'>;

/** The feed is loading. If the widget has children, it shows them instead. */
export const loading: State = {args: {feed: pendingFeed}};

/** A slow connection: for five seconds the widget says that it is loading, then the content replaces that line. */
export const slow: State = {name: 'Loading slowly', args: {feed: slowFeed}};

/** The feed failed to load. The page's own text stays, with a sentence and a button below it. */
export const failed: State = {
  args: {feed: missingFeed},
  render: (args, {component}) => {
    const element = document.createElement(String(component));
    element.innerHTML = 'Les om prosjektet hos <a href="https://www.helsedirektoratet.no">Helsedirektoratet</a>.';
    return Object.assign(element, args);
  },
};

/** The feed changed while the page was open. A line says so, and the source line has the new date. */
export const updated: State = refreshFrom(updatedFeed);
/** The feed loaded once and now fails to load. Its content stays, and a line says so. The source line has the date of the data. */
export const stale: State = refreshFrom(failingRefreshFeed);

let renderCount = 0;

/** A widget that fetches the feed again as soon as it is ready, instead of after minutes. */
function refreshFrom(feed: string): State {
  return {
    args: {feed, refresh: 60},
    // Each is a new address. Otherwise the page would still have what another story has fetched.
    decorators: [(story, {args}) => story({args: {...args, feed: `${String(args['feed'])}-${++renderCount}`}})],
    play: async ({canvasElement, component}) => {
      const element = canvasElement.querySelector<FeedElement>(String(component));
      await waitFor(() => expect(element?.state).not.toBe('loading'));
      element?.retry();
      const readNotices = () => deepQueryAll(canvasElement, '[part=notice]').map(({textContent}) => textContent.trim());
      await waitFor(() => expect(readNotices().join('')).not.toBe(''), {timeout: 4000});
    },
  };
}

/** The feed is valid and has no content for this widget. */
export const empty: State = {args: {feed: null, data: emptyFeed}};

export const bokmaal: State = {globals: {language: 'nb'}};
export const nynorsk: State = {globals: {language: 'nn'}};
export const english: State = {globals: {language: 'en'}};
/** The widget's own messages in Northern Sámi, not yet reviewed by a speaker. The feed's texts stay in Norwegian and are marked. */
export const northernSami: State = {globals: {language: 'se'}};

/** The width of a small phone: 320 px, regardless of the window. */
export const narrow: State = {decorators: [(story) => html`<div style="inline-size: 320px; max-inline-size: 100%">${story()}</div>`]};
export const dark: State = {globals: {theme: 'dark'}};

/** On a docs page these stories have a document of their own, because they change the style sheets of all widgets in it. */
const inOwnDocument = {docs: {story: {inline: false, height: '600px'}}};

/** The widget's own rules for paper. */
export const printed: State = {name: 'Print', globals: {medium: 'print'}, parameters: inOwnDocument};
/** A visitor who prefers more contrast: no tints, and all text as strong as the page's. */
export const moreContrast: State = {name: 'More contrast', globals: {contrast: 'more'}, parameters: inOwnDocument};
/** Nearly what a contrast theme of the system looks like. */
export const forcedColours: State = {name: 'Forced colours (approximate)', globals: {contrast: 'forced'}, parameters: inOwnDocument};

/**
 * Draws the element, and changes it when its content has been rendered.
 *
 * @param change - Does what a visitor would do.
 */
export function renderThen(change: (root: ShadowRoot, element: FeedElement) => void): NonNullable<State['render']> {
  return (args, {component}) => {
    const element = Object.assign(document.createElement(String(component)) as FeedElement, args);
    const handleLoad = () => void element.updateComplete.then(() => change(element.shadowRoot!, element));
    element.addEventListener('ki-feed-load', handleLoad, {once: true});
    return element;
  };
}

const interactions = {
  'As it is': '',
  'Under the pointer': 'hover',
  'With the keyboard’s focus': 'focus',
  Pressed: 'hover active',
};

/** Links, buttons and fields in each state of the pointer and the keyboard, next to each other. */
export const interaction: State = {
  name: 'Pointer, focus and press',
  // One page has one notice about browsers. The four of this story have the same name.
  parameters: {a11y: {config: {rules: [{id: 'landmark-unique', enabled: false}]}}},
  render: (args, context) => {
    emulateInteraction([String(context.component)]);
    const renderState = (state: string) =>
      renderThen((root) => {
        for (const each of root.querySelectorAll('a, button, summary, input, select, [part~=name], [tabindex]')) {
          each.setAttribute('data-story', state);
        }
      })(args, context);
    const style = 'display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 2rem 1.5rem';
    return html`<div style=${style}>
      ${Object.entries(interactions).map(
        ([title, state]) =>
          html`<div>
            <p lang="en" style="margin: 0 0 0.75rem; font-weight: 600">${title}</p>
            ${renderState(state)}
          </div>`,
      )}
    </div>`;
  },
};
