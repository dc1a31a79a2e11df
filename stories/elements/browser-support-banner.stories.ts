import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/browser-support-banner/define.js';
import type {BrowserSupportBanner} from '../../src/elements/browser-support-banner/browser-support-banner.js';
import {emptyFeed, projectFeed} from '../story-feeds.js';
import {bokmaal, dark, empty, english, failed, loading, narrow, northernSami, nynorsk} from '../story-states.js';

const meta = {
  component: 'browser-support-banner',
  // Without `preview` there is nothing to see in a browser that runs Storybook.
  args: {feed: projectFeed, preview: 'show', href: 'https://www.helsedirektoratet.no'},
} satisfies Meta<BrowserSupportBanner>;
export default meta;
type Story = StoryObj<BrowserSupportBanner>;

/**
 * The notice in the feed's words. The script for old browsers looks the same; on a page of your own site it shows itself with
 * `data-preview` and `?ki-browser-notice=show`.
 */
export const Ready: Story = {};
/** The notice does not wait for the feed: it has words of its own. */
export const Loading: Story = loading;
/** … and does not need it. */
export const Error: Story = {args: failed.args ?? {}};
export const Empty: Story = empty;

export const Bokmaal: Story = {...bokmaal, name: 'Bokmål'};
export const Nynorsk: Story = nynorsk;
export const English: Story = english;
export const NorthernSami: Story = {...northernSami, name: 'Northern Sámi (unreviewed)'};

export const Narrow: Story = narrow;
export const Dark: Story = dark;

/** Without a feed and without a help page: its own words, no link. */
export const Alone: Story = {args: {feed: null, href: null}};
/** The help page that the feed names. */
export const LinkFromFeed: Story = {
  args: {feed: null, href: null, data: {...emptyFeed, browserSupport: {url: 'https://example.no/nettlesere'}}},
};
/** Words of the page's own, for example in a language that the widgets do not have. */
export const OwnWords: Story = {
  args: {feed: null},
  render: ({preview, href}) =>
    html`<browser-support-banner preview=${preview!} href=${href!}>
      <span slot="label" lang="fi">Selaintasi ei tueta.</span><span slot="link-label" lang="fi">Tietoa selaimista</span>
    </browser-support-banner>`,
};
/** What visitors of a supported browser meet: nothing, and no space for it. */
export const Supported: Story = {args: {preview: null}};
