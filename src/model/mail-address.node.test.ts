import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {skipWithout, readCorpus} from '../testing/node/test-data.js';
import {toMailto} from './mail-address.js';

const links: readonly [email: string, subject: readonly (string | undefined)[], link: string][] = [
  ['post@etaten.example', [], 'mailto:post@etaten.example'],
  ['a+b@etaten.example', [], 'mailto:a+b@etaten.example'],
  ['post@etaten.example', ['Presse'], 'mailto:post@etaten.example?subject=Presse'],
  ['post@etaten.example', ['Presse', 'KI-prosjektet'], 'mailto:post@etaten.example?subject=Presse%20%E2%80%93%20KI-prosjektet'],
  ['post@etaten.example', ['Spørsmål & svar'], 'mailto:post@etaten.example?subject=Sp%C3%B8rsm%C3%A5l%20%26%20svar'],
  ['post@etaten.example', ['1 + 1 = 2? #1; 100 %'], 'mailto:post@etaten.example?subject=1%20%2B%201%20%3D%202%3F%20%231%3B%20100%20%25'],
  ['post@etaten.example', [undefined, ' ', 'Prosjektet'], 'mailto:post@etaten.example?subject=Prosjektet'],
  ['post@etaten.example', ['Prosjektet', 'Prosjektet'], 'mailto:post@etaten.example?subject=Prosjektet'],
  ['post@etaten.example', [undefined, ''], 'mailto:post@etaten.example'],
  ['ål@blåbær.example', [], 'mailto:%C3%A5l@bl%C3%A5b%C3%A6r.example'],
  ['a/b#c%d=e@etaten.example', [], 'mailto:a%2Fb%23c%25d%3De@etaten.example'],
];
const hostile = [
  'Presse\r\nBcc: alle@etaten.example',
  'Presse\nBcc: alle@etaten.example\n\nTekst',
  'Presse&bcc=alle@etaten.example',
  'Presse?body=x&cc=alle@etaten.example',
  'Presse%0D%0ABcc:%20alle@etaten.example',
  'Presse\u2028Bcc: alle@etaten.example\u0085x\u0000',
];

describe('the address of a mail link', () => {
  for (const [email, subject, link] of links) {
    it(`is correct for ${email} with the subject ${JSON.stringify(subject)}`, () => assert.equal(toMailto(email, subject), link));
  }

  it('has only a subject, even with a hostile feed', () => {
    for (const text of hostile) {
      const [, query = ''] = toMailto('post@etaten.example', [text]).split('?');
      assert.match(query, /^subject=[^&=?#\r\n]+$/, text);
      assert.doesNotMatch(query, /%0[AD0]|%C2%85|%E2%80%A8/i, text);
      assert.deepEqual([...new URLSearchParams(query).keys()], ['subject'], text);
    }
  });

  it('replaces lone surrogates, which an address cannot contain', () => {
    assert.equal(toMailto('post@etaten.example', ['a\ud800b']), 'mailto:post@etaten.example?subject=a%20b');
    assert.equal(toMailto('po\udc00st@etaten.example'), 'mailto:po%20st@etaten.example');
  });

  const naughty = readCorpus('naughty-strings') as {readonly cases: readonly (string | {readonly value: string})[]} | null;
  it('has one recipient and one subject with every naughty string', skipWithout(naughty), () => {
    const strings = naughty!.cases.map((each) => (typeof each === 'string' ? each : each.value));
    assert.ok(strings.length > 200);
    for (const text of strings) assertOneMail(text);
  });

  it('has one recipient and one subject with any text', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), assertOneMail));
  });
});

function assertOneMail(text: string): void {
  assert.match(toMailto('post@etaten.example', [text]), /^mailto:post@etaten\.example(\?subject=([\w.!~*'()-]|%[\dA-F]{2})+)?$/, text);
}
