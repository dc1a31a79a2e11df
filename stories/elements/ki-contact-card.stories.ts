import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/ki-contact-card/define.js';
import type {KiContactCard} from '../../src/elements/ki-contact-card/ki-contact-card.js';
import {emptyFeed, projectFeed} from '../story-feeds.js';
import {bokmaal, dark, empty, english, failed, loading, narrow, northernSami, nynorsk} from '../story-states.js';

const meta = {component: 'ki-contact-card', args: {feed: projectFeed}} satisfies Meta<KiContactCard>;
export default meta;
type Story = StoryObj<KiContactCard>;

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

/** Every way to ask, for two roles. */
export const Several: Story = {
  args: {
    feed: null,
    data: {
      ...emptyFeed,
      organizations: [{id: 'hdir', name: 'Helsedirektoratet'}],
      contacts: [
        {
          id: 'presse',
          role: 'Presse',
          purpose: 'Spørsmål fra journalister, alle dager fra 8 til 16.',
          organization: 'hdir',
          email: 'presse@example.no',
          telephone: '+47 22 00 00 00',
          url: 'https://example.no/presse',
        },
        {
          id: 'regulatorisk-veiledning',
          role: 'Regulatorisk veiledning om kunstig intelligens i helse- og omsorgstjenesten',
          organization: 'hdir',
          email: 'regulatorisk.veiledning.kunstig.intelligens@helsedirektoratet.example.no',
        },
      ],
    },
  },
};
/** One of them, by its id. */
export const One: Story = {args: {...Several.args, contact: 'presse'}};
export const SeveralNarrow: Story = {...narrow, args: Several.args ?? {}};
