import type {StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {emptyFeed, missingFeed, pendingFeed} from './story-feeds.js';

// The states that every widget has. A story file takes them as they are, so that all eight show the same.

type State = Pick<StoryObj, 'args' | 'globals' | 'render' | 'decorators'>;

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
