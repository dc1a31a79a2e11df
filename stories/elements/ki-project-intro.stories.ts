import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/ki-project-intro/define.js';
import type {KiProjectIntro} from '../../src/elements/ki-project-intro/ki-project-intro.js';
import {councilFeed, emptyFeed, projectFeed} from '../story-feeds.js';
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

const meta = {component: 'ki-project-intro', args: {feed: projectFeed}} satisfies Meta<KiProjectIntro>;
export default meta;
type Story = StoryObj<KiProjectIntro>;

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

/** After the end of the project. */
export const Ended: Story = {name: 'Project has ended', args: {asOf: '2024-02-01'}};
/** During the project. The same feed describes an active project. */
export const Active: Story = {name: 'Project is active', args: {asOf: '2019-11-01'}};
/** Before the start of the project. */
export const Planned: Story = {name: 'Project is planned', args: {asOf: '2018-12-01'}};
/** Without a picture. */
export const Council: Story = {name: 'Without a picture', args: {feed: councilFeed}};
/** The title as the main heading of the page. */
export const FirstHeading: Story = {name: 'Main heading of the page', args: {headingLevel: 1}};

const image = {
  url: 'feeds/bedre-bruk-av-ki.svg',
  alt: 'Illustrasjon: Et mikroskop sender ut et pulssignal.',
  width: 1600,
  height: 1000,
};
const withProject = (project: object) => ({
  feed: null,
  data: {
    ...emptyFeed,
    project: {
      name: 'Trygg bruk av språkmodeller',
      lead: 'Råd til sykehus som vil ta i bruk språkmodeller.',
      description: ['Etaten leder arbeidet, og kommunene prøver det ut.'],
      ...project,
    },
  },
});

/** A project that has ended, with a link to its successor at the top. */
export const Continued: Story = {
  name: 'Continued by another project',
  args: withProject({
    status: 'ended',
    period: {from: '2019-23', to: '2023-12-31'},
    continuedBy: {name: 'Felles KI-plan 2024–2025', url: 'https://example.no/plan'},
    partOf: {name: 'Nasjonal helse- og sykehusplan 2020–2023', url: 'https://example.no/sykehusplan'},
  }),
};
/** The feed offers the picture in several sizes. */
export const SeveralSizes: Story = {
  name: 'Picture in several sizes',
  args: withProject({image: {...image, sources: [{url: 'feeds/bedre-bruk-av-ki.svg?640', width: 640}]}}),
};
/** A decorative picture. Screen readers ignore it. */
export const Decorative: Story = {args: withProject({image: {...image, alt: ''}}), name: 'Decorative picture'};
/** A picture without a size in the feed. Space with a fixed aspect ratio is reserved for it. */
export const WithoutSize: Story = {name: 'Picture without a size', args: withProject({image: {url: image.url, alt: image.alt}})};
/** The picture fails to load. Its alternative text is shown instead. */
export const MissingPicture: Story = {args: withProject({image: {...image, url: 'feeds/missing.svg'}}), name: 'Picture fails to load'};

const title = 'Arbeidsmiljøforvaltningskompetansenettverksutviklingsprosjektet for helseforvaltningsinformasjonssystemer';
/** Long Norwegian compounds are hyphenated if they do not fit. */
export const LongTitle: Story = {args: {...withProject({name: title, image}), headingLevel: 1}, name: 'Long title'};
export const LongTitleNarrow: Story = {
  ...narrow,
  args: {...withProject({name: title, image}), headingLevel: 1},
  name: 'Long title, narrow',
};
/** Markup in the feed is shown as text. */
export const HostileMarkup: Story = {
  name: 'Markup in the feed',
  args: withProject({name: '<img src=x onerror="alert(1)">', lead: '</p><script>alert(1)</script>', partOf: {name: '<b>Planen</b>'}}),
};
