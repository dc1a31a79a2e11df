import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../../src/elements/ki-org-chart/define.js';
import type {KiOrgChart} from '../../src/elements/ki-org-chart/ki-org-chart.js';
import {NotLoadedError} from '../../src/on-demand.js';
import {makeTreeFeed} from '../../src/testing/make-tree-feed.js';
import {chipsFeed, councilFeed, longNamesFeed, manyChildrenFeed, manyRootsFeed, oneUnitFeed, projectFeed} from '../story-feeds.js';
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
  renderThen,
  slow,
  stale,
  updated,
} from '../story-states.js';

const meta = {component: 'ki-org-chart', args: {feed: projectFeed}} satisfies Meta<KiOrgChart>;
export default meta;
type Story = StoryObj<KiOrgChart>;

/** Opens the downloads and clicks the first button when the feed has loaded. */
function requestPicture(chart: KiOrgChart): KiOrgChart {
  chart.addEventListener('ki-feed-load', () => {
    void chart.updateComplete.then(() => {
      const downloads = chart.shadowRoot!.querySelector<HTMLDetailsElement>('[part=downloads]')!;
      downloads.open = true;
      downloads.querySelector('button')!.click();
    });
  });
  return chart;
}

export const Ready: Story = {};
export const Loading: Story = loading;
export const LoadingSlowly: Story = slow;
export const Error: Story = failed;
export const Empty: Story = empty;
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
export const Interaction: Story = {...interaction, args: {feed: councilFeed}};
export const DarkNarrow: Story = {...dark, ...narrow, name: 'Dark, narrow'};

/** Always a list, regardless of the width. */
export const List: Story = {args: {view: 'list'}};

/** Each unit in about one line. Charts of 40 or more visible units look like this by themselves. */
export const Compact: Story = {args: {density: 'compact'}};

/** Each unit with its members and dates, also where the chart would be compact by itself. */
export const Comfortable: Story = {args: {density: 'comfortable'}};

/** The same as a list. */
export const CompactList: Story = {name: 'Compact list', args: {density: 'compact', view: 'list'}};

/** Only the roots, after `collapseAll()`. The button says how many units are below. */
export const Collapsed: Story = {
  name: 'Collapsed to the top level',
  render: (args, {component}) => {
    const chart = Object.assign(document.createElement(component as 'ki-org-chart'), args);
    chart.addEventListener('ki-feed-load', () => chart.collapseAll());
    return chart;
  },
};

/** After the end of the project. Legemiddelverket has its new name. */
export const AsOf: Story = {args: {asOf: '2024-02-01'}, name: 'As of 1 February 2024'};

/** The first autumn of the project: fewer members, no observer, and no subprojects that started later. */
export const AsOfStart: Story = {args: {asOf: '2019-12-01'}, name: 'As of 1 December 2019'};

/** Visitors step through the dates on which the chart changed. */
export const Timeline: Story = {args: {timeline: true}};

/** The timeline on a phone: the arrows have no visible words. */
export const TimelineNarrow: Story = {...narrow, args: {timeline: true}, name: 'Timeline, narrow'};

/** One body and one observer. */
export const Council: Story = {name: 'A council', args: {feed: councilFeed}};

/** The search field, which charts with more than 20 units have by default. Try «rapport» or «FHI». */
export const Find: Story = {name: 'Search field', args: {search: 'on'}};

/** For a page about one unit: its ancestors are expanded and it is marked. An address that ends in `#statusrapport` does the same. */
export const MarkedUnit: Story = {name: 'Marked unit', args: {unit: 'statusrapport', depth: 1}};

/** Changes since a date: units that are new, gone or renamed, and members that have joined or left. */
export const ChangedSince: Story = {args: {changedSince: '2019-12-01'}, name: 'Changed since 1 December 2019'};

/** After the end of the project. A directorate has merged into another, so it is no longer a member. */
export const ChangedSinceEnd: Story = {
  args: {changedSince: '2023-06-07', asOf: '2024-02-01'},
  name: 'Changed since 7 June 2023, as of 1 February 2024',
};

/** Downloads of a chart whose picture takes long. The button and the line below it say so. */
export const SlowDownload: Story = {
  name: 'Slow download',
  render: (args, {component}) => {
    const chart = Object.assign(document.createElement(component as 'ki-org-chart'), args);
    chart.toSVG = () => new Promise(() => undefined);
    return requestPicture(chart);
  },
};

/** Downloads after what makes the picture could not be loaded, for example without a network. */
export const FailedDownload: Story = {
  name: 'Failed download',
  render: (args, {component}) => {
    const chart = Object.assign(document.createElement(component as 'ki-org-chart'), args);
    chart.toSVG = () => Promise.reject(new NotLoadedError('offline'));
    return requestPicture(chart);
  },
};

/** A drawn chart that is wider than its column. The chart scrolls in its box, and the page does not scroll sideways. */
export const ScrolledChart: Story = {
  name: 'Chart wider than its column',
  args: {view: 'chart'},
  decorators: [(story) => html`<div style="inline-size: 600px; max-inline-size: 100%">${story()}</div>`],
};

/** Fourteen councils without a parent, in columns. Each has its working groups below it. */
export const ManyRoots: Story = {name: 'Many units without a parent', args: {feed: null, data: manyRootsFeed}};

/** A council with too many working groups for one row. They are arranged in columns. */
export const ManyChildren: Story = {name: 'Many units below one', args: {feed: null, data: manyChildrenFeed}};

/** Two hundred units of every kind. Only the upper levels are expanded. The search field and the buttons lead to the rest. */
export const Large: Story = {name: 'Two hundred units', args: {feed: null, data: makeTreeFeed(200)}};

const ownContent = '<p slot="unit-styringsgruppen">Neste møte: <a href="https://www.helsedirektoratet.no">se møteplanen</a>.</p>';

/** The page's own text in a unit, with the slot `unit-styringsgruppen`. */
export const OwnContent: Story = {
  name: 'Own content in a unit',
  parameters: {snippet: {content: ownContent}},
  render: (args, {component}) => {
    const chart = Object.assign(document.createElement(component as 'ki-org-chart'), args);
    chart.innerHTML = ownContent;
    return chart;
  },
};

/** One branch of a chart with more than 60 units, opened by `unit`. The path and the button above it lead to the rest. */
export const Branch: Story = {name: 'One branch of a large chart', args: {feed: null, data: makeTreeFeed(200), unit: 'enhet-9'}};

/** The details of one unit, open: its description, members with their roles, relations and a link to the unit. */
export const OpenDetails: Story = {
  name: 'Open details',
  render: renderThen((root) => root.querySelector<HTMLElement>('[part=unit] button[part~=name]')?.click()),
};

/** The key to shapes and lines, unfolded. It has only what is in the chart. */
export const OpenLegend: Story = {
  name: 'Open legend',
  render: renderThen((root) => (root.querySelector<HTMLDetailsElement>('[part=legend]')!.open = true)),
};

/** Members are chips: leads first, with their role in words. The last one says how many more there are. */
export const Chips: Story = {name: 'Members as chips', args: {data: chipsFeed, feed: null}};

/** A single body without members and relations. */
export const OneUnit: Story = {name: 'One unit', args: {data: oneUnitFeed, feed: null}};

/** Long names are hyphenated inside their boxes, also short forms of members. */
export const LongNames: Story = {name: 'Long names', args: {data: longNamesFeed, feed: null}};
export const LongNamesNarrow: Story = {...narrow, name: 'Long names, narrow', args: {data: longNamesFeed, feed: null}};

/** A search for “gruppe”. A line counts the results, the first one is marked, and all of them are in a list. */
export const SearchResults: Story = {
  name: 'Search results',
  args: {search: 'on'},
  render: renderThen((root) => {
    const field = root.querySelector<HTMLInputElement>('[part=input]')!;
    field.value = 'gruppe';
    field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  }),
};

/** Large charts have a search field by themselves. This one must not. */
export const WithoutSearch: Story = {name: 'Without search', args: {feed: null, data: makeTreeFeed(40), search: 'off'}};
export const WithoutDownloads: Story = {name: 'Without downloads', args: {downloads: 'off'}};
