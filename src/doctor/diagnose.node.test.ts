import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeFacts, makeFeedFacts, makePlacement, makeScript, makeScriptAnswer} from '../testing/make-facts.js';
import {diagnose} from './diagnose.js';
import type {Facts, LiveFacts} from './facts.js';
import {doctorTextsIn} from './texts/texts.js';
import {countFindings, writeForIt, writeReport} from './view/plain-report.js';

const {findingTexts} = doctorTextsIn('nb');
const live: LiveFacts = {
  loader: {version: '1.2.0', folder: 'https://www.etaten.no/ki-widgets/'},
  versions: {'ki-org-chart': '1.2.0'},
  defined: ['ki-org-chart'],
  requests: [],
  violations: [],
  listsViolations: true,
  shift: 0,
  brokenPictures: [],
  worker: null,
  pending: [],
  removed: [],
};
const drawn = {isDefined: true, state: 'ready', isWidget: true};
const module = {
  name: 'common',
  url: 'https://www.etaten.no/ki-widgets/modules/common-12345678.js',
  finalUrl: '',
  outcome: 'answer',
  status: 200,
  headers: {},
  hasAllHeaders: true,
  isSubstitute: false,
  seconds: 0.1,
  isHtml: false,
  hasHash: true,
} as const;
const csp = (policy: string): Partial<Facts> => ({headers: [['content-security-policy', policy]]});

/** The titles of the findings with a status. */
function titlesOf(facts: Facts, status: string): string[] {
  return diagnose(facts)
    .filter((finding) => finding.status === status)
    .map(({code, values}) => findingTexts[code](values).title);
}

/** What was observed, and the lines in red. */
const problems: readonly (readonly [name: string, changes: Partial<Facts>, ...titles: string[]])[] = [
  ['a page in order', {}],
  ['an open page in order', {live, placements: [makePlacement({live: drawn})]}],
  [
    'a script that the server does not find',
    {scriptAnswers: [makeScriptAnswer({status: 404, file: null})]},
    'Skriptet ble ikke funnet. Serveren svarte 404.',
  ],
  [
    'a script with http',
    {scripts: [makeScript({src: 'http://www.etaten.no/ki-widgets/ki-widgets.js'})], scriptAnswers: []},
    'Nettleseren blokkerer skriptet, for siden har https, og skriptet har http.',
  ],
  [
    'a module script of another server without CORS',
    {
      scripts: [makeScript({src: 'https://data.no/ki-widgets.js', type: 'module'})],
      scriptAnswers: [makeScriptAnswer({url: 'https://data.no/ki-widgets.js', outcome: 'cors', file: null})],
    },
    'Serveren med skriptet tillater ikke at andre nettsteder leser det.',
  ],
  [
    'a hash without crossorigin',
    {scripts: [makeScript({src: 'https://data.no/1.2.0/ki-widgets.js', integrity: 'sha384-x'})], scriptAnswers: []},
    'Skriptet har integrity, men mangler crossorigin.',
  ],
  [
    'a script that an open page did not run',
    {
      live: {...live, loader: null, versions: {}, defined: []},
      placements: [makePlacement({live: {isDefined: false, state: null, isWidget: true}})],
    },
    'Skriptet er på siden, men har ikke kjørt.',
    'Nettleseren kjenner ikke <ki-org-chart>, så leserne ser bare teksten i det.',
  ],
  [
    'code in the page',
    {scripts: [makeScript({src: null, code: '/*! ki-widgets 1.2.0 */'})], scriptAnswers: []},
    'Koden i ki-widgets.js er skrevet rett inn i siden.',
  ],
  [
    'a module that is gone',
    {moduleAnswers: [{...module, status: 404, hasHash: false}]},
    'En fil i mappen modules mangler. Serveren svarte 404.',
  ],
  ['a module that is a web page', {moduleAnswers: [{...module, isHtml: true, hasHash: false}]}, 'En fil i mappen modules mangler.'],
  ['a module that was rewritten', {moduleAnswers: [{...module, hasHash: false}]}, 'En fil i mappen modules er endret.'],
  [
    'a policy for another host',
    csp("script-src https://cdn.example; connect-src 'self'"),
    'Content-Security-Policy på siden stopper skriptet.',
  ],
  [
    'default-src alone',
    csp("default-src 'none'"),
    'Content-Security-Policy på siden stopper skriptet.',
    'Content-Security-Policy på siden stopper datakilden.',
  ],
  [
    'two policies, of which one blocks',
    {headers: [['content-security-policy', "script-src 'self', connect-src https://x.no"]]},
    'Content-Security-Policy på siden stopper datakilden.',
  ],
  [
    'a hash that does not reach the modules',
    {...csp("script-src 'sha384-abc'"), scripts: [makeScript({integrity: 'sha384-abc'})]},
    'Content-Security-Policy på siden tillater skriptet, men ikke filene som det henter fra mappen modules.',
  ],
  ['a hash with strict-dynamic', {...csp("script-src 'sha384-abc' 'strict-dynamic'"), scripts: [makeScript({integrity: 'sha384-abc'})]}],
  ['a nonce', {...csp("script-src 'nonce-n1' 'strict-dynamic'"), scripts: [makeScript({nonce: 'n1'})]}],
  [
    'trusted-types none',
    csp("require-trusted-types-for 'script'; trusted-types 'none'"),
    'Content-Security-Policy på siden mangler lit-html ki-widgets i trusted-types.',
  ],
  [
    'trusted-types for Lit alone',
    csp("require-trusted-types-for 'script'; trusted-types lit-html"),
    'Content-Security-Policy på siden mangler ki-widgets i trusted-types.',
  ],
  [
    'trusted-types for Lit alone, and the single file',
    {
      ...csp("require-trusted-types-for 'script'; trusted-types lit-html"),
      scripts: [makeScript({file: 'all', src: 'https://www.etaten.no/ki-widgets.all.js'})],
      scriptAnswers: [],
    },
  ],
  ['trusted-types that is not required', csp('trusted-types lit-html')],
  ['a sandbox', csp('sandbox allow-forms'), 'Content-Security-Policy på siden har sandbox uten allow-scripts.'],
  ['a wildcard for hosts, and a path', csp('script-src *.etaten.no/ki-widgets/; connect-src https:')],
  [
    'a link to another server',
    {placements: [makePlacement({kind: 'link', href: 'https://data.no/embed/org-chart/', feed: 'https://www.etaten.no/feed.json'})]},
    'Lenken til <ki-org-chart> fører til en server som skriptet ikke har lov til å bruke: https://data.no',
  ],
  [
    'a link to a listed server',
    {
      scripts: [makeScript({origins: ['https://data.no']})],
      placements: [makePlacement({kind: 'link', href: 'https://data.no/embed/org-chart/', feed: 'https://www.etaten.no/feed.json'})],
    },
  ],
  [
    'an id in capitals',
    {placements: [makePlacement({attributes: {unit: 'STYRET'}})]},
    'unit="STYRET" på <ki-org-chart> finnes ikke i datakilden.',
  ],
  [
    'a foreign element',
    {
      live: {...live, versions: {'ki-contact-card': '1.2.0'}},
      placements: [makePlacement({live: {isDefined: true, state: null, isWidget: true}})],
    },
    'Et annet skript på siden har tatt navnet <ki-org-chart>.',
  ],
  [
    'a feed with http',
    {
      placements: [makePlacement({feed: 'http://www.etaten.no/feed.json'})],
      feeds: [makeFeedFacts({url: 'http://www.etaten.no/feed.json', outcome: 'mixed', feed: null})],
    },
    'Nettleseren blokkerer datakilden, for siden har https, og datakilden har http.',
  ],
  [
    'a feed without CORS, read on its own host',
    {feeds: [makeFeedFacts({url: 'https://data.no/feed.json', finalUrl: 'https://data.no/feed.json'})]},
    'Serveren med datakilden lar ikke andre nettsteder lese den.',
  ],
  ['a feed of the page’s own host that the doctor may not read', {feeds: [makeFeedFacts({outcome: 'cors', feed: null})]}],
  ['a feed that needs a log-in', {feeds: [makeFeedFacts({status: 401, feed: null})]}, 'Datakilden ble ikke hentet. Serveren svarte 401.'],
  ['lang="no"', {placements: [makePlacement({lang: 'no'})]}],
  ['lang="{{lang}}"', {placements: [makePlacement({lang: '{{lang}}'})]}, 'lang="{{lang}}" er ikke et språk. Modulene bruker engelsk.'],
  [
    'tomorrow',
    {placements: [makePlacement({attributes: {'as-of': '2024-05-02'}})]},
    'as-of="2024-05-02" på <ki-org-chart> er i framtiden: 2024-05-02.',
  ],
  [
    'a script and modules that do not arrive in time',
    {scriptAnswers: [makeScriptAnswer({outcome: 'timeout', file: null})], moduleAnswers: [{...module, outcome: 'timeout', hasHash: false}]},
    'Skriptet kom ikke innen ti sekunder.',
    'En fil i mappen modules kom ikke innen ti sekunder.',
  ],
  [
    'a browser without a network',
    {
      scriptAnswers: [makeScriptAnswer({outcome: 'offline', file: null})],
      feeds: [makeFeedFacts({outcome: 'offline', feed: null})],
      live: {...live, worker: 'https://www.etaten.no/sw.js'},
    },
    'Nettleseren er ikke på nett, så skriptet kan ikke hentes.',
    'Nettleseren er ikke på nett, så datakilden kan ikke hentes.',
  ],
  [
    'a script that was removed before it ran',
    {live: {...live, loader: null, versions: {}, removed: ['script']}, scripts: [], scriptAnswers: []},
    'Skriptet er i HTML-en fra serveren, men noe har fjernet det fra siden.',
  ],
  ['a script that removes itself once it has run', {live: {...live, removed: ['script']}, scripts: [], scriptAnswers: []}],
  [
    'an element that was removed',
    {live: {...live, removed: ['ki-org-chart']}, placements: []},
    '<ki-org-chart> er i HTML-en fra serveren, men noe har fjernet det fra siden.',
  ],
  [
    'a copy in a service worker',
    {
      live: {...live, worker: 'https://www.etaten.no/sw.js'},
      feeds: [makeFeedFacts({second: {path: 'query', updated: '2024-04-01', isSame: false}})],
    },
    'En service worker på nettstedet gir leserne en gammel kopi av datakilden, fra 2024-01-31. Serveren har en fra 2024-04-01.',
  ],
  [
    'a feed that a shared cache has kept, on a site with a service worker',
    {
      live: {...live, worker: 'https://www.etaten.no/sw.js'},
      feeds: [
        makeFeedFacts({
          headers: {date: 'Mon, 03 Feb 2020 08:00:00 GMT', age: '99'},
          second: {path: 'query', updated: '2024-01-31', isSame: true},
        }),
      ],
    },
  ],
  [
    'a service worker that answers with a page',
    {
      live: {...live, worker: 'https://www.etaten.no/sw.js'},
      feeds: [makeFeedFacts({feed: null, isHtml: true, isSubstitute: true})],
    },
    'En service worker på nettstedet svarer i stedet for serveren, og svaret er ikke datakilden.',
  ],
  ['today', {placements: [makePlacement({attributes: {'as-of': '2024-05-01'}})]}],
];

describe('diagnose', () => {
  for (const [name, changes, ...titles] of problems) {
    it(`lists in red for ${name}: ${titles.join(' ') || 'nothing'}`, () => {
      assert.deepEqual(titlesOf(makeFacts(changes), 'problem'), titles);
    });
  }

  it('says what could not be examined', () => {
    const facts = makeFacts({
      headers: null,
      feeds: [makeFeedFacts({outcome: 'own-csp', feed: null})],
      scriptAnswers: [makeScriptAnswer({outcome: 'own-csp', file: null})],
    });
    assert.deepEqual(titlesOf(facts, 'unknown'), [
      'Skriptet er på siden, men vi får ikke lest det herfra.',
      'Vi har ikke sett hodene som serveren sender med siden.',
      'Vi får ikke hente datakilden herfra.',
    ]);
    assert.deepEqual(countFindings(diagnose(facts)), {problems: 0, notes: 0, unknown: 3});
  });

  it('notes what may be intended', () => {
    const placements = [
      makePlacement({hidden: {reason: 'closed-details', by: '<details>'}, hasFallback: false}),
      makePlacement({kind: 'link', href: 'https://www.etaten.no/embed/org-chart/', blocked: 'neighbour'}),
    ];
    const slow = makeFeedFacts({seconds: 7.2});
    const unfinished = {...live, pending: ['https://annet.no/a.js', 'https://www.etaten.no/ki-widgets/modules/x.js'], shift: 0.25};
    assert.deepEqual(titlesOf(makeFacts({placements, live: unfinished, feeds: [slow]}), 'note'), [
      '<ki-org-chart> ligger i <details>, som er lukket.',
      '<ki-org-chart> har ingen tekst inni seg.',
      'En lenke til <ki-org-chart> forblir en lenke.',
      'Siden er ikke ferdig lastet. Den venter på https://annet.no/a.js',
      'Datakilden brukte 7 sekunder på å komme.',
      'Modulene flyttet innholdet på siden mens de ble lastet (0.25).',
    ]);
  });

  it('writes a finding for IT as plain text, in both languages', () => {
    const [finding] = diagnose(makeFacts({scriptAnswers: [makeScriptAnswer({status: 404, file: null})]}));
    assert.ok(finding);
    const subject = {name: 'https://www.etaten.no/ki', day: '2024-05-01'};
    assert.equal(
      writeForIt(doctorTextsIn('nb'), finding, subject),
      `ki-widgets: https://www.etaten.no/ki (2024-05-01)
Funn: Feil, Skriptet: Skriptet ble ikke funnet. Serveren svarte 404.
Forklaring: https://www.etaten.no/ki-widgets/ki-widgets.js
Løsning: Kontroller adressen i <script src>. Kopier hele mappen dist til serveren.
Kode: script-status`,
    );
    assert.match(
      writeReport(doctorTextsIn('en'), [finding], subject),
      /^ki-widgets: .*\nFinding: Error, The script: The script was not found\./,
    );
  });

  it('has a remedy for each problem and each note, in both languages', () => {
    const seen = problems.flatMap(([, changes]) => diagnose(makeFacts(changes)));
    for (const language of ['nb', 'en'] as const) {
      for (const {status, code, values} of seen.filter(({status}) => status === 'problem' || status === 'note')) {
        const {title, remedy} = doctorTextsIn(language).findingTexts[code](values);
        assert.ok(remedy, `${language} ${status} ${title}`);
      }
    }
  });
});
