import type {StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {FeedElement} from '../src/elements/feed-element.js';
import {emptyFeed, leavingFeed, missingFeed, pendingFeed, renewedFeed} from './story-feeds.js';

// The states that every widget has. A story file takes them as they are, so that all eight show the same.

type State = Pick<StoryObj, 'args' | 'globals' | 'render' | 'decorators' | 'play'>;

/** The feed has been asked for and has not come. With children, the widget shows these instead. */
export const loading: State = {args: {feed: pendingFeed}};

/** The feed cannot be had: the page's own text stays, with a sentence and a button under it. */
export const failed: State = {
  args: {feed: missingFeed},
  render: (args, {component}) => {
    const element = document.createElement(String(component));
    element.innerHTML = 'Les om prosjektet hos <a href="https://www.helsedirektoratet.no">Helsedirektoratet</a>.';
    return Object.assign(element, args);
  },
};

/** The page was open for a while and the feed was renewed: one line tells of it, the source line has the new date. */
export const renewed: State = again(renewedFeed);
/** The source is away: what came before stays, with a line; the source line has the date of the data. */
export const stale: State = again(leavingFeed);

/** A widget that asks again as soon as it is ready, and not after minutes. */
function again(feed: string): State {
  return {
    args: {feed, refresh: 60},
    play: async ({canvasElement, component}) => {
      const element = canvasElement.querySelector<FeedElement>(String(component));
      while (element?.state === 'loading') await new Promise((resolve) => void setTimeout(resolve, 50));
      element?.retry();
    },
  };
}

/** The feed is here and right, and has nothing for this widget. */
export const empty: State = {args: {feed: null, data: emptyFeed}};

export const bokmaal: State = {globals: {language: 'nb'}};
export const nynorsk: State = {globals: {language: 'nn'}};
export const english: State = {globals: {language: 'en'}};
/** The widgets' own texts are in Northern Sámi, not yet read by a speaker; the feed's come in Norwegian, marked as such. */
export const northernSami: State = {globals: {language: 'se'}};

/** As on a phone: 320 px for the widget, whatever the window. */
export const narrow: State = {decorators: [(story) => html`<div style="inline-size: 320px; max-inline-size: 100%">${story()}</div>`]};
export const dark: State = {globals: {theme: 'dark'}};
