import type {StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {FeedElement} from '../src/elements/feed-element.js';
import {emptyFeed, failingRefreshFeed, missingFeed, pendingFeed, updatedFeed} from './story-feeds.js';

// States that every widget has. All story files share them.

type State = Pick<StoryObj, 'args' | 'globals' | 'render' | 'decorators' | 'play'>;

/** The feed is loading. If the widget has children, it shows them instead. */
export const loading: State = {args: {feed: pendingFeed}};

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

/** A widget that fetches the feed again as soon as it is ready, instead of after minutes. */
function refreshFrom(feed: string): State {
  return {
    args: {feed, refresh: 60},
    play: async ({canvasElement, component}) => {
      const element = canvasElement.querySelector<FeedElement>(String(component));
      while (element?.state === 'loading') await new Promise((resolve) => void setTimeout(resolve, 50));
      element?.retry();
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
