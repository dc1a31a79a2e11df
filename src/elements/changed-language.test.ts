import {expect, fixture, html} from '@open-wc/testing';
import '../define.js';
import {holdLanguage} from '../testing/hold-language.js';
import {makeFeed} from '../testing/make-feed.js';
import {deepQuery, deepQueryAll} from '../testing/query.js';
import {visibleText} from '../testing/read-text.js';
import {nextTask, whenReady} from '../testing/wait.js';

const roles = {nb: 'Spørsmål', en: 'Questions', nn: 'Spørsmål på nynorsk', se: 'Oktavuohta'};
const feed = makeFeed({contacts: [{id: 'post', role: roles, email: 'post@etaten.example'}]});

describe('a changed language', () => {
  it('leaves the old one, also in the markup, while it is slow; the widget still works, and then everything changes at once', async () => {
    const english = holdLanguage('en');
    const place = await fixture<HTMLElement>(html`<div lang="nb"><ki-contact-card .data=${feed}></ki-contact-card></div>`);
    const card = place.querySelector('ki-contact-card')!;
    await whenReady(card);
    place.lang = 'en';
    await nextTask(50);
    const languageOfPart = () => deepQuery(card, '[part=widget]').lang;
    expect([languageOfPart(), visibleText(card).slice(0, 17)]).to.deep.equal(['nb', 'Kontakt\nSpørsmål\n']);
    card.headingLevel = 4;
    await nextTask();
    expect(deepQueryAll(card, 'h4').map(visibleText), 'in the old language').to.deep.equal(['Kontakt']);
    expect(languageOfPart()).to.equal('nb');

    english.release();
    await card.updateComplete;
    expect([languageOfPart(), visibleText(card).slice(0, 18)]).to.deep.equal(['en', 'Contact\nQuestions\n']);
    expect(english.requestCount).to.equal(1);
  });

  it('is the last one after quick changes, in whatever order the languages arrive', async () => {
    const nynorsk = holdLanguage('nn');
    const sami = holdLanguage('se');
    const place = await fixture<HTMLElement>(html`<div lang="nb"><ki-contact-card .data=${feed}></ki-contact-card></div>`);
    const card = place.querySelector('ki-contact-card')!;
    await whenReady(card);
    const languageOfPart = () => deepQuery(card, '[part=widget]').lang;
    for (const lang of ['nn', 'se', 'nn', 'se']) {
      place.lang = lang;
      await nextTask();
    }
    let isComplete = false;
    void card.updateComplete.then(() => (isComplete = true));
    nynorsk.release();
    await nextTask(50);
    expect([languageOfPart(), isComplete], 'nynorsk is too late').to.deep.equal(['nb', false]);
    sami.release();
    await card.updateComplete;
    expect([languageOfPart(), visibleText(card).split('\n')[1]]).to.deep.equal(['se', 'Oktavuohta']);
    expect([nynorsk.requestCount, sami.requestCount]).to.deep.equal([1, 1]);

    place.lang = 'nn';
    await nextTask();
    await card.updateComplete;
    expect(visibleText(card)).to.match(/^Kontakt\nSpørsmål på nynorsk\n/);
  });
});
