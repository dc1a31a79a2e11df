import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import type {Feed} from '../feed/definition.js';
import {selectFeed} from '../feed/select-feed.js';
import * as nb from '../locales/nb.js';
import {makeEmptyFeed} from '../testing/make-feed.js';
import {spokenText, visibleText} from '../testing/read-text.js';
import {describeMoment} from './describe-moment.js';

type Period = {readonly from?: string; readonly to?: string};

describe('the sentence about what changed on a date', () => {
  const began: Period = {from: '2020-01-01'};
  const ended: Period = {to: '2019-12-31'};
  const ids = ['a', 'b', 'c', 'd'];
  const base: Partial<Feed> = {
    organizations: ids.map((id) => ({id, name: `Etat ${id}`, shortName: id.toUpperCase()})),
    bodies: [
      {id: 'styret', name: 'Styret'},
      {id: 'gruppen', name: 'Gruppen', parent: 'styret'},
    ],
  };
  const members = (body: string, period: Period, organizations = ids) =>
    organizations.map((organization) => ({organization, body, period}));
  const withBodies = (...bodies: NonNullable<Feed['bodies']>): Partial<Feed> => ({bodies: [...base.bodies!, ...bodies]});

  /** Renders what changed on 1 January 2020. */
  function describeChange(parts: Partial<Feed>): HTMLElement {
    const feed = {...makeEmptyFeed(), ...base, ...parts} as Feed;
    const [before, now] = ['2019-12-31', '2020-01-01'].map((asOf) => selectFeed(feed, {asOf}).units);
    const messages = {chart: nb.chart, common: nb.common, members: nb.members};
    const paragraph = document.createElement('p');
    render(html`${describeMoment(before!, now!, '2020', 'nb', messages)}`, paragraph);
    document.body.append(paragraph);
    return paragraph;
  }

  const cases: [name: string, parts: Partial<Feed>, sentence: string][] = [
    ['nothing', {}, '2020'],
    ['a new unit', withBodies({id: 'ny', name: 'Utvalget', period: began}), '2020: Utvalget kom til.'],
    ['many new units', withBodies(...ids.map((id) => ({id: `u-${id}`, name: `Utvalg ${id}`, period: began}))), '2020: 4 nye enheter.'],
    [
      'units that ended',
      withBodies({id: 'x', name: 'Utvalg X', period: ended}, {id: 'y', name: 'Utvalg Y', period: ended}),
      '2020: Utvalg X og Utvalg Y ble avsluttet.',
    ],
    [
      'members of one unit, and one of two units',
      {memberships: [...members('styret', began, ['a', 'b', 'c']), ...members('gruppen', began, ['b'])]},
      '2020: A og C ble med i Styret. B ble med i Styret og Gruppen.',
    ],
    ['many members', {memberships: members('styret', began)}, '2020: 4 nye medlemskap.'],
    [
      'members that left',
      {memberships: [...members('styret', {}, ['b']), ...members('styret', ended, ['a'])]},
      '2020: A er ikke lenger med i Styret.',
    ],
    [
      'a member that became part of another',
      {
        organizations: [
          {id: 'a', name: 'A', period: ended, successor: 'b'},
          {id: 'b', name: 'B'},
        ],
        memberships: members('styret', {}, ['a', 'b']),
      },
      '2020: A (nå en del av B) er ikke lenger med i Styret.',
    ],
    [
      'a new name, once',
      {
        organizations: [{id: 'a', name: 'Nytt', formerNames: [{name: 'Gammelt', to: '2019'}]}],
        memberships: [...members('styret', {}, ['a']), ...members('gruppen', {}, ['a'])],
      },
      '2020: Gammelt fikk navnet Nytt.',
    ],
    [
      'a new role',
      {
        memberships: [
          {organization: 'a', body: 'styret', role: 'member', period: ended},
          {organization: 'a', body: 'styret', role: 'lead', period: began},
        ],
      },
      '2020: 1 virksomhet med ny rolle.',
    ],
    [
      'relations between units that were there before',
      {
        relations: [
          {from: 'gruppen', to: 'styret', kind: 'advises', period: began},
          {from: 'styret', to: 'gruppen', kind: 'supports', period: ended},
        ],
      },
      '2020: 1 ny relasjon. 1 avsluttet relasjon.',
    ],
    [
      'an observer, without the relation that says the same',
      {
        memberships: [...members('styret', {}, ['b']), {organization: 'a', body: 'styret', role: 'observer', period: began}],
        relations: [
          {from: 'a', to: 'gruppen', kind: 'supports'},
          {from: 'a', to: 'styret', kind: 'observes', period: began},
        ],
      },
      '2020: A (observatør) ble med i Styret.',
    ],
  ];
  for (const [name, parts, sentence] of cases) {
    it(`describes ${name}`, () => {
      const paragraph = describeChange(parts);
      paragraph.querySelector('.full')?.remove(); // Only for screen readers. The styles that hide it are in the chart.
      expect(visibleText(paragraph)).to.equal(sentence);
      paragraph.remove();
    });
  }

  it('reads the full names of members to screen readers', () => {
    const paragraph = describeChange({memberships: members('styret', began, ['a'])});
    expect(spokenText(paragraph)).to.equal('2020: Etat a ble med i Styret.');
    paragraph.remove();
  });
});
