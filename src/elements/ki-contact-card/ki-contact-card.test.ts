import {expect, fixture, html} from '@open-wc/testing';
import {describeWidgetContract} from '../../testing/widget-contract/widget-contract.js';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed, markupText} from '../../testing/make-feed.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {spokenText, visibleText} from '../../testing/read-text.js';
import {whenUpdated} from '../../testing/wait.js';
import './define.js';

type ContactCard = HTMLElementTagNameMap['ki-contact-card'];

async function renderCard(data: unknown, attributes: Readonly<Record<string, string>> = {}): Promise<ContactCard> {
  const parent = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
  const card = document.createElement('ki-contact-card');
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  card.data = data;
  parent.append(card);
  await whenUpdated(card);
  return card;
}

const linesOf = (card: Element) => visibleText(card).split('\n');
const headingsOf = (card: Element) =>
  deepQueryAll(card, 'h1, h2, h3, h4, h5, h6').map((heading) => `${heading.localName} ${visibleText(heading)}`);

describe('<ki-contact-card>', () => {
  describeWidgetContract({
    tag: 'ki-contact-card',
    feedLines: ['Kontakt', 'Andre henvendelser', 'Siv Anette Fjellkårstad, Helsedirektoratet', 'Siv.Anette.Fjellkarstad@helsedir.no'],
    ownText: {nb: 'Last ned kontaktkort', nn: 'Last ned kontaktkort', en: 'Download contact card', se: 'Viečča oktavuođakoartta'},
    untranslated: ['Andre henvendelser', 'nb'],
    emptyText: {
      nb: 'Ingen kontakt er oppgitt.',
      nn: 'Ingen kontakt er oppgitt.',
      en: 'No contact details are given.',
      se: 'Oktavuođaolmmoš ii leat namuhuvvon.',
    },
  });

  describe('a contact', () => {
    it('names the organisation that its organisation has merged into, also after a second merger', async () => {
      const feed = {
        ...makeFeed(),
        organizations: [
          {id: 'a', name: 'A-etaten', period: {to: '2015'}, successor: 'b'},
          {id: 'b', name: 'B-etaten', period: {from: '2016', to: '2023-12-31'}, successor: 'c'},
          {id: 'c', name: 'C-direktoratet'},
        ],
        bodies: [],
        memberships: [],
        relations: [],
        groups: [],
        contacts: [{id: 'k', role: 'Spørsmål', organization: 'a', email: 'post@example.no'}],
      };
      const card = await renderCard(feed, {'as-of': '2024-02-01'});
      expect(linesOf(card)).to.include('A-etaten (nå en del av C-direktoratet)');
      card.asOf = '2023-12-31';
      await whenUpdated(card);
      expect(linesOf(card)).to.include('A-etaten (nå en del av B-etaten)');
    });

    it('has the role first, then person and organisation, then e-mail and telephone', async () => {
      expect(linesOf(await renderCard(await loadRealFeed()))).to.deep.equal([
        'Kontakt',
        'Andre henvendelser',
        'Siv Anette Fjellkårstad, Helsedirektoratet',
        'E-post',
        'Siv.Anette.Fjellkarstad@helsedir.no',
        'Kopier',
        'Last ned kontaktkort',
        'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
      ]);
    });

    it('has links to e-mail with a subject, telephone and web page', async () => {
      const card = await renderCard(
        makeFeed({
          contacts: [
            {id: 'post', role: 'Post', email: 'a+b@etaten.example', telephone: '22000000', url: 'https://etaten.example/kontakt/'},
          ],
        }),
      );
      const links = deepQueryAll<HTMLAnchorElement>(card, 'dd a').map(({textContent, href}) => [textContent, href]);
      expect(links).to.deep.equal([
        ['a+b@etaten.example', 'mailto:a+b@etaten.example?subject=Post%20%E2%80%93%20Trygg%20bruk%20av%20spr%C3%A5kmodeller'],
        ['22 00 00 00', 'tel:+4722000000'],
        ['etaten.example/kontakt', 'https://etaten.example/kontakt/'],
      ]);
    });

    it('has a working telephone link if the number in the feed has invisible characters', async () => {
      const cases: readonly (readonly [written: string, href: string | undefined, text: string])[] = [
        ['\u202a+47 22 00 00 00\u202c', 'tel:+4722000000', '+47 22 00 00 00'],
        ['(+47) 22 00 00 00', 'tel:+4722000000', '+47 22 00 00 00'],
        ['22.00.00.00', 'tel:+4722000000', '22 00 00 00'],
        ['22\u201100\u201100\u201100', 'tel:+4722000000', '22 00 00 00'],
        ['22 00 00 00 / 22 00 00 01', undefined, '22 00 00 00 / 22 00 00 01'],
      ];
      for (const [telephone, href, text] of cases) {
        let card!: ContactCard;
        const lines = await collectConsoleLines(async () => {
          card = await renderCard(makeFeed({contacts: [{id: 'post', role: `Post ${telephone}`, telephone}]}));
        });
        expect(deepQueryAll<HTMLAnchorElement>(card, 'dd a').map((link) => link.href)).to.deep.equal(href ? [href] : []);
        expect(visibleText(deepQuery(card, 'dd'))).to.equal(text);
        if (telephone.includes('\u202a')) {
          expect(lines.join('\n')).to.include('LEFT-TO-RIGHT EMBEDDING (U+202A)').and.to.include('#invisible-character');
        }
        await expectAccessible(card);
      }
    });

    it('has a working e-mail link if the address in the feed has invisible characters', async () => {
      for (const email of ['post@example.no\u200b', '\u200bpost@example.no', ' post@example.no ', 'mailto:post@example.no']) {
        const card = await renderCard(makeFeed({contacts: [{id: 'post', role: 'Post', email}]}));
        const {pathname, textContent} = deepQuery(card, 'dd a') as HTMLAnchorElement;
        expect([pathname, textContent]).to.deep.equal(['post@example.no', 'post@example.no']);
      }
    });

    it('has no link to an incomplete web address, and the console suggests a complete one', async () => {
      let card!: ContactCard;
      const lines = await collectConsoleLines(async () => {
        card = await renderCard(makeFeed({contacts: [{id: 'post', role: 'Post', url: 'www.helsedirektoratet.no'}]}));
      });
      expect(deepQueryAll(card, 'dd a')).to.be.empty;
      expect(lines).to.have.length(1);
      expect(lines[0]).to.include('/contacts/0/url: unclear-address “www.helsedirektoratet.no” (meant: https://www.helsedirektoratet.no)');
    });

    it('has the subject of the e-mail in the visitor’s language', async () => {
      const subjectIn = async (lang: string) => {
        const {search} = deepQuery(await renderCard(await loadRealFeed(), {lang}), 'dd a') as HTMLAnchorElement;
        return new URLSearchParams(search).get('subject');
      };
      expect(await subjectIn('nb')).to.equal('Andre henvendelser – Bedre bruk av KI');
      expect(await subjectIn('nn')).to.equal('Andre førespurnader – Betre bruk av KI');
      expect(await subjectIn('en')).to.equal('Other enquiries – Better use of AI');
    });

    it('cannot add a header or a recipient to the e-mail', async () => {
      const role = 'Presse\r\nBcc: alle@etaten.example&cc=alle@etaten.example';
      const card = await renderCard(makeFeed({project: {name: markupText}, contacts: [{id: 'post', role, email: 'post@etaten.example'}]}));
      const {pathname, search} = deepQuery(card, 'dd a') as HTMLAnchorElement;
      expect(pathname).to.equal('post@etaten.example');
      expect([...new URLSearchParams(search)]).to.deep.equal([
        ['subject', `Presse Bcc: alle@etaten.example&cc=alle@etaten.example – ${markupText}`],
      ]);
    });

    it('may have a role without a person, and an organisation without contact details', async () => {
      const card = await renderCard(makeFeed({contacts: [{id: 'presse', role: 'Presse', telephone: '02013'}]}), {downloads: 'off'});
      expect(linesOf(card).slice(0, -1)).to.deep.equal(['Kontakt', 'Presse', 'Telefon', '02013']);
      card.data = makeFeed({contacts: [{id: 'presse', role: 'Presse', organization: 'etaten'}]});
      await whenUpdated(card);
      expect(linesOf(card).slice(0, -1)).to.deep.equal(['Kontakt', 'Presse', 'Etaten for prøving']);
    });

    it('says that its organisation has ended or merged', async () => {
      const contacts = [{id: 'post', role: 'Post', person: 'Kari Nordmann', organization: 'ehelse'}];
      const card = await renderCard({...(await loadRealFeed()), contacts}, {'as-of': '2024-02-01'});
      expect(linesOf(card)).to.include('Kari Nordmann, Direktoratet for e-helse (nå en del av Helsedirektoratet)');
      expect((deepQuery(card, '.who a') as HTMLAnchorElement).href).to.equal('https://www.helsedirektoratet.no/');
      card.asOf = '2023-12-31';
      await whenUpdated(card);
      expect(linesOf(card)).to.include('Kari Nordmann, Direktoratet for e-helse');
      const organizations = [{id: 'ehelse', name: 'Direktoratet', period: {to: '2022-12'}}];
      card.data = makeFeed({organizations, contacts, bodies: [], memberships: [], relations: [], groups: []});
      card.asOf = null;
      await whenUpdated(card);
      expect(linesOf(card)).to.include('Kari Nordmann, Direktoratet (til desember 2022)');
    });

    it('has no heading of its own if it is the only one', async () => {
      expect(headingsOf(await renderCard(await loadRealFeed()))).to.deep.equal(['h2 Kontakt']);
    });
  });

  describe('several contacts', () => {
    const contacts = [
      {id: 'post', role: 'Spørsmål om prosjektet', email: 'post@etaten.example'},
      {id: 'presse-1', role: 'Presse', person: 'Kari Nordmann', telephone: '900 00 000'},
      {id: 'presse-2', role: 'Presse', person: 'Ola Nordmann', telephone: '+4741234567', purpose: 'Utenom kontortid.'},
      {id: 'person', person: 'Nils Utsi'} as unknown as {id: string; role: string},
    ];

    it('are grouped by role, with headings one level below the card’s', async () => {
      const card = await renderCard(makeFeed({contacts}), {'heading-level': '3', downloads: 'off'});
      expect(headingsOf(card)).to.deep.equal(['h3 Kontakt', 'h4 Spørsmål om prosjektet', 'h4 Presse', 'h4 Nils Utsi']);
      expect(linesOf(card).slice(0, -1)).to.deep.equal([
        ...['Kontakt', 'Spørsmål om prosjektet', 'E-post', 'post@etaten.example', 'Kopier'],
        ...['Presse', 'Kari Nordmann', 'Telefon', '900 00 000'],
        ...['Utenom kontortid.', 'Ola Nordmann', 'Telefon', '+47 412 34 567'],
        'Nils Utsi',
      ]);
      card.headingLevel = 6;
      await card.updateComplete;
      expect(headingsOf(card).map((each) => each.slice(0, 2))).to.deep.equal(['h6', 'h6', 'h6', 'h6']);
    });

    it('have buttons with different names for screen readers', async () => {
      const card = await renderCard(makeFeed({contacts}));
      expect(deepQueryAll(card, 'button').map(spokenText)).to.deep.equal([
        'Kopier post@etaten.example',
        'Last ned kontaktkort – Spørsmål om prosjektet',
        'Last ned kontaktkort – Presse, Kari Nordmann',
        'Last ned kontaktkort – Presse, Ola Nordmann',
        'Last ned kontaktkort – Nils Utsi',
      ]);
    });

    it('are all shown, or only the one in the attribute', async () => {
      const card = await renderCard(makeFeed());
      expect(deepQueryAll(card, '[part=role]').map(visibleText)).to.deep.equal(['Spørsmål om prosjektet', 'Presse']);
      card.contact = 'presse';
      await card.updateComplete;
      expect(deepQueryAll(card, '[part=role]').map(visibleText)).to.deep.equal(['Presse']);
      expect(headingsOf(card)).to.deep.equal(['h2 Kontakt']);
    });

    it('are unavailable for an unknown id, and the console lists the known ones', async () => {
      let card!: ContactCard;
      const lines = await collectConsoleLines(async () => {
        card = await renderCard(makeFeed(), {contact: 'styret'});
        await renderCard(makeFeed(), {contact: 'styret'});
      });
      expect(visibleText(card)).to.equal('Innholdet kan ikke vises akkurat nå.');
      expect(lines).to.have.length(1);
      expect(lines[0]).to.include(
        'contact="styret" of <ki-contact-card> is not a contact of the feed; nothing is shown. The feed has: post, presse.',
      );
      expect(lines[0]).to.match(/feed-issues\.(md|html)#unknown-contact$/);
    });

    it('change with the date, and the fallback shows after all have ended', async () => {
      const endingContacts = [
        {id: 'a', role: 'Til og med 2022', period: {to: '2022'}},
        {id: 'b', role: 'I 2023', period: {from: '2023', to: '2023'}},
      ];
      const card = await renderCard(makeFeed({contacts: endingContacts}), {'as-of': '2022-12-31'});
      expect(deepQueryAll(card, '[part=role]').map(visibleText)).to.deep.equal(['Til og med 2022']);
      card.asOf = '2023-01-01';
      await card.updateComplete;
      expect(deepQueryAll(card, '[part=role]').map(visibleText)).to.deep.equal(['I 2023']);
      card.asOf = '2024-01-01';
      await card.updateComplete;
      expect(visibleText(card)).to.equal('Ingen kontakt er oppgitt.');
      card.textContent = 'Ring sentralbordet.';
      await whenUpdated(card);
      expect(visibleText(card)).to.equal('Ring sentralbordet.');
    });
  });

  describe('for keyboards and screen readers', () => {
    it('has a tab stop for each link and button', async () => {
      expect(await tabStopsOf(await renderCard(makeFeed()))).to.deep.equal([
        ...['post@etaten.example', 'Kopier post@etaten.example', 'Last ned kontaktkort – Spørsmål om prosjektet, Kari Nordmann'],
        ...['+47 22 00 00 00', 'Last ned kontaktkort – Presse'],
        ...['Etaten for prøving', 'NLOD 2.0'],
      ]);
    });

    itWithAccessibilityTree('consists of a heading and a list of contacts with headings', async () => {
      expect(await accessibilityTreeOf(await renderCard(makeFeed()))).to.deep.equal([
        'heading 2 "Kontakt"',
        'list',
        '  listitem 1',
        '    heading 3 "Spørsmål om prosjektet"',
        '    DescriptionList',
        '      term "E-post"',
        '      definition',
        '        link "post@etaten.example"',
        '        button "Kopier post@etaten.example"',
        '        status',
        '    button "Last ned kontaktkort – Spørsmål om prosjektet, Kari Nordmann"',
        '    status',
        '  listitem 1',
        '    heading 3 "Presse"',
        '    DescriptionList',
        '      term "Telefon"',
        '      definition',
        '        link "+47 22 00 00 00"',
        '    button "Last ned kontaktkort – Presse"',
        '    status',
        'link "Etaten for prøving"',
        'link "NLOD 2.0"',
        'time',
      ]);
    });

    it('is accessible with several contacts, light and dark', async () => {
      const card = await renderCard(makeFeed());
      for (const scheme of ['light', 'dark']) await expectAccessible(card, scheme);
    });

    it('has targets of at least 24 px', async () => {
      for (const target of deepQueryAll(await renderCard(makeFeed()), '[part=card] a, [part=card] button')) {
        expect(target.getBoundingClientRect().height, visibleText(target)).to.be.at.least(24);
      }
    });
  });

  for (const width of [320, 160]) {
    it(`wraps a long address and a long role at ${width} px`, async () => {
      const email = `${'lang.'.repeat(20)}adresse@etaten.example`;
      const role = 'Personvernombudsstedfortrederhenvendelser '.repeat(3).trim();
      const data = makeFeed({
        contacts: [
          {id: 'post', role, email},
          {id: 'presse', role: 'Presse', url: `https://${'x'.repeat(60)}.example/`},
        ],
      });
      const parent = await fixture<HTMLElement>(
        html`<div lang="nb" style=${`width: ${width}px`}><ki-contact-card .data=${data}></ki-contact-card></div>`,
      );
      await whenUpdated(parent);
      expect(parent.scrollWidth).to.equal(width);
      expect(deepQuery(parent, 'dd a').textContent).to.equal(email);
    });
  }
});
