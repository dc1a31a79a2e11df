import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/ki-partner-list/define.js';
import type {KiPartnerList} from '../../src/elements/ki-partner-list/ki-partner-list.js';
import {changingFeed, councilFeed, logoFeed, longNamesFeed, manyPartnersFeed, onePartnerFeed, projectFeed} from '../story-feeds.js';
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

const meta = {component: 'ki-partner-list', args: {feed: projectFeed}} satisfies Meta<KiPartnerList>;
export default meta;
type Story = StoryObj<KiPartnerList>;

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
export const Interaction: Story = interaction;

export const Sentence: Story = {args: {variant: 'sentence'}};
export const SentenceNynorsk: Story = {...nynorsk, args: {variant: 'sentence'}, name: 'Sentence, Nynorsk'};
export const SentenceEnglish: Story = {...english, args: {variant: 'sentence'}, name: 'Sentence, English'};
export const SentenceNorthernSami: Story = {...northernSami, args: {variant: 'sentence'}, name: 'Sentence Northern Sámi (unreviewed)'};
export const Table: Story = {args: {variant: 'table'}};
/** A table that is wider than its column. It scrolls in its own box, also by keyboard, and the names stay in view. */
export const TableNarrow: Story = {...narrow, args: {variant: 'table'}, name: 'Table, narrow'};
/** A member has left, so the table has a column for end dates. */
export const TableWithEnds: Story = {name: 'Table with end dates', args: {variant: 'table', asOf: '2024-02-01'}};

/** Logos of different shapes have the same visual weight. One fails to load, so its name stays. The logos are fictional. */
export const Logos: Story = {args: {feed: null, data: logoFeed, variant: 'logos'}};
export const LogosNarrow: Story = {...narrow, ...Logos, name: 'Logos, narrow'};
/** On a dark page, a logo uses its dark version if it has one, and otherwise a light background. */
export const LogosDark: Story = {...dark, ...Logos, name: 'Logos, dark'};
/** The real feed has no logos, because their owners have not given consent. Names are shown instead. */
export const LogosMissing: Story = {name: 'No logos in the feed', args: {variant: 'logos'}};
/** The organisations behind the site, with their statement. */
export const Site: Story = {name: 'Partners of the site', args: {group: 'site', variant: 'logos'}};
export const SiteNarrow: Story = {...narrow, ...Site, name: 'Partners of the site, narrow'};

/** `roles="lead observer"` shows the lead and the observers. */
export const OnlySomeRoles: Story = {name: 'Only some roles', args: {roles: 'lead observer'}};
/** `kinds="regional-health-authority"` shows only organisations of that kind. */
export const OnlySomeKinds: Story = {name: 'Only some kinds', args: {kinds: 'regional-health-authority'}};
/** A filter that matches no organisation. The widget looks as if the feed were empty. */
export const FilterMatchesNothing: Story = {name: 'Filter without a match', args: {kinds: 'university'}};

/** After the end of the project. Organisations that have merged or changed their name say so. */
export const AsOf: Story = {args: {asOf: '2024-02-01'}, name: 'As of 1 February 2024'};
/** Members that are new, have left or have a new name. */
export const ChangedSince: Story = {name: 'Changes since a date', args: {asOf: '2024-02-01', changedSince: '2021-12-01'}};
export const ChangedSinceSentence: Story = {args: {...ChangedSince.args, variant: 'sentence'}, name: 'Changes in a sentence'};
export const ChangedSinceTable: Story = {args: {...ChangedSince.args, variant: 'table'}, name: 'Changes in a table'};
export const ChangedSinceNarrow: Story = {...narrow, ...ChangedSince, name: 'Changes, narrow'};
export const ChangedSinceDark: Story = {...dark, ...ChangedSince, name: 'Changes, dark'};
export const NothingChangedSince: Story = {name: 'No changes', args: {changedSince: '2022-06-01'}};
/** Also a member with a new role, and one whose period has ended. */
export const ChangedRoles: Story = {name: 'Changed roles', args: {feed: null, data: changingFeed, changedSince: '2022-06-01'}};

/** Members without a lead, an observer, and a guest who takes part when needed. */
export const Council: Story = {name: 'A council', args: {feed: councilFeed}};
export const CouncilSentence: Story = {name: 'A council in a sentence', args: {feed: councilFeed, variant: 'sentence'}};

/** One organisation. There is no list, and no heading of its role. */
export const One: Story = {name: 'One organisation', args: {feed: null, data: onePartnerFeed}};
/** More than fifty organisations, in columns of equal height. */
export const Many: Story = {name: 'Many organisations', args: {feed: null, data: manyPartnersFeed}};
export const LongNames: Story = {name: 'Long names', args: {feed: null, data: longNamesFeed}};
export const LongNamesNarrow: Story = {...narrow, ...LongNames, name: 'Long names, narrow'};
export const LongNamesTable: Story = {name: 'Long names in a table', args: {feed: null, data: longNamesFeed, variant: 'table'}};
