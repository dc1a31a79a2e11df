import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {getMessages, loaders, loadLanguage} from './locales.js';

describe('ki-widgets/locales/en.js', () => {
  it('makes English available at once and without a request, and exports its texts', async () => {
    const requested: string[] = [];
    for (const language of ['nb', 'en'] as const) {
      loaders[language] = () => {
        requested.push(language);
        return Promise.reject(new Error('offline'));
      };
    }
    assert.equal(getMessages('en'), undefined);
    const english = await import('./register/en.js');
    assert.equal(getMessages('en')?.contact.contactHeading, 'Contact');
    assert.equal(english.contact.contactHeading, 'Contact');
    assert.equal((await loadLanguage('en')).common.and, 'and');
    assert.deepEqual(requested, []);
    await assert.rejects(loadLanguage('nb'), /offline/);
    assert.deepEqual(requested, ['nb']);
  });
});

describe('a language that cannot be loaded', () => {
  it('is requested again by a later call, but at most once a second', async (t) => {
    t.mock.timers.enable({apis: ['setTimeout']});
    let requests = 0;
    loaders.nn = () => {
      requests++;
      return Promise.reject(new Error('offline'));
    };
    const tries = [loadLanguage('nn'), loadLanguage('nn')];
    for (const each of tries) await assert.rejects(each, /offline/);
    await assert.rejects(loadLanguage('nn'), /offline/);
    t.mock.timers.tick(999);
    await assert.rejects(loadLanguage('nn'), /offline/);
    assert.equal(requests, 1);
    t.mock.timers.tick(1);
    await assert.rejects(loadLanguage('nn'), /offline/);
    assert.equal(requests, 2);
  });
});
