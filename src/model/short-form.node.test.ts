import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isAbbreviation} from './short-form.js';

describe('a short form', () => {
  const text = (value: string) => ({value, lang: 'nb'});

  for (const [short, name, isUnclear] of [
    ['KS', 'Kommunesektorens organisasjon', true],
    ['Hdir', 'Helsedirektoratet', true],
    ['E-helse', 'Direktoratet for e-helse', true],
    ['HSØ', 'Helse Sør-Øst RHF', true],
    ['KS', 'Kommunesektorens organisasjon (KS)', false],
    ['Helsetilsynet', 'Helsetilsynet', false],
    ['Referansegruppen', 'Referansegruppen for Nasjonal helse- og sykehusplan', false],
    ['Sør-Øst', 'Helse Sør-Øst RHF', false],
    ['Øst', 'Vestøst', true],
    [' Etaten ', 'Etaten', false],
  ] as const) {
    it(`«${short}» for «${name}» ${isUnclear ? 'needs an explanation' : 'explains itself'}`, () => {
      assert.equal(isAbbreviation(text(short), text(name)), isUnclear);
    });
  }

  it('needs no explanation if it is missing', () => assert.equal(isAbbreviation(undefined, text('Etaten')), false));
});
