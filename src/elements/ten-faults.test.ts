import {expect, fixture, html} from '@open-wc/testing';
import type {FeedLoadEvent} from './feed-events.js';
import {collectConsoleLines, collectUncaughtErrors} from '../testing/collect-errors.js';
import {deepQueryAll} from '../testing/query.js';
import {spokenText, visibleText} from '../testing/read-text.js';
import {whenReady} from '../testing/wait.js';
import {tenFaults} from '../testing/ten-faults.js';
import './ki-project-page/define.js';

describe('a feed with ten faults', () => {
  it('is shown without the faulty parts, and one console line names the first fault', async () => {
    let issues: FeedLoadEvent['issues'] = [];
    let page!: HTMLElementTagNameMap['ki-project-page'];
    let lines: string[] = [];
    const errors = await collectUncaughtErrors(async () => {
      lines = await collectConsoleLines(async () => {
        page = await fixture(html`
          <ki-project-page
            lang="nb"
            .data=${tenFaults}
            @ki-feed-load=${(event: FeedLoadEvent) => (issues = event.issues)}
          ></ki-project-page>
        `);
        await whenReady(page);
      });
    });
    expect(errors).to.be.empty;
    expect(issues).to.have.length(10);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('10 issues, the first at /project/lead').and.to.include('#wrong-type');

    const text = visibleText(page).split('\n');
    const shown = (selector: string) => deepQueryAll(page, selector).map((each) => visibleText(each));
    expect(text.slice(0, 3)).to.deep.equal(['Prosjektet med ti feil', 'Prosjektet pågår · fra 2023', 'Alt som er riktig, vises.']);
    expect(shown('[part=unit] [part=name]')).to.deep.equal(['Styret', 'Rådet', 'Utvalget', 'Nettverket']);
    expect(shown('[part=unit] [part=members]')).to.deep.equal(['Etaten for prøving leder', 'Kommunen ved fjorden']);
    // Sighted visitors see a line between the boxes, with this label.
    expect(deepQueryAll(page, '[part=relation]').map(spokenText)).to.deep.equal(['Nettverket er observatør', 'Observatør i Styret']);
    expect(shown('.route-label')).to.deep.equal(['observerer']);
    expect(shown('.name')).to.deep.equal(['Etaten for prøving', 'Kommunen ved fjorden', 'Nettverket']);
    expect(shown('[part=role]')).to.deep.equal(['Spørsmål om prosjektet']);
    expect(shown('[part=contact]')).to.deep.equal(['Telefon\n+47 22 00 00 00\nLast ned kontaktkort']);
    for (const line of ['Først publisert', '2. januar 2023', 'Sist faglig oppdatert', '7. juni 2023']) expect(text).to.include(line);
    expect(text.at(-1)).to.equal('Kilde: Etaten for prøving, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.');
    for (const wrong of ['42', 'felt som ikke finnes', 'Et annet styre', 'post(at)']) expect(text.join(' ')).not.to.include(wrong);
    expect(deepQueryAll<HTMLAnchorElement>(page, 'a').map(({protocol}) => protocol)).not.to.include('javascript:');
    await expect(page).to.be.accessible();
  });
});
