import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {tenFaults} from '../testing/ten-faults.js';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {explainIssue} from './issue-messages.js';
import type {IssueCode} from './issue.js';
import {validateFeed} from './validate-feed.js';

const source = readFileSync(new URL('issue.ts', import.meta.url), 'utf8');
const codes = [...(/type IssueCode =[^;]+/.exec(source)?.[0] ?? '').matchAll(/'([a-z-]+)'/g)].map(([, code]) => code as IssueCode);

/** Details on which the explanation of a code depends. */
const details = ['', 'string', 'text', 'list', 'object', 'number', 'id', 'version', 'language', 'date', 'day', 'url', 'image-url', 'email'];
const otherDetails = ['telephone', 'organization-number', 'pixels', '300', '2000', 'hdir'];
/** Pointers on whose field the remedy depends. */
const pointers = ['', '/version', '/project/lead', '/project/name/nb', '/organizations/0', '/bodies/0/kind', '/x/y'];

describe('an issue', () => {
  it('has a rule and a remedy in English and in bokmål, for every code and field', () => {
    assert.ok(codes.length > 20);
    for (const code of codes) {
      for (const detail of [...details, ...otherDetails]) {
        for (const pointer of pointers) {
          const issue = {code, detail, pointer, severity: 'error', meant: 'https://example.no'} as const;
          const [english, norwegian] = [explainIssue(issue), explainIssue(issue, 'nb')];
          for (const key of ['rule', 'remedy'] as const) {
            assert.notEqual(norwegian[key], english[key], `${code} ${detail}`);
            assert.match(norwegian[key], /^[A-ZÆØÅ«].*[.?]$/s);
            assert.match(english[key], /^[A-Z“].*[.?]$/s);
            // Each language has its own quotation marks.
            assert.doesNotMatch(norwegian[key], /[“”]|undefined|\b(?:the|must|is|and)\b/);
            assert.doesNotMatch(english[key], /[«»]|undefined/);
          }
        }
      }
    }
  });

  it('has the same code, pointer and severity in bokmål as in English', () => {
    const summarize = ({issues}: ReturnType<typeof validateFeed>) => issues.map(({code, pointer, severity}) => [code, pointer, severity]);
    assert.deepEqual(summarize(validateFeed(tenFaults, {lang: 'nb'})), summarize(validateFeed(tenFaults)));
  });

  it('is entirely in Norwegian, including the details about dates', () => {
    const complete = makeCompleteFeed();
    const {issues} = validateFeed(
      {
        ...complete,
        project: {...complete.project!, status: 'active'},
        publication: {firstPublished: '2023-07-01', lastReviewed: '2023-06-07'},
      },
      {lang: 'nb'},
    );
    assert.deepEqual(
      issues.map(({rule}) => rule),
      [
        'Statusen stemmer ikke med perioden til prosjektet: «active», men 2019-23 – 2023-05 gjør den til «ended» 2023-06-07.',
        'Et prosjekt kan bare videreføres når det er avsluttet, men statusen er «active». Inntil da viser ingen modul «continuedBy».',
        'Datoene for siden sier imot hverandre: 2023-06-07 er før «firstPublished», 2023-07-01.',
      ],
    );
  });
});
