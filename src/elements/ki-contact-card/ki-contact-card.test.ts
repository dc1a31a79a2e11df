import {expect, fixture, html} from '@open-wc/testing';
import {describeWidget, itWithTree, tabStopsOf, treeOf} from '../../testing/common-tests.js';
import {makeFeed} from '../../testing/make-feed.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll, visibleText} from '../../testing/widget.js';
import './define.js';

describe('<ki-contact-card>', () => {
  describeWidget({
    tag: 'ki-contact-card',
    shows: ['Kontakt', 'Andre henvendelser', 'Siv Anette Fjellkårstad, Helsedirektoratet', 'Siv.Anette.Fjellkarstad@helsedir.no'],
    says: {nb: 'E-post', nn: 'E-post', en: 'Email', se: 'E-poasta'},
    foreign: ['Andre henvendelser', 'nb'],
    empty: {
      nb: 'Ingen kontakt er oppgitt.',
      nn: 'Ingen kontakt er oppgitt.',
      en: 'No contact details are given.',
      se: 'Oktavuođaolmmoš ii leat almmuhuvvon.',
    },
  });

  describe('its contacts', () => {
    it('come role first, then person and organisation, then the ways to reach them', async () => {
      const card = await fixture(html`<ki-contact-card lang="nb" .data=${await loadRealFeed()}></ki-contact-card>`);
      expect(visibleText(card).split('\n')).to.deep.equal([
        'Kontakt',
        'Andre henvendelser',
        'Siv Anette Fjellkårstad, Helsedirektoratet',
        'E-post',
        'Siv.Anette.Fjellkarstad@helsedir.no',
        'Kilde: Helsedirektoratet, NLOD 2.0. Data per 7. juni 2023.',
      ]);
    });

    it('open the mail program, the telephone and the page', async () => {
      const data = makeFeed({
        contacts: [
          {id: 'post', role: 'Post', email: 'a+b@etaten.example', telephone: '+47 22 00 00 00', url: 'https://etaten.example/kontakt/'},
        ],
      });
      const card = await fixture(html`<ki-contact-card .data=${data}></ki-contact-card>`);
      const links = deepQueryAll<HTMLAnchorElement>(card, 'dd a').map(({textContent, href}) => [textContent, href]);
      expect(links).to.deep.equal([
        ['a+b@etaten.example', 'mailto:a+b@etaten.example'],
        ['+47 22 00 00 00', 'tel:+4722000000'],
        ['etaten.example/kontakt', 'https://etaten.example/kontakt/'],
      ]);
    });

    it('are all shown, or the one that is asked for, or none when there is no such one', async () => {
      const card = await fixture<HTMLElementTagNameMap['ki-contact-card']>(
        html`<ki-contact-card lang="nb" .data=${makeFeed()}></ki-contact-card>`,
      );
      expect(deepQueryAll(card, '[part=role]').map(visibleText)).to.deep.equal(['Spørsmål om prosjektet', 'Presse']);
      card.contact = 'presse';
      await card.updateComplete;
      expect(deepQueryAll(card, '[part=role]').map(visibleText)).to.deep.equal(['Presse']);
      card.contact = 'styret';
      await card.updateComplete;
      expect(visibleText(card)).to.equal('Ingen kontakt er oppgitt.');
    });

    it('change with the day', async () => {
      const contacts = [
        {id: 'a', role: 'Til og med 2022', period: {to: '2022'}},
        {id: 'b', role: 'Fra og med 2023', period: {from: '2023'}},
      ];
      const card = await fixture(html`<ki-contact-card as-of="2022-12-31" .data=${makeFeed({contacts})}></ki-contact-card>`);
      expect(deepQueryAll(card, '[part=role]').map(visibleText)).to.deep.equal(['Til og med 2022']);
    });
  });

  it('has one stop for the Tab key for each way to reach somebody, and those of its source', async () => {
    const card = await fixture(html`<ki-contact-card lang="nb" .data=${makeFeed()}></ki-contact-card>`);
    expect(await tabStopsOf(card)).to.deep.equal(['post@etaten.example', '+47 22 00 00 00', 'Etaten for prøving', 'NLOD 2.0']);
  });

  itWithTree('is a heading and a list of contacts to a screen reader', async () => {
    const card = await fixture(html`<ki-contact-card lang="nb" .data=${makeFeed()}></ki-contact-card>`);
    expect(await treeOf(card)).to.deep.equal([
      'heading 2 "Kontakt"',
      'list',
      '  listitem 1',
      '    DescriptionList',
      '      term "E-post"',
      '      definition',
      '        link "post@etaten.example"',
      '  listitem 1',
      '    DescriptionList',
      '      term "Telefon"',
      '      definition',
      '        link "+47 22 00 00 00"',
      'link "Etaten for prøving"',
      'link "NLOD 2.0"',
      'time',
    ]);
  });

  it('breaks a long address instead of growing wider than a phone', async () => {
    const email = `${'lang.'.repeat(20)}adresse@etaten.example`;
    const data = makeFeed({contacts: [{id: 'post', role: 'Post', email}]});
    const place = await fixture<HTMLElement>(html`<div style="width: 320px"><ki-contact-card .data=${data}></ki-contact-card></div>`);
    expect(place.scrollWidth).to.equal(320);
    expect(deepQuery(place, 'dd a').textContent).to.equal(email);
  });
});
