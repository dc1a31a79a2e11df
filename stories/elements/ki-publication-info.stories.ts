import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../../src/elements/ki-feed/define.js';
import '../../src/elements/ki-partner-list/define.js';
import '../../src/elements/ki-publication-info/define.js';
import type {KiPublicationInfo} from '../../src/elements/ki-publication-info/ki-publication-info.js';
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

const meta = {component: 'ki-publication-info', args: {feed: projectFeed}} satisfies Meta<KiPublicationInfo>;
export default meta;
type Story = StoryObj<KiPublicationInfo>;

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

/** Dates only. */
export const WithoutVersions: Story = {
  name: 'Dates only',
  args: {feed: null, data: {...emptyFeed, publication: {firstPublished: '2022-03-16', lastReviewed: '2023-06-07'}}},
};

/** Versions with links to their own pages, and a link to all versions. */
export const LinkedVersions: Story = {
  name: 'Versions with links',
  args: {
    feed: null,
    data: {
      ...emptyFeed,
      publication: {
        firstPublished: '2022-03-16',
        lastReviewed: '2023-06-07',
        url: 'https://www.helsedirektoratet.no/versjoner',
        versions: [
          {date: '2022-03-16', note: 'Først publisert.', url: 'https://www.helsedirektoratet.no/versjoner/1'},
          {date: '2022-10-20', note: 'Lagt til statusrapport.', url: 'https://www.helsedirektoratet.no/versjoner/2'},
          {date: '2023-06-07', note: 'Faglig oppdatert.'},
        ],
      },
    },
  },
};

/** A long history. Some notes have several lines, and some versions have none. */
export const ManyVersions: Story = {
  name: 'Many versions',
  args: {
    feed: null,
    data: {
      ...emptyFeed,
      publication: {
        firstPublished: '2019-09-01',
        versions: Array.from({length: 12}, (_, i) => ({
          date: `20${19 + Math.floor(i / 3)}-${['09-01', '10-15', '12-24'][i % 3] ?? ''}`,
          ...(i % 4 && {
            note: 'Oppdatert med nye delprosjekter, nye medlemmer i styringsgruppen og hvem som svarer på spørsmål. '.repeat((i % 3) + 1),
          }),
        })),
      },
    },
  },
};

/** Inside a `<ki-feed>`, visitors can pick a version for all widgets. */
export const InAFeed: Story = {
  name: 'In a feed, with versions to pick',
  parameters: {snippet: {tag: 'ki-feed', content: '<ki-publication-info></ki-publication-info>\n  <ki-partner-list></ki-partner-list>'}},
  render: ({feed}) =>
    html`<ki-feed .feed=${feed ?? null}>
      <div style="display: grid; gap: 2rem">
        <ki-publication-info></ki-publication-info>
        <ki-partner-list></ki-partner-list>
      </div>
    </ki-feed>`,
};

/** A visitor has picked a version. A notice says so and has a button that goes back. */
export const Picked: Story = {
  name: 'Earlier version picked',
  parameters: {snippet: {tag: 'ki-feed', content: '<ki-publication-info></ki-publication-info>'}},
  render: ({feed}) => {
    const provider = document.createElement('ki-feed');
    provider.feed = feed ?? null;
    provider.append(document.createElement('ki-publication-info'));
    provider.pickAsOf('2022-03-16');
    return provider;
  },
};
export const PickedNarrow: Story = {...Picked, ...narrow, name: 'Earlier version picked, narrow'};
export const PickedDark: Story = {...Picked, ...dark, name: 'Earlier version picked, dark'};
export const PickedNorthernSami: Story = {...Picked, ...northernSami, name: 'Earlier version picked, Northern Sámi (unreviewed)'};

/** With `as-of-in-address` the versions are links, and the date is in the page's address (here: of the story's frame). */
export const InTheAddress: Story = {
  name: 'Date in the address',
  parameters: {snippet: {tag: 'ki-feed', args: {asOfInAddress: true}, content: '<ki-publication-info></ki-publication-info>'}},
  render: ({feed}) =>
    html`<ki-feed .feed=${feed ?? null} as-of-in-address>
      <ki-publication-info></ki-publication-info>
    </ki-feed>`,
};

/** One date and one version. */
export const One: Story = {
  name: 'One version',
  args: {
    feed: null,
    data: {...emptyFeed, publication: {firstPublished: '2022-03-16', versions: [{date: '2022-03-16', note: 'Først publisert.'}]}},
  },
};
