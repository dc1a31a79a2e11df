import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type {Feed} from '../src/feed/definition.js';
import {validateFeed} from '../src/feed/validate-feed.js';
import type {FeedText} from '../src/model/text.js';
import {readJson} from '../src/testing/node/test-data.js';

const names = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
const project = readJson('feeds/bedre-bruk-av-ki.json') as Feed;
const council = readJson('feeds/ki-radet.json') as Feed;

/** Names that are the same in every language. */
const untranslated = ['NLOD 2.0'];
/** Names without an English form. */
const norwegianOnly = ['E-helse', 'Statens helsetilsyn'];
const textKeys = [
  'name',
  'title',
  'shortName',
  'legalName',
  'lead',
  'description',
  'alt',
  'note',
  'purpose',
  'statement',
  'label',
  'linkLabel',
];

describe('the published feeds', () => {
  it('are the project and the council', () => assert.deepEqual(names.sort(), ['bedre-bruk-av-ki.json', 'ki-radet.json']));

  for (const name of names) {
    const feed = readJson(`feeds/${name}`);

    it(`${name} is valid, and conforms to the JSON Schema`, () => {
      assert.deepEqual(validateFeed(feed).issues, []);
      const ajv = new Ajv2020({allErrors: true});
      addFormats(ajv);
      assert.ok(ajv.validate(readJson('feeds/ki-feed-1.schema.json') as object, feed), ajv.errorsText());
    });

    it(`${name} has all texts in bokmål, nynorsk and English`, () => {
      const texts = textsIn(feed);
      assert.ok(texts.length > 30, `only ${texts.length}`);
      for (const text of texts) {
        if (typeof text === 'string') {
          assert.ok(untranslated.includes(text), text);
          continue;
        }
        const tags = Object.keys(text).sort().join(' ');
        const isName = tags === 'no' && norwegianOnly.includes(text.no ?? '');
        assert.ok(isName || ['en nb nn', 'en no'].includes(tags), `${tags}: ${JSON.stringify(text)}`);
      }
    });
  }
});

// The expected values are copied from the facts of the project, with their spelling.

describe('bedre-bruk-av-ki.json', () => {
  it('has the names, plan, period and lead of the project', () => {
    assert.equal(nb(project.project!.name), 'Det nasjonale koordineringsprosjektet «Bedre bruk av kunstig intelligens»');
    assert.equal(nb(project.project!.title), 'Det nasjonale koordineringsprosjektet for KI');
    assert.equal(nb(project.project!.partOf!.name), 'Nasjonal helse- og sykehusplan 2020–2023');
    assert.deepEqual(project.project!.period, {from: '2019', to: '2023'});
    assert.equal(nb(project.source!.name), 'Helsedirektoratet');
    // The data are from the last day of the project. The last review of the page was earlier.
    assert.equal(project.updated, '2023-12-31');
    assert.equal(project.language, 'nb');
  });

  const paragraphs = (language: 'nb' | 'nn' | 'en') =>
    (project.project!.description as Record<string, string>[]).map((text) => text[language]).join('\n');

  it('describes both groups, the start of subprojects, the reference group and KIN', () => {
    for (const [language, facts] of [
      [
        'nb',
        [
          'Helsedirektoratet ledet prosjektet',
          'én representant fra hver av de samarbeidende etatene, de regionale helseforetakene og KS',
          '(KIN) var observatør',
          'de koordineringsansvarlige i hver etat og møttes hver uke',
          'etter at styringsgruppen hadde bestemt det',
          'Noen delprosjekter ble startet av etatene. Andre ble startet av RHF-ene, KS eller begge',
          'Prosjektet brukte noen ganger referansegruppen for Nasjonal helse- og sykehusplan.',
          'observatør i KIN, som var den brede kontaktflaten mot sektoren',
        ],
      ],
      [
        'nn',
        [
          'Helsedirektoratet leidde prosjektet',
          'helsetenesta sine eigne planar og behov',
          'éin representant frå kvar av dei samarbeidande etatane',
          'Prosjektet brukte nokre gonger referansegruppa for Nasjonal helse- og sjukehusplan.',
          'observatør i KIN, som var den breie kontaktflata mot sektoren',
        ],
      ],
      [
        'en',
        [
          'The Norwegian Directorate of Health led the project',
          'one representative from each of the cooperating agencies',
          'The project sometimes used the reference group for the National Health and Hospital Plan.',
          'an observer in KIN, which was its broad point of contact with the sector',
        ],
      ],
    ] as const) {
      for (const fact of facts) assert.ok(paragraphs(language).includes(fact), `${language}: ${fact}`);
    }
  });

  it('explains each abbreviation at its first use', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const lead = (project.project!.lead as Record<string, string>)[language];
      const text = `${lead}\n${paragraphs(language)}`;
      const ai = language === 'en' ? 'AI' : 'KI';
      for (const short of [ai, 'KS', 'KIN', ...(language === 'en' ? [] : ['RHF'])]) {
        const first = text.search(new RegExp(`\\b${short}(?!\\p{L})`, 'u'));
        assert.equal(text[first - 1], '(', `${language}: ${text.slice(first - 20, first + 20)}`);
      }
    }
  });

  it('has a picture with a text alternative', () => {
    const {url, alt} = project.project!.image!;
    assert.ok(readdirSync(new URL('.', import.meta.url)).includes(url!), url);
    assert.ok(nb(alt).length > 20);
  });

  const organizations = [
    // id, name, short name, kind, organisation number, role in the project, joined, web site
    ['hdir', 'Helsedirektoratet', 'Hdir', 'directorate', '983544622', 'lead', '2019-23', 'https://www.helsedirektoratet.no'],
    ['ehelse', 'Direktoratet for e-helse', 'E-helse', 'directorate', '915933149', 'partner', '2019-23', 'https://www.ehelse.no'],
    ['slv', 'Statens legemiddelverk', 'SLV', 'agency', '974761122', 'partner', '2019-23', 'https://www.legemiddelverket.no'],
    ['htil', 'Helsetilsynet', 'Htil', 'inspectorate', '974761394', 'partner', '2021-23', 'https://www.helsetilsynet.no'],
    ['fhi', 'Folkehelseinstituttet', 'FHI', 'institute', '983744516', 'partner', '2022-21', 'https://www.fhi.no'],
    ['ks', 'Kommunesektorens organisasjon', 'KS', 'association', '971032146', 'partner', '2021-23', 'https://www.ks.no'],
    ['hso', 'Helse Sør-Øst RHF', 'HSØ', 'regional-health-authority', '991324968', 'partner', '2019-23', 'https://www.helse-sorost.no'],
    ['hmn', 'Helse Midt-Norge RHF', 'HMN', 'regional-health-authority', '983658776', 'partner', '2020-21', 'https://www.helse-midt.no'],
    ['hv', 'Helse Vest RHF', 'HV', 'regional-health-authority', '983658725', 'partner', '2020-21', 'https://www.helse-vest.no'],
    ['hn', 'Helse Nord RHF', 'HN', 'regional-health-authority', '883658752', 'partner', '2020-21', 'https://www.helse-nord.no'],
    [
      'kin',
      'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)',
      'KIN',
      'network',
      undefined,
      'observer',
      '2022-21',
      undefined,
    ],
  ] as const;

  it('has the eleven organisations in order', () => {
    assert.deepEqual(
      project.organizations!.map(({id}) => id),
      organizations.map(([id]) => id),
    );
    assert.deepEqual(
      groupOf(project, 'project').map(({organization}) => organization),
      organizations.map(([id]) => id),
    );
  });

  for (const [id, name, shortName, kind, number, role, joined, url] of organizations) {
    it(`has ${name}, with number, role and start date`, () => {
      const {formerNames, ...organization} = project.organizations!.find((each) => each.id === id)!;
      // The name during the project period.
      const named = formerNames?.[0] ?? organization;
      assert.equal(nb(named.name), name);
      assert.equal(nb(named.shortName), shortName);
      assert.equal(organization.kind, kind);
      assert.equal(organization.organizationNumber, number);
      assert.equal(organization.url, url);
      const member = groupOf(project, 'project').find((each) => each.organization === id)!;
      assert.deepEqual([member.role, member.period], [role, {from: joined, to: '2023'}]);
      const inSteeringGroup = project.memberships!.find((each) => each.organization === id && each.body === 'styringsgruppen')!;
      assert.deepEqual(inSteeringGroup.period, {from: joined, to: '2023'});
      assert.equal(inSteeringGroup.role, role === 'partner' ? 'member' : role);
    });
  }

  it('has no logos, since they are trademarks', () => {
    assert.deepEqual(
      project.organizations!.filter(({logo}) => logo),
      [],
    );
  });

  it('has the registered name of Helsetilsynet', () => {
    assert.equal(nb(project.organizations!.find(({id}) => id === 'htil')!.legalName), 'Statens helsetilsyn');
  });

  it('has the successor of one organisation and the new name of another on 1 January 2024', () => {
    const {period, successor} = project.organizations!.find(({id}) => id === 'ehelse')!;
    assert.deepEqual([period, successor], [{to: '2023-12-31'}, 'hdir']);
    const {name, shortName, formerNames} = project.organizations!.find(({id}) => id === 'slv')!;
    assert.equal(nb(name), 'Direktoratet for medisinske produkter');
    assert.equal(nb(shortName), 'DMP');
    assert.deepEqual(
      formerNames!.map(({to}) => to),
      ['2023-12-31'],
    );
  });

  it('has the bodies with their parents', () => {
    assert.deepEqual(
      project.bodies!.map(({id, name, kind, parent, period}) => [id, nb(name), kind, parent ?? null, period?.from]),
      [
        ['styringsgruppen', 'Styringsgruppen', 'steering-group', null, undefined],
        ['koordineringsgruppen', 'Koordineringsgruppen', 'coordination-group', 'styringsgruppen', undefined],
        ['delprosjekter-etatene', 'Startet av etatene', 'subprojects', 'koordineringsgruppen', undefined],
        ['regulatorisk-veiledning', 'Tverretatlig regulatorisk veiledning', 'subproject', 'delprosjekter-etatene', '2022'],
        ['informasjonsside', 'Tverretatlig informasjonsside', 'subproject', 'delprosjekter-etatene', '2022'],
        ['statusrapport', 'Statusrapport', 'deliverable', 'delprosjekter-etatene', '2022-10-20'],
        ['tilgang-til-data', 'Tilgang til data for KI', 'deliverable', 'delprosjekter-etatene', '2022'],
        ['god-klinisk-praksis', 'God klinisk praksis ved bruk av KI, radiologi', 'deliverable', 'delprosjekter-etatene', undefined],
        ['rammer-for-kvalitetssikring', 'Rammer for kvalitetssikring', 'subproject', 'delprosjekter-etatene', '2023-08'],
        [
          'relaterte-aktiviteter',
          'Startet av de regionale helseforetakene eller KS',
          'related-activities',
          'koordineringsgruppen',
          undefined,
        ],
        ['referansegruppen', 'Referansegruppen for Nasjonal helse- og sykehusplan', 'reference-group', null, undefined],
      ],
    );
  });

  it('has the members of the framework for quality assurance, and the lead of the report on data', () => {
    const membersOf = (body: string) =>
      project.memberships!.filter((each) => each.body === body).map(({organization, role}) => [organization, role]);
    assert.deepEqual(membersOf('rammer-for-kvalitetssikring'), [
      ['hdir', 'member'],
      ['slv', 'member'],
      ['fhi', 'member'],
      ['htil', 'member'],
      ['hso', 'partner'],
    ]);
    assert.deepEqual(membersOf('tilgang-til-data'), [['ehelse', 'lead']]);
  });

  it('has each agency in the coordination group from its start date', () => {
    assert.deepEqual(
      project
        .memberships!.filter(({body}) => body === 'koordineringsgruppen')
        .map(({organization, period}) => [organization, period?.from, period?.to]),
      [
        ['hdir', '2019-23', '2023'],
        ['ehelse', '2019-23', '2023'],
        ['slv', '2019-23', '2023'],
        ['htil', '2021-23', '2023'],
        ['fhi', '2022-21', '2023'],
      ],
    );
  });

  it('has the relations across the tree in both directions', () => {
    assert.deepEqual(
      project.relations!.map(({from, to, kind, name, period}) => [from, kind ?? nb(name), to, period?.to]),
      [
        ['kin', 'observes', 'styringsgruppen', '2023'],
        ['bedre-bruk-av-ki', 'observes', 'kin', '2023'],
        // The project used the group, not one of its bodies.
        ['bedre-bruk-av-ki', 'har noen ganger brukt', 'referansegruppen', undefined],
      ],
    );
  });

  it('has the contact', () => {
    assert.equal(project.contacts!.length, 1);
    const [{role, person, email, organization}] = project.contacts as [NonNullable<Feed['contacts']>[number]];
    assert.equal(nb(role), 'Andre henvendelser');
    assert.equal(person, 'Siv Anette Fjellkårstad');
    assert.equal(email, 'Siv.Anette.Fjellkarstad@helsedir.no');
    assert.equal(organization, 'hdir');
  });

  it('has the dates of publication and review', () => {
    assert.equal(project.publication!.firstPublished, '2022-03-16');
    assert.equal(project.publication!.lastReviewed, '2023-06-07');
    assert.deepEqual(
      project.publication!.versions!.map(({date}) => date),
      ['2022-03-16', '2023-06-07'],
    );
  });

  it('has the partners of the site, and a statement that names a different set', () => {
    assert.deepEqual(
      groupOf(project, 'site').map(({organization}) => organization),
      ['slv', 'ehelse', 'htil', 'fhi'],
    );
    const statement = nb(project.groups!.find(({id}) => id === 'site')!.statement);
    assert.ok(
      statement.endsWith('mellom Helsedirektoratet, Direktoratet for e-helse, Statens legemiddelverk og Statens helsetilsyn.'),
      statement,
    );
  });

  it('has the texts of the browser notice', () => {
    assert.equal(nb(project.browserSupport!.label), 'Du benytter en nettleser vi ikke støtter.');
    assert.equal(nb(project.browserSupport!.linkLabel), 'Se informasjon om nettlesere');
    assert.equal(project.browserSupport!.url, '../nettlesere.html');
    assert.ok(readdirSync(new URL('../site/', import.meta.url)).includes('nettlesere.html'));
  });
});

describe('ki-radet.json', () => {
  it('has the members, the observer and the guest of the council in 2024 and 2025', () => {
    const members = [
      ['hdir', 'member'],
      ['htil', 'member'],
      ['fhi', 'member'],
      ['dsa', 'member'],
      ['hso', 'member'],
      ['hmn', 'member'],
      ['hv', 'member'],
      ['hn', 'member'],
      ['ks', 'member'],
      ['kin', 'observer'],
      ['dmp', 'guest'],
    ];
    for (const list of [groupOf(council, 'project'), council.memberships!]) {
      assert.deepEqual(
        list.map(({organization, role}) => [organization, role]),
        members,
      );
      for (const {period} of list) assert.deepEqual(period, {from: '2024', to: '2025'});
    }
    assert.equal(council.updated, '2024-07-01');
  });

  it('has the names that the project’s feed lacks', () => {
    const nameOf = (id: string) => nb(council.organizations!.find((each) => each.id === id)!.name);
    assert.equal(nameOf('dsa'), 'Direktoratet for strålevern og atomsikkerhet');
    assert.equal(nameOf('dmp'), 'Direktoratet for medisinske produkter');
    assert.match(nb(council.bodies![0]!.description), /fire til seks ganger i året/);
    assert.match(nb(council.bodies![0]!.description), /deltar når sakslisten tilsier det/);
  });

  it('has the same data as the project’s feed for organisations in both', () => {
    for (const organization of council.organizations!) {
      const {id, ...same} = organization;
      const other = project.organizations!.find((each) => each.organizationNumber === same.organizationNumber && each.kind === same.kind);
      if (id === 'dsa') continue;
      assert.ok(other, id);
      assert.deepEqual({...other, id}, organization);
    }
  });
});

function nb(text: FeedText | undefined): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text.nb ?? text.no ?? '';
}

function groupOf(feed: Feed, id: string) {
  return feed.groups!.find((group) => group.id === id)!.members!;
}

function textsIn(value: unknown, key = ''): (string | Record<string, string>)[] {
  if (typeof value === 'string') return textKeys.includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  if (typeof value !== 'object' || value === null) return [];
  if (Object.keys(value).every((tag) => /^[a-z]{2}$/.test(tag) && tag !== 'to' && tag !== 'id')) return [value as Record<string, string>];
  return Object.entries(value).flatMap(([each, inner]) => textsIn(inner, each));
}
