import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/ki-partner-list/define.js';
import type {KiPartnerList} from '../../src/elements/ki-partner-list/ki-partner-list.js';
import {changingFeed, councilFeed, logoFeed, projectFeed} from '../story-feeds.js';
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
export const SentenceNynorsk: Story = {...nynorsk, args: {variant: 'sentence'}};
export const SentenceEnglish: Story = {...english, args: {variant: 'sentence'}};
export const SentenceNorthernSami: Story = {...northernSami, args: {variant: 'sentence'}, name: 'Sentence Northern Sámi (unreviewed)'};
export const Table: Story = {args: {variant: 'table'}};
/** Too wide for its column, the table scrolls in a box of its own, which the keyboard reaches; the names stay in sight. */
export const TableNarrow: Story = {...narrow, args: {variant: 'table'}};
/** Somebody has left, so there is a column for it. */
export const TableWithEnds: Story = {args: {variant: 'table', asOf: '2024-02-01'}};

/** All look equally heavy, whatever their shape. One does not come: there the name stays. These logos are nobody's. */
export const Logos: Story = {args: {feed: null, data: logoFeed, variant: 'logos'}};
export const LogosNarrow: Story = {...narrow, ...Logos};
/** A logo has a version for dark pages, or brings a light ground along. */
export const LogosDark: Story = {...dark, ...Logos};
/** The real feed has no logos, which need the consent of their owners, so names stand in for them. */
export const LogosMissing: Story = {args: {variant: 'logos'}};
/** Those behind the pages, with their statement. */
export const Site: Story = {args: {group: 'site', variant: 'logos'}};
export const SiteNarrow: Story = {...narrow, ...Site};

/** `roles="lead observer"`. */
export const OnlySomeRoles: Story = {args: {roles: 'lead observer'}};
/** `kinds="regional-health-authority"`. */
export const OnlySomeKinds: Story = {args: {kinds: 'regional-health-authority'}};
/** A filter that leaves nobody: as if the feed had nothing. */
export const FilterLeavesNobody: Story = {args: {kinds: 'university'}};

/** With what has become of the organisations since. */
export const AsOf: Story = {args: {asOf: '2024-02-01'}, name: 'As of 1 February 2024'};
/** Who is new, who has left, who has another name. */
export const ChangedSince: Story = {args: {asOf: '2024-02-01', changedSince: '2021-12-01'}};
export const ChangedSinceSentence: Story = {args: {...ChangedSince.args, variant: 'sentence'}};
export const ChangedSinceTable: Story = {args: {...ChangedSince.args, variant: 'table'}};
export const ChangedSinceNarrow: Story = {...narrow, ...ChangedSince};
export const ChangedSinceDark: Story = {...dark, ...ChangedSince};
export const NothingChangedSince: Story = {args: {changedSince: '2022-06-01'}};
/** Also a new role, and somebody who is in the feed no longer. */
export const ChangedRoles: Story = {args: {feed: null, data: changingFeed, changedSince: '2022-06-01'}};

/** Members without a lead, an observer, and one who takes part when needed. */
export const Council: Story = {args: {feed: councilFeed}};
export const CouncilSentence: Story = {args: {feed: councilFeed, variant: 'sentence'}};
