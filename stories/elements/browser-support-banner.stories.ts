import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/browser-support-banner/define.js';
import type {BrowserSupportBanner} from '../../src/elements/browser-support-banner/browser-support-banner.js';
import {emptyFeed, projectFeed} from '../story-feeds.js';
import {
  bokmaal,
  dark,
  empty,
  english,
  failed,
  forcedColours,
  interaction,
  loading,
  moreContrast,
  narrow,
  northernSami,
  nynorsk,
  printed,
  slow,
  stale,
  updated,
} from '../story-states.js';

const meta = {
  component: 'browser-support-banner',
  // Browsers that run Storybook are supported, so the notice appears only with `preview`.
  args: {feed: projectFeed, preview: 'show', href: 'https://www.helsedirektoratet.no'},
} satisfies Meta<BrowserSupportBanner>;
export default meta;
type Story = StoryObj<BrowserSupportBanner>;

/**
 * The notice with the feed's texts. The script for old browsers shows a notice that looks the same. To see that one on your own
 * site, add `data-preview` to the script and `?ki-browser-notice=show` to the page's address.
 */
export const Ready: Story = {};
/** The notice does not wait for the feed. It has its own texts. */
export const Loading: Story = loading;
export const LoadingSlowly: Story = slow;
/** The notice also works without the feed. */
export const Error: Story = {args: failed.args ?? {}};
/** The notice has its own texts if there is no feed. */
export const Empty: Story = {args: {feed: null}};
/** The feed has no texts for the notice, so it has its own. */
export const EmptyFeed: Story = {name: 'Empty feed', ...empty};
/** The feed changed while the page was open. One line says so. */
export const Updated: Story = updated;
/** The feed loaded once and now fails to load. The content stays, and a line says so. */
export const Stale: Story = stale;

export const Bokmaal: Story = {...bokmaal, name: 'Bokmål'};
export const Nynorsk: Story = nynorsk;
export const English: Story = english;
export const NorthernSami: Story = {...northernSami, name: 'Northern Sámi (unreviewed)'};

export const Narrow: Story = narrow;
export const Dark: Story = dark;
export const MoreContrast: Story = moreContrast;
export const ForcedColours: Story = forcedColours;
export const Print: Story = printed;
export const Interaction: Story = interaction;

/** The notice has its own text and no link if there is neither a feed nor a help page. */
export const Alone: Story = {name: 'Without a feed and a help page', args: {feed: null, href: null}};
/** The link leads to the help page in the feed. */
export const LinkFromFeed: Story = {
  name: 'Help page from the feed',
  args: {feed: null, href: null, data: {...emptyFeed, browserSupport: {url: 'https://example.no/nettlesere'}}},
};
/** The page's own texts, for example in a language that the widgets lack. */
export const OwnTexts: Story = {
  name: 'Own texts',
  parameters: {
    snippet: {
      content: '<span slot="label" lang="fi">Selaintasi ei tueta.</span><span slot="link-label" lang="fi">Tietoa selaimista</span>',
    },
  },
  args: {feed: null},
  render: ({preview, href}) =>
    html`<browser-support-banner preview=${preview!} href=${href!}>
      <span slot="label" lang="fi">Selaintasi ei tueta.</span><span slot="link-label" lang="fi">Tietoa selaimista</span>
    </browser-support-banner>`,
};
/** A policy stricter than any browser. The notice appears without `preview`. */
export const StrictPolicy: Story = {name: 'Strict policy', args: {preview: null, policy: 'chrome 999, safari 999, firefox 999'}};
/** In a supported browser the element shows nothing and takes no space. */
export const Supported: Story = {name: 'In a supported browser', args: {preview: null}};
