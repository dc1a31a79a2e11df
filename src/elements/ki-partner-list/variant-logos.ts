import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {guardListener} from '../../guard.js';
import {isolate} from '../../model/bidi.js';
import type {ComparedMember} from '../../model/compare-members.js';
import type {Member} from '../../model/model.js';
import {renderSuccession, renderText, type Content} from '../parts.js';
import {setProperties} from '../set-properties.js';
import type {LogoController} from './logo-controller.js';
import {balanceRows} from './balance-rows.js';
import {classOf, renderChange, renderFullName, type MemberContext} from './member.js';

/** Renders the members as a strip of logos. A member without a logo is shown by name. */
export function renderLogos(members: readonly ComparedMember[], context: MemberContext, logos: LogoController): TemplateResult {
  return html`<ul
    part="members"
    role="list"
    class=${members.some(({organization}) => organization.logo) ? 'logos' : 'strip'}
    ${setProperties(Object.fromEntries([3, 4, 5].map((fitting) => [`--_${fitting}`, balanceRows(members.length, fitting)])))}
    @transitionend=${guardListener('A transition', (event: TransitionEvent) => logos.handleTransitionEnd(event))}
  >
    ${members.map(
      (member) =>
        html` <li class=${classOf(member)}>
          ${renderLogo(member, context, logos)} ${renderEnd(member, context)} ${renderChange(member, context)}
        </li>`,
    )}
  </ul>`;
}

/** Renders the name, covered by the logo once that is loaded. So there is never a gap, and the name stays in the page's text. */
function renderLogo(member: Member, {language}: MemberContext, logos: LogoController): TemplateResult {
  const {logo, url, name, shortName} = member.organization;
  if (!logo) return html`<span class="cell name"><span>${renderFullName(member, language)}</span></span>`;
  const background = logos.isOnDark ? (logo.darkUrl === undefined ? 'plate' : 'dark') : '';
  const src = (background && logo.darkUrl) || logo.url;
  const height = logos.heightOf(src);
  // Screen readers read the alternative text instead of the name, unless it is the name or only its short form.
  const alt = height === undefined || [name.value, shortName?.value].includes(logo.alt.value) ? '' : logo.alt.value;
  // The load listener is set before `src`, because a cached logo may load at once. Before the background is known, either version could
  // be the wrong one, so none is fetched.
  const content = html`<img
      class="${background} ${height === undefined ? '' : 'loaded'}"
      alt=${isolate(alt)}
      lang=${ifDefined(logo.alt.lang || undefined)}
      loading="lazy"
      @load=${guardListener('A logo', (event: Event) => logos.handleLoad(event))}
      src=${ifDefined(logos.isOnDark === undefined ? undefined : src)}
      ${setProperties(height === undefined ? {} : {'--_height': height})}
    />
    <span class="name" aria-hidden=${ifDefined(alt ? 'true' : undefined)}>${renderText(member.name, language)}</span>`;
  return url === undefined ? html`<span class="cell">${content}</span>` : html`<a class="cell" href=${url}>${content}</a>`;
}

/** Renders that the organisation has ended, which its logo cannot show. */
function renderEnd(member: ComparedMember, {language, messages}: MemberContext): Content {
  const [end] = member.organization.hasEnded ? renderSuccession(member, language, messages.members) : [];
  return end ? html`<span class="note">${end}</span>` : nothing;
}
