import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isChoice, readChoice, writeChoice} from './choice.js';

describe('the choice in the address', () => {
  it('is empty at first', () => {
    const choice = readChoice('');
    assert.equal(writeChoice(choice), '');
    assert.equal(choice.widget, 'org-chart');
    assert.equal(choice.language, 'nb');
    assert.equal(choice.template, '');
    assert.deepEqual(choice.options, {});
  });

  it('keeps every part', () => {
    const hash =
      '#widget=partner-list&language=nn&source=address&corners=square&scheme=dark&width=phone&template=yes&html=unknown&policy=no' +
      `&system=drupal&place=own&address=${encodeURIComponent('https://data.example/f.json')}&folder=%2Fki` +
      `&site=${encodeURIComponent('https://etat.example')}` +
      '&brand=%23c8102e&preload=true&o-variant=logos&o-roles=lead+partner';
    const choice = readChoice(hash);
    assert.equal(writeChoice(choice), hash);
    assert.deepEqual(choice.options, {variant: 'logos', roles: 'lead partner'});
    assert.equal(choice.address, 'https://data.example/f.json');
    assert.equal(choice.preload, true);
    assert.equal(choice.singleFile, false);
  });

  it('ignores what it does not know', () => {
    const choice = readChoice('#widget=constructor&language=xx&brand=url(x)&template=maybe&o-=x&other=1');
    assert.equal(choice.widget, 'org-chart');
    assert.equal(choice.language, 'nb');
    assert.equal(choice.brand, '');
    assert.equal(choice.template, '');
  });

  it('is not mistaken for a link inside the page', () => {
    assert.equal(isChoice(''), true);
    assert.equal(isChoice('#widget=contact-card'), true);
    assert.equal(isChoice('#innhold'), false);
    assert.equal(isChoice('#ki-unit-styringsgruppen'), false);
  });
});
