import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/ki-org-chart/define.js';
import type {KiOrgChart} from '../../src/elements/ki-org-chart/ki-org-chart.js';
import {councilFeed, projectFeed} from '../story-feeds.js';
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
