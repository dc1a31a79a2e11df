import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {feedSchema, type Feed} from '../feed/definition.js';
import type {Schema} from '../feed/schema.js';
import {getChangeMessages} from '../locales/changes/changes.js';
import {feedChangeLanguages, feedChangeMessages, type FeedChangeLanguage} from '../locales/feed-changes/feed-changes.js';
import {loadLanguage} from '../locales/locales.js';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {makeFeed} from '../testing/make-feed.js';
import {getValue, listPointers, setValue} from '../testing/node/json-pointers.js';
import {compareFeeds} from './compare-feeds.js';
import {describeFeedChanges, listSentences} from './describe-feed-changes.js';
import {changedObjects} from './feed-change.js';

async function messagesIn(lang: FeedChangeLanguage) {
  const widgets = await loadLanguage(lang);
  return {widgets, changes: getChangeMessages(widgets.common), feedChanges: feedChangeMessages[lang]};
}

/** Describes the changes between two feeds, each in a sentence. */
async function describeIn(lang: FeedChangeLanguage, before: unknown, after: unknown) {
  const messages = await messagesIn(lang);
  return listSentences(describeFeedChanges(compareFeeds(before, after), before, after, messages), messages).map(({sentence}) => sentence);
}

const old: Feed = makeFeed({
  organizations: [
    {id: 'etaten', name: 'Etaten for prøving', shortName: 'EP', kind: 'agency', organizationNumber: '983544622'},
    {id: 'kommunen', name: 'Kommunen ved fjorden', kind: 'municipality', url: 'https://kommunen.example/'},
    {id: 'nettverket', name: 'Nettverket', kind: 'network'},
  ],
  bodies: [
    {id: 'styret', kind: 'steering-group', name: 'Styret', description: 'Bestemmer.'},
    {id: 'radet', kind: 'council', name: 'Rådet'},
    {id: 'arbeidsgruppen', kind: 'working-group', name: 'Arbeidsgruppen', parent: 'styret'},
  ],
});
/** Changes a copy of the old feed. */
const change = (edit: (feed: {-readonly [Key in keyof Feed]-?: NonNullable<Feed[Key]>} & Record<string, unknown>) => void): unknown => {
  const copy = structuredClone(old) as Parameters<typeof edit>[0];
  edit(copy);
  return copy;
};
const edit = (pointer: string, value: unknown) => change((feed) => void setValue(feed, pointer, value));

const examples: readonly (readonly [what: string, after: unknown, nb: string, nn: string, en: string])[] = [
  [
    'a new organisation',
    edit('/organizations/3', {id: 'ks', name: 'Kommunesektorens organisasjon', shortName: 'KS'}),
    'Ny virksomhet: Kommunesektorens organisasjon (KS).',
    'Ny verksemd: Kommunesektorens organisasjon (KS).',
    'New organisation: Kommunesektorens organisasjon (KS).',
  ],
  [
    'an organisation with a new name',
    edit('/organizations/1/name', 'Fjordkommunen'),
    '«Kommunen ved fjorden» fikk navnet «Fjordkommunen».',
    '«Kommunen ved fjorden» fekk namnet «Fjordkommunen».',
    '“Kommunen ved fjorden” was renamed “Fjordkommunen”.',
  ],
  [
    'a new short name',
    edit('/organizations/0/shortName', 'EfP'),
    'EfP: kortnavn endret fra «EP» til «EfP».',
    'EfP: kortnamn endra frå «EP» til «EfP».',
    'EfP: short name changed from “EP” to “EfP”.',
  ],
  [
    'an organisation number that is gone',
    edit('/organizations/0/organizationNumber', undefined),
    'EP: organisasjonsnummer fjernet: 983544622.',
    'EP: organisasjonsnummer fjerna: 983544622.',
    'EP: organisation number removed: 983544622.',
  ],
  [
    'an organisation that became part of another',
    change(({organizations}) => Object.assign(organizations[2]!, {period: {to: '2023-05'}, successor: 'etaten'})),
    'Nettverket ble avsluttet i mai 2023.|Nettverket ble en del av EP.',
    'Nettverket vart avslutta i mai 2023.|Nettverket vart ein del av EP.',
    'Nettverket ended in May 2023.|Nettverket became part of EP.',
  ],
  [
    'a unit under another parent',
    edit('/bodies/2/parent', 'radet'),
    'Arbeidsgruppen er flyttet fra Styret til Rådet.',
    'Arbeidsgruppen er flytta frå Styret til Rådet.',
    'Arbeidsgruppen has moved from Styret to Rådet.',
  ],
  [
    'a unit that became a root',
    edit('/bodies/2/parent', null),
    'Arbeidsgruppen er flyttet fra Styret til øverste nivå.',
    'Arbeidsgruppen er flytta frå Styret til øvste nivå.',
    'Arbeidsgruppen has moved from Styret to the top level.',
  ],
  [
    'a unit of another kind',
    edit('/bodies/2/kind', 'reference-group'),
    'Arbeidsgruppen: type endret fra arbeidsgruppe til referansegruppe.',
    'Arbeidsgruppen: type endra frå arbeidsgruppe til referansegruppe.',
    'Arbeidsgruppen: kind changed from working group to reference group.',
  ],
  [
    'a unit that will end',
    edit('/bodies/2/period', {to: '2025-23'}),
    'Arbeidsgruppen avsluttes høsten 2025.',
    'Arbeidsgruppen blir avslutta hausten 2025.',
    'Arbeidsgruppen ends in autumn 2025.',
  ],
  [
    'a new unit',
    edit('/bodies/3', {id: 'ny', name: 'Sekretariatet', parent: 'radet'}),
    'Ny enhet under Rådet: Sekretariatet.',
    'Ny eining under Rådet: Sekretariatet.',
    'New unit under Rådet: Sekretariatet.',
  ],
  [
    'new members',
    change((feed) => {
      const period = {from: '2023-23'};
      Object.assign(feed, {memberships: [...feed.memberships, {organization: 'nettverket', body: 'radet', role: 'observer', period}]});
    }),
    'Nettverket (observatør) ble med i Rådet, fra høsten 2023.',
    'Nettverket (observatør) vart med i Rådet, frå hausten 2023.',
    'New in Rådet: Nettverket (observer), from autumn 2023.',
  ],
  [
    'members that are gone',
    edit('/memberships', []),
    'EP (leder) og Kommunen ved fjorden er ikke lenger med i Styret.',
    'EP (leiar) og Kommunen ved fjorden er ikkje lenger med i Styret.',
    'No longer in Styret: EP (lead) and Kommunen ved fjorden.',
  ],
  [
    'a member in another role',
    edit('/memberships/1/role', 'deputy'),
    'Kommunen ved fjorden har ny rolle i Styret: nestleder, før: medlem.',
    'Kommunen ved fjorden har ny rolle i Styret: nestleiar, før: medlem.',
    'Kommunen ved fjorden has a new role in Styret: deputy lead, before: member.',
  ],
  [
    'members that left in the same year',
    change(({memberships}) => memberships.forEach((each) => Object.assign(each, {period: {to: '2022'}}))),
    'EP og Kommunen ved fjorden gikk ut av Styret i 2022.',
    'EP og Kommunen ved fjorden gjekk ut av Styret i 2022.',
    'EP and Kommunen ved fjorden left Styret in 2022.',
  ],
  [
    'a new relation',
    edit('/relations/1', {from: 'radet', to: 'styret', kind: 'advises'}),
    'Ny relasjon: Rådet – gir råd til Styret.',
    'Ny relasjon: Rådet – gir råd til Styret.',
    'New relation: Rådet – advises Styret.',
  ],
  [
    'a new partner and a partner that is gone',
    edit('/groups/0/members', [{organization: 'etaten', role: 'lead'}, {organization: 'nettverket'}]),
    'Nettverket er lagt til i partnerlisten.|Kommunen ved fjorden (partner) er fjernet fra partnerlisten.',
    'Nettverket kom til i partnarlista.|Kommunen ved fjorden (partnar) er fjerna frå partnarlista.',
    'Added to the list of partners: Nettverket.|Removed from the list of partners: Kommunen ved fjorden (partner).',
  ],
  [
    'another person and telephone number',
    change(({contacts}) => {
      Object.assign(contacts[0]!, {person: 'Ola Nordmann'});
      Object.assign(contacts[1]!, {telephone: '+47 33 00 00 00'});
    }),
    'Spørsmål om prosjektet: person endret fra «Kari Nordmann» til «Ola Nordmann».|Presse: telefon endret fra +47 22 00 00 00 til +47 33 00 00 00.',
    'Spørsmål om prosjektet: person endra frå «Kari Nordmann» til «Ola Nordmann».|Presse: telefon endra frå +47 22 00 00 00 til +47 33 00 00 00.',
    'Spørsmål om prosjektet: person changed from “Kari Nordmann” to “Ola Nordmann”.|Presse: telephone changed from +47 22 00 00 00 to +47 33 00 00 00.',
  ],
  [
    'texts, the period and the date of the data',
    change((feed) => {
      Object.assign(feed, {updated: '2023-06-08'});
      Object.assign(feed.project, {lead: {nb: 'Råd til sykehus som vil ta i bruk språkmodeller.', nn: 'Råd.'}, period: {from: '2022'}});
    }),
    'Dato for opplysningene endret fra 7. juni 2023 til 8. juni 2023.|Ingress på nynorsk lagt til: «Råd.»|Perioden er nå fra 2022, før fra 2023.',
    'Dato for opplysningane endra frå 7. juni 2023 til 8. juni 2023.|Ingress på nynorsk lagt til: «Råd.»|Perioden er no frå 2022, før frå 2023.',
    'Date of the data changed from 7 June 2023 to 8 June 2023.|Lead in nynorsk added: “Råd.”|The period is now from 2022, before: from 2023.',
  ],
  [
    'a new version',
    edit('/publication/versions/1', {date: '2023-06-07', note: 'Kommunen er med.'}),
    'Ny versjon: 7. juni 2023. Kommunen er med.',
    'Ny versjon: 7. juni 2023. Kommunen er med.',
    'New version: 7 June 2023. Kommunen er med.',
  ],
  [
    'another order and an unknown field',
    change((feed) => {
      feed.groups[0]!.members!.toReversed();
      Object.assign(feed.groups[0]!, {members: feed.groups[0]!.members!.toReversed(), colour: 'red'});
    }),
    'Ny rekkefølge: partnerlisten.|Noe som denne versjonen ikke kjenner, er endret: /groups/0/colour.',
    'Ny rekkjefølgje: partnarlista.|Noko som denne versjonen ikkje kjenner, er endra: /groups/0/colour.',
    'New order: the list of partners.|Something that this version does not know has changed: /groups/0/colour.',
  ],
  [
    'a reference to something that the feed lacks',
    edit('/bodies/2/parent', 'borte'),
    'Arbeidsgruppen er flyttet fra Styret til «borte».',
    'Arbeidsgruppen er flytta frå Styret til «borte».',
    'Arbeidsgruppen has moved from Styret to “borte”.',
  ],
];

describe('describeFeedChanges', () => {
  for (const [what, after, nb, nn, en] of examples) {
    it(`describes ${what}`, async () => {
      assert.deepEqual(await describeIn('nb', old, after), nb.split('|'));
      assert.deepEqual(await describeIn('nn', old, after), nn.split('|'));
      assert.deepEqual(await describeIn('en', old, after), en.split('|'));
    });
  }

  it('keeps braces in a name', async () => {
    const braces = (feed: Feed): Feed => ({
      ...feed,
      bodies: feed.bodies!.map((body) => ({...body, name: `${body.name as string} {A}`})),
    });
    const after = braces({...old, memberships: []});
    assert.deepEqual(await describeIn('nb', braces(old), after), ['EP (leder) og Kommunen ved fjorden er ikke lenger med i Styret {A}.']);
  });

  it('describes values that nest deeper than the call stack', async () => {
    const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    const after = {...old, id: deep, colour: deep};
    assert.equal((await describeIn('nb', old, after)).length, 2);
  });

  it('has a label for each field of the feed, in every language', () => {
    const missing: string[] = [];
    const visit = (schema: Schema, object: string, prefix: string) => {
      for (const [key, field] of Object.entries(schema.fields ?? {})) {
        const path = `${prefix}${key}`;
        const part = field.item?.fields ? field.item : field;
        const name = part.name ?? '';
        if ((changedObjects as readonly string[]).includes(name)) visit(part, name, '');
        else if (part.type === 'object' && name !== 'period' && !field.item) visit(part, object, `${path}.`);
        else {
          for (const lang of feedChangeLanguages) {
            const {labels} = feedChangeMessages[lang];
            if (!(labels[`${object}.${path}`] ?? labels[path])) missing.push(`${lang} ${object}.${path}`);
          }
        }
      }
    };
    visit(feedSchema, 'feed', '');
    assert.deepEqual(missing, []);
  });

  it('writes a sentence without gaps or placeholders for any change', async () => {
    const complete = makeCompleteFeed();
    const messages = await messagesIn('nb');
    for (const pointer of listPointers(complete)) {
      for (const value of [undefined, 'zzz', 3, null, []]) {
        if (value === undefined && Array.isArray(getValue(complete, pointer.slice(0, pointer.lastIndexOf('/'))))) continue;
        const changed = setValue(structuredClone(complete) as object, pointer, value);
        for (const [before, after] of [
          [complete, changed],
          [changed, complete],
        ]) {
          for (const {sentence} of describeFeedChanges(compareFeeds(before, after), before, after, messages)) {
            assert.match(sentence, /^[^{}]*\S[.?!…][»”]?$/, pointer);
            assert.doesNotMatch(sentence, /undefined|\[object| {2}|: ?\.$/, pointer);
          }
        }
      }
    }
  });
});
