import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/ki-contact-card/define.js';
import type {KiContactCard} from '../../src/elements/ki-contact-card/ki-contact-card.js';
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

const meta = {component: 'ki-contact-card', args: {feed: projectFeed}} satisfies Meta<KiContactCard>;
export default meta;
type Story = StoryObj<KiContactCard>;

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

const organizations = [
  {id: 'hdir', name: 'Helsedirektoratet', url: 'https://www.helsedirektoratet.no'},
  {id: 'ehelse', name: 'Direktoratet for e-helse', period: {to: '2023-12-31'}, successor: 'hdir'},
];

/** Contacts with e-mail, telephone and web page. Each role is a heading, and two contacts share one. */
export const Several: Story = {
  name: 'Several contacts',
  args: {
    feed: null,
    data: {
      ...emptyFeed,
      project: {name: 'Trygg bruk av språkmodeller'},
      organizations,
      contacts: [
        {
          id: 'presse',
          role: 'Presse',
          purpose: 'Spørsmål fra journalister, alle dager fra 8 til 16.',
          organization: 'hdir',
          email: 'presse@example.no',
          telephone: '22000000',
          url: 'https://example.no/presse',
        },
        {id: 'presse-vakt', role: 'Presse', purpose: 'Utenom kontortid.', person: 'Kari Nordmann', telephone: '+47 90000000'},
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
/** One contact, selected by its id. */
export const One: Story = {args: {...Several.args, contact: 'presse'}, name: 'One of several contacts'};
export const SeveralNarrow: Story = {...narrow, args: Several.args ?? {}, name: 'Several contacts, narrow'};
export const SeveralDark: Story = {...dark, args: Several.args ?? {}, name: 'Several contacts, dark'};
/** No contact has this id. Visitors read that there is no contact, and the console lists the ids in the feed. */
export const UnknownId: Story = {args: {...Several.args, contact: 'styret'}, name: 'Unknown id'};
/** Without the buttons that download a vCard. */
export const WithoutDownloads: Story = {args: {...Several.args, downloads: 'off'}, name: 'Without downloads'};

const contactWith = (contact: object) => ({
  feed: null,
  data: {...emptyFeed, organizations, contacts: [{id: 'post', role: 'Spørsmål om prosjektet', ...contact}]},
});
/** A role without a person. */
export const WithoutPerson: Story = {name: 'Without a person', args: contactWith({organization: 'hdir', email: 'post@example.no'})};
/** The contact's organisation has merged into another by the date that is shown. */
export const EndedOrganization: Story = {
  name: 'Organisation has ended',
  args: contactWith({person: 'Kari Nordmann', organization: 'ehelse', email: 'post@example.no'}),
};
/** The contact's period has ended, so there is nothing to show. */
export const EndedContact: Story = {name: 'Contact has ended', args: contactWith({email: 'post@example.no', period: {to: '2023'}})};
/** A short telephone number, which is dialled without a country code. */
export const ShortNumber: Story = {name: 'Short telephone number', args: contactWith({telephone: '02013'})};

const long = {
  role: 'Arbeidsmiljøforvaltningskompetansenettverkshenvendelser og andre spørsmål om personvernombudsstedfortredere',
  person: 'Anne-Margrethe Kristoffersdatter von Hohenstaufen-Fjellkårstad',
  organization: 'hdir',
  email: 'anne-margrethe.kristoffersdatter.von.hohenstaufen-fjellkarstad@kompetansenettverk.example.no',
};
export const LongNames: Story = {name: 'Long names', args: contactWith(long)};
export const LongNamesNarrow: Story = {...narrow, args: contactWith(long), name: 'Long names, narrow'};
/** Markup in the feed is shown as text. A line break adds no header to the e-mail that the link opens. */
export const HostileMarkup: Story = {
  name: 'Markup in the feed',
  args: contactWith({
    role: '<img src=x onerror="alert(1)">\r\nBcc: alle@example.no',
    person: '<b>Kari</b>',
    purpose: '</p><script>alert(1)</script>',
    email: 'a/b#c%d=e@example.no',
  }),
};
