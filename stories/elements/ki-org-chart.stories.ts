import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../../src/elements/ki-org-chart/define.js';
import type {KiOrgChart} from '../../src/elements/ki-org-chart/ki-org-chart.js';
import {makeTreeFeed} from '../../src/testing/make-tree-feed.js';
import {councilFeed, manyChildrenFeed, manyRootsFeed, projectFeed} from '../story-feeds.js';
import {bokmaal, dark, empty, english, failed, loading, narrow, northernSami, nynorsk} from '../story-states.js';

const meta = {component: 'ki-org-chart', args: {feed: projectFeed}} satisfies Meta<KiOrgChart>;
export default meta;
type Story = StoryObj<KiOrgChart>;

export const Ready: Story = {};
export const Loading: Story = loading;
export const Error: Story = failed;
export const Empty: Story = empty;

export const Bokmaal: Story = {...bokmaal, name: 'Bokmål'};
export const Nynorsk: Story = nynorsk;
export const English: Story = english;
export const NorthernSami: Story = {...northernSami, name: 'Northern Sámi (unreviewed)'};

export const Narrow: Story = narrow;
export const Dark: Story = dark;
export const DarkNarrow: Story = {...dark, ...narrow};

/** Never drawn, whatever the room. */
export const List: Story = {args: {view: 'list'}};

/** Only the roots, as after `collapseAll()`; the button says how many units are below. */
export const Collapsed: Story = {
  render: (args, {component}) => {
    const chart = Object.assign(document.createElement(component as 'ki-org-chart'), args);
    chart.addEventListener('ki-feed-load', () => chart.collapseAll());
    return chart;
  },
};

/** After the project's end: Legemiddelverket has its new name. */
export const AsOf: Story = {args: {asOf: '2024-02-01'}, name: 'As of 1 February 2024'};

/** The first autumn: fewer members, no observer, no subprojects with a later start. */
export const AsOfStart: Story = {args: {asOf: '2019-12-01'}, name: 'As of 1 December 2019'};

/** One body and one observer. */
export const Council: Story = {args: {feed: councilFeed}};

/** With the field to find a unit or a member in, which a chart has by itself from 21 units on. Try «rapport» or «FHI». */
export const Find: Story = {args: {search: 'on'}};

/** A page that is about one unit: the way to it is open, and it is marked. An address that ends in `#statusrapport` does the same. */
export const MarkedUnit: Story = {args: {unit: 'statusrapport', depth: 1}};

/** What is new, gone or renamed since a day, and who has come or left: four units and eight members. */
export const ChangedSince: Story = {args: {changedSince: '2019-12-01'}, name: 'Changed since 1 December 2019'};

/** After the project's end: a directorate is no member any more, having become a part of another. */
export const ChangedSinceEnd: Story = {
  args: {changedSince: '2023-06-07', asOf: '2024-02-01'},
  name: 'Changed since 7 June 2023, as of 1 February 2024',
};

/** Drawn where there is no room for it: the box scrolls, the page does not. */
export const ScrolledChart: Story = {
  args: {view: 'chart'},
  decorators: [(story) => html`<div style="inline-size: 600px; max-inline-size: 100%">${story()}</div>`],
};

/** Fourteen councils with none above them stand in columns, each with what is below it. */
export const ManyRoots: Story = {args: {feed: null, data: manyRootsFeed}};

/** More below one than there is room for across: they are dealt out in columns. */
export const ManyChildren: Story = {args: {feed: null, data: manyChildrenFeed}};

/** Two hundred units of every kind: it opens so far as can be taken in, with a field and buttons for the rest. */
export const Large: Story = {args: {feed: null, data: makeTreeFeed(200)}};

/** The page's own words in a unit, by the slot `unit-styringsgruppen`. */
export const OwnContent: Story = {
  render: (args, {component}) => {
    const chart = Object.assign(document.createElement(component as 'ki-org-chart'), args);
    chart.innerHTML = '<p slot="unit-styringsgruppen">Neste møte: <a href="https://www.helsedirektoratet.no">se møteplanen</a>.</p>';
    return chart;
  },
};
