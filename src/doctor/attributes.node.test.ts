import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Feed} from '../feed/definition.js';
import {makeFacts, makeFeedFacts, makePlacement} from '../testing/make-facts.js';
import {diagnose} from './diagnose.js';
import type {PlacementFacts} from './facts.js';
import {doctorTextsIn, type DoctorLanguage} from './texts/texts.js';

const feed: Feed = {
  version: '1.0',
  id: 'feed',
  updated: '2024-01-31',
  language: 'nb',
  organizations: [{id: 'etaten', name: 'Etaten', kind: 'directorate'}],
  bodies: [
    {id: 'styret', name: 'Styret'},
    {id: 'forum', name: 'Forum', period: {from: '2019', to: '2021'}},
  ],
  groups: [{id: 'project', members: [{organization: 'etaten', role: 'lead'}]}],
  contacts: [{id: 'kari', role: 'Prosjektleder', email: 'kari@example.no'}],
};

/** The red lines about one placement. */
function problemsOf(placement: Partial<PlacementFacts>, language: DoctorLanguage = 'nb'): string[] {
  const facts = makeFacts({placements: [makePlacement(placement)], feeds: [makeFeedFacts({feed})]});
  return diagnose(facts)
    .filter(({status}) => status === 'problem')
    .map(({code, values}) => {
      const {title, text = '', remedy = ''} = doctorTextsIn(language).findingTexts[code](values);
      return [title, text, remedy].filter(Boolean).join(' ');
    });
}

const chart = 'ki-org-chart';
const list = 'ki-partner-list';
const words = 'Gyldige verdier: list, sentence, table, logos.';

/** An attribute, and the line in red about it. Without one the attribute is in order. */
const cases: readonly (readonly [tag: string, name: string, value: string, line?: string])[] = [
  [
    list,
    'variant',
    'tabell',
    `variant="tabell" på <ki-partner-list> er ikke en gyldig verdi. Modulen bruker list i stedet. Skriv variant="table". ${words}`,
  ],
  [
    list,
    'variant',
    'karusell1',
    `variant="karusell1" på <ki-partner-list> er ikke en gyldig verdi. Modulen bruker list i stedet. Velg en gyldig verdi, eller fjern attributtet. ${words}`,
  ],
  [list, 'variant', ' table '],
  [list, 'variant', ''],
  [
    chart,
    'view',
    'kart',
    'view="kart" på <ki-org-chart> er ikke en gyldig verdi. Modulen bruker auto i stedet. Skriv view="chart". Gyldige verdier: auto, chart, list.',
  ],
  [
    chart,
    'search',
    'ja',
    'search="ja" på <ki-org-chart> er ikke en gyldig verdi. Modulen ser bort fra attributtet. Skriv search="on". Gyldige verdier: on, off.',
  ],
  [
    chart,
    'heading-level',
    '9',
    'heading-level="9" på <ki-org-chart> er ikke et helt tall fra 1 til 6. Modulen bruker 6 i stedet. Skriv heading-level="2", eller et annet tall i det området.',
  ],
  [
    chart,
    'heading-level',
    'h3',
    'heading-level="h3" på <ki-org-chart> er ikke et helt tall fra 1 til 6. Modulen bruker 2 i stedet. Skriv heading-level="3", eller et annet tall i det området.',
  ],
  [
    chart,
    'depth',
    'alt',
    'depth="alt" på <ki-org-chart> er ikke et helt tall som er 1 eller større. Modulen viser omtrent 25 enheter. Skriv depth="2", eller depth="99" for alle nivåer.',
  ],
  [
    chart,
    'refresh',
    '15 min',
    'refresh="15 min" på <ki-org-chart> er ikke et antall minutter fra 1 til 1440. Modulen henter datakilden bare én gang. Skriv refresh="15", eller fjern attributtet.',
  ],
  [
    chart,
    'timeline',
    'nei',
    'timeline="nei" på <ki-org-chart> slår funksjonen på, uansett hvilken verdi som står der. Fjern attributtet for å slå funksjonen av.',
  ],
  [
    list,
    'roles',
    'partnere',
    'roles="partnere" på <ki-partner-list> ber om noe som ikke finnes: partnere. Ingen virksomhet kan ha den verdien. Skriv roles="partner". Gyldige verdier: lead, partner, member, deputy, secretary, observer, guest.',
  ],
  [
    list,
    'kinds',
    'municipality',
    'kinds="municipality" på <ki-partner-list> passer ikke på noen virksomhet i datakilden. Derfor blir ingenting vist. Velg blant verdiene som datakilden har: directorate.',
  ],
  [
    list,
    'group',
    'prosjektet',
    'group="prosjektet" på <ki-partner-list> finnes ikke i datakilden. Store og små bokstaver teller. Skriv group="project".',
  ],
  [
    'ki-contact-card',
    'contact',
    'Kari',
    'contact="Kari" på <ki-contact-card> finnes ikke i datakilden. Store og små bokstaver teller. Skriv contact="kari".',
  ],
  [
    chart,
    'unit',
    'STYRET',
    'unit="STYRET" på <ki-org-chart> finnes ikke i datakilden. Store og små bokstaver teller. Skriv unit="styret".',
  ],
  [
    chart,
    'unit',
    'forum',
    'unit="forum" på <ki-org-chart> finnes i datakilden, men ikke på datoen som modulen viser, 2024-01-31. Derfor blir det ikke vist. Endre as-of, eller skriv en id som finnes den dagen: styret.',
  ],
  [chart, 'unit', 'styret'],
  [
    chart,
    'as-of',
    '30.02.2024',
    'as-of="30.02.2024" på <ki-org-chart> er ikke en dato som modulen forstår. Modulen viser datoen i datakilden i stedet. Skriv for eksempel as-of="2023-06-07", med år, måned og dag i en dato som finnes. Skriv as-of="today" for dagens dato.',
  ],
  [
    list,
    'changed-since',
    '7. juni 2023',
    'changed-since="7. juni 2023" på <ki-partner-list> er ikke en dato som modulen forstår. Ingen endringer blir merket. Skriv changed-since="2023-06-07".',
  ],
  [
    list,
    'varient',
    'table',
    '<ki-partner-list> har ikke attributtet varient. Modulen ser bort fra det. Skriv variant i stedet for varient.',
  ],
  [
    chart,
    'heading_level',
    '3',
    '<ki-org-chart> har ikke attributtet heading_level. Modulen ser bort fra det. Skriv heading-level i stedet for heading_level.',
  ],
  [chart, 'data-aos', 'fade'],
  [
    list,
    'variant',
    '”table”',
    'Attributtene på <ki-partner-list> har krøllete anførselstegn: ”table” Redigeringsverktøyet har byttet ut de rette anførselstegnene. Da blir tegnene en del av verdien. Skriv attributtene med rette anførselstegn ("), i HTML-visningen.',
  ],
];

describe('the doctor, for an attribute', () => {
  for (const [tag, name, value, line] of cases) {
    it(`says about ${name}="${value}": ${line ?? 'nothing'}`, () => {
      assert.deepEqual(problemsOf({tag, attributes: {[name]: value}}), line === undefined ? [] : [line]);
    });
  }

  it('writes an option of a div as the div has it, and lets false switch off', () => {
    const attributes = {variant: 'tabell', 'heading-leve': '3'};
    assert.deepEqual(problemsOf({kind: 'div', tag: list, attributes}), [
      'data-ki-widget="partner-list" har ikke attributtet data-heading-leve. Modulen ser bort fra det. Skriv data-heading-level i stedet for data-heading-leve.',
      `data-variant="tabell" på data-ki-widget="partner-list" er ikke en gyldig verdi. Modulen bruker list i stedet. Skriv data-variant="table". ${words}`,
    ]);
    assert.deepEqual(problemsOf({kind: 'div', tag: chart, attributes: {timeline: 'false'}}), []);
  });

  it('checks the parameters of a link, apart from those of newsletters', () => {
    const href = 'https://www.etaten.no/ki-widgets/embed/partner-list/';
    assert.deepEqual(
      problemsOf({kind: 'link', tag: list, href, attributes: {variant: 'tabell', gruop: 'project', page: '2', utm_source: 'brev'}}),
      [
        'Adressen i <a href="…/embed/partner-list/…"> har parameteren gruop, som modulen ikke kjenner. Modulen ser bort fra den. Skriv group= i stedet for gruop=.',
        'Adressen i <a href="…/embed/partner-list/…"> har parameteren page, som modulen ikke kjenner. Modulen ser bort fra den. Fjern den. Modulen kjenner disse: lang, changed-since, group, kinds, roles, variant, as-of, feed, heading-level, refresh.',
        `variant=tabell på <a href="…/embed/partner-list/…"> er ikke en gyldig verdi. Modulen bruker list i stedet. Skriv variant=table. ${words}`,
      ],
    );
  });

  it('checks <ki-feed> and the notice, and lists a date on <ki-feed> once', () => {
    const facts = makeFacts({
      others: [
        {kind: 'element', tag: 'ki-feed', attributes: {feed: '/feed.json', 'as-of': 'i går'}},
        {kind: 'element', tag: 'browser-support-banner', attributes: {policy: 'alle'}},
      ],
      placements: [makePlacement({inheritedDate: 'i går'}), makePlacement({tag: list, inheritedDate: 'i går'})],
    });
    const titles = diagnose(facts)
      .filter(({status}) => status === 'problem')
      .map(({code, values}) => doctorTextsIn('nb').findingTexts[code](values).title);
    assert.deepEqual(titles, [
      'policy="alle" på <browser-support-banner> er ikke en grense for hvilke nettlesere dere støtter.',
      'as-of="i går" på <ki-feed> er ikke en dato som modulen forstår.',
    ]);
  });

  it('suggests the code of a language that is written as a word', () => {
    assert.match(problemsOf({lang: 'norsk'})[0] ?? '', /Skriv lang="nb"\. Verdien kan stå/);
    assert.match(problemsOf({lang: 'Nynorsk'})[0] ?? '', /Skriv lang="nn"\./);
    assert.match(problemsOf({lang: 'Northern Sami'})[0] ?? '', /Skriv lang="se"\./);
    assert.match(problemsOf({lang: 'qq'})[0] ?? '', /Skriv lang="nb", "nn", "en" eller "se"/);
  });

  it('says the same in English', () => {
    assert.deepEqual(problemsOf({tag: list, attributes: {variant: 'tabell'}}, 'en'), [
      'variant="tabell" of <ki-partner-list> is not a valid value. The widget uses list instead. Write variant="table". Valid values: list, sentence, table, logos.',
    ]);
    for (const [tag, name, value, line] of cases) {
      const found = problemsOf({tag, attributes: {[name]: value}}, 'en');
      assert.equal(found.length, line === undefined ? 0 : 1);
      assert.doesNotMatch(found.join(), /[æøå]|undefined|\bSkriv\b/);
    }
  });
});
