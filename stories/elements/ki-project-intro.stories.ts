import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/ki-project-intro/define.js';
import type {KiProjectIntro} from '../../src/elements/ki-project-intro/ki-project-intro.js';
import {councilFeed, emptyFeed, projectFeed} from '../story-feeds.js';
import {bokmaal, dark, empty, english, failed, loading, narrow, northernSami, nynorsk} from '../story-states.js';

const meta = {component: 'ki-project-intro', args: {feed: projectFeed}} satisfies Meta<KiProjectIntro>;
export default meta;
type Story = StoryObj<KiProjectIntro>;

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

/** After its end. */
export const Ended: Story = {args: {asOf: '2024-02-01'}};
/** On a day of the project's period the same feed tells of a project under way. */
export const Active: Story = {args: {asOf: '2019-11-01'}};
/** Before it began. */
export const Planned: Story = {args: {asOf: '2018-12-01'}};
/** Without a picture. */
export const Council: Story = {args: {feed: councilFeed}};
/** As the first heading of a page. */
export const FirstHeading: Story = {args: {headingLevel: 1}};

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

/** What carries the work on stands at the top, where who comes for it finds it. */
export const Continued: Story = {
  args: withProject({
    status: 'ended',
    period: {from: '2019-23', to: '2023-12-31'},
    continuedBy: {name: 'Felles KI-plan 2024–2025', url: 'https://example.no/plan'},
    partOf: {name: 'Nasjonal helse- og sykehusplan 2020–2023', url: 'https://example.no/sykehusplan'},
  }),
};
/** The feed offers the picture in several sizes. */
export const SeveralSizes: Story = {
  args: withProject({image: {...image, sources: [{url: 'feeds/bedre-bruk-av-ki.svg?640', width: 640}]}}),
};
/** A picture that only decorates: it is not there for a screen reader. */
export const Decorative: Story = {args: withProject({image: {...image, alt: ''}})};
/** The feed does not tell the picture's size: a place is kept for it, into which it is fitted. */
export const WithoutSize: Story = {args: withProject({image: {url: image.url, alt: image.alt}})};
/** The picture cannot be had: its words stand in its place. */
export const MissingPicture: Story = {args: withProject({image: {...image, url: 'feeds/missing.svg'}})};

const title = 'Arbeidsmiljøforvaltningskompetansenettverksutviklingsprosjektet for helseforvaltningsinformasjonssystemer';
/** Norwegian compounds break inside words where they must. */
export const LongTitle: Story = {args: {...withProject({name: title, image}), headingLevel: 1}};
export const LongTitleNarrow: Story = {...narrow, args: {...withProject({name: title, image}), headingLevel: 1}};
/** Markup is shown as it is written. */
export const HostileMarkup: Story = {
  args: withProject({name: '<img src=x onerror="alert(1)">', lead: '</p><script>alert(1)</script>', partOf: {name: '<b>Planen</b>'}}),
};
