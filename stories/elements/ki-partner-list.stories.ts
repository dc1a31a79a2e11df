import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/ki-partner-list/define.js';
import type {KiPartnerList} from '../../src/elements/ki-partner-list/ki-partner-list.js';
import {councilFeed, projectFeed} from '../story-feeds.js';
import {bokmaal, dark, empty, english, failed, loading, narrow, northernSami, nynorsk} from '../story-states.js';

const meta = {component: 'ki-partner-list', args: {feed: projectFeed}} satisfies Meta<KiPartnerList>;
export default meta;
type Story = StoryObj<KiPartnerList>;

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

export const Sentence: Story = {args: {variant: 'sentence'}};
export const Table: Story = {args: {variant: 'table'}};
/** Too wide for its column, the table scrolls in a box of its own, which the keyboard reaches. */
export const TableNarrow: Story = {...narrow, args: {variant: 'table'}};
/** The feed has no logos, which need the consent of their owners, so names stand in for them. */
export const Logos: Story = {args: {variant: 'logos'}};
/** Those behind the pages, with their statement. */
export const Site: Story = {args: {group: 'site', variant: 'logos'}};

/** With what has become of the organisations since. */
export const AsOf: Story = {args: {asOf: '2024-02-01'}, name: 'As of 1 February 2024'};
/** Members without a lead, an observer, and one who takes part when needed. */
export const Council: Story = {args: {feed: councilFeed}};
export const CouncilSentence: Story = {args: {feed: councilFeed, variant: 'sentence'}};
