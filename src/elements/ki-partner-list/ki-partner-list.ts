import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Group, Member, Model} from '../../model/model.js';
import {roles} from '../../feed/definition.js';
import type {Role} from '../../locales/messages.js';
import {members as memberTexts, partners} from '../../locales/locales.js';
import {FeedElement} from '../feed-element.js';
import {
  renderDate,
  renderFilled,
  renderHeading,
  renderLink,
  renderList,
  renderText,
  type Content,
  renderMemberNotes,
  separate,
  toHeadingLevel,
} from '../parts.js';
import {styles} from './ki-partner-list.styles.js';

/**
 * The organisations that take part, by role: as a list, a sentence, a table or a strip of names. With `group="site"` those
 * behind the pages, with the statement about their collaboration.
 *
 * @summary Organisations by role.
 * @tag ki-partner-list
 * @slot - What is shown until the partners are ready, and when there are none.
 * @slot heading - Replaces the heading.
 * @fires {FeedLoadEvent} ki-feed-load - The feed is here.
 * @fires {FeedErrorEvent} ki-feed-error - The feed cannot be had.
 * @csspart heading - The widget's heading.
 * @csspart role-heading - Heading over the organisations with one role.
 * @csspart members - A list of organisations.
 * @csspart statement - What a group says of itself.
 * @csspart widget - All that the widget draws.
 * @csspart note - What a visitor reads while there is nothing to show.
 * @csspart button - A button.
 * @csspart source - The source line.
 */
export class KiPartnerList extends FeedElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles];
  }

  /** Id of the group in the feed. */
  @property() group = 'project';
  /** How the organisations are shown: `list`, `sentence`, `table` or `logos`; another word is taken as `list`. */
  @property() variant: 'list' | 'sentence' | 'table' | 'logos' = 'list';

  get #texts() {
    return this.pick(partners);
  }

  protected override isEmpty(model: Model): boolean {
    const group = this.#select(model);
    return !group || (group.members.length === 0 && !group.statement);
  }

  protected override emptyText(): string {
    return this.#texts.partnersEmpty;
  }

  protected override renderContent(model: Model): TemplateResult {
    const group = this.#select(model);
    if (!group) return html``;
    const heading = group.id === 'site' ? this.#texts.siteHeading : this.#texts.partnersHeading;
    const {statement} = group;
    return html`
      ${this.renderHeading(group.name ? renderText(group.name, model.language) : heading)}
      ${statement ? html`<p part="statement">${renderText(statement, model.language)}</p>` : nothing}
      ${group.members.length ? this.#renderMembers(group, model) : nothing}
    `;
  }

  #renderMembers(group: Group, model: Model): TemplateResult {
    switch (this.variant) {
      case 'sentence':
        return this.#renderSentence(group, model);
      case 'table':
        return this.#renderTable(group, model);
      case 'logos':
        return html`<ul part="members" class="strip">
          ${group.members.map((member) => html`<li>${this.#renderLogo(member, model)}</li>`)}
        </ul>`;
      default:
        return this.#renderList(group, model);
    }
  }

  #renderList({members}: Group, model: Model): TemplateResult {
    const byRole = groupByRole(members);
    // Where nobody has a role of interest, a heading over the only list would say nothing.
    if (byRole.length === 1 && byRole[0]?.role === 'member') return this.#renderItems(members, model);
    return html`<div class="roles">
      ${byRole.map(
        ({role, members}, i) =>
          html`<div>
            <div part="role-heading">
              ${renderHeading(toHeadingLevel(this.headingLevel) + 1, this.#texts.withRole(role, members.length), `role-${i}`)}
            </div>
            ${this.#renderItems(members, model)}
          </div>`,
      )}
    </div>`;
  }

  #renderItems(members: readonly Member[], model: Model): TemplateResult {
    return html`<ul part="members" class="grid">
      ${members.map((member) => {
        const notes = renderMemberNotes(member, model.language, this.messages, this.pick(memberTexts));
        return html`<li>
          <span class="name">${renderName(member, model)}</span>
          ${notes.length ? html`<span class="note">${separate(notes)}</span>` : nothing}
        </li>`;
      })}
    </ul>`;
  }

  #renderSentence({members}: Group, model: Model): TemplateResult {
    const {messages} = this;
    const named = (role: (each: string) => boolean) =>
      members.filter((member) => role(member.role)).map((member) => renderName(member, model));
    const leads = named((role) => role === 'lead');
    const observers = named((role) => role === 'observer' || role === 'guest');
    const partners = named((role) => role !== 'lead' && role !== 'observer' && role !== 'guest');
    const first =
      leads.length === 0 ? this.#texts.cooperate : partners.length ? this.#texts.leadsWith(leads.length) : this.#texts.leads(leads.length);
    return html`<p>
      ${
        leads.length + partners.length
          ? renderFilled(first, {lead: renderList(leads, messages), partners: renderList(partners, messages)})
          : nothing
      }
      ${observers.length ? renderFilled(this.#texts.observe(observers.length), {observers: renderList(observers, messages)}) : nothing}
    </p>`;
  }

  #renderTable({members}: Group, model: Model): TemplateResult {
    const {messages} = this;
    return html`<div class="scroll" role="region" aria-labelledby="heading" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${this.#texts.organization}</th>
            <th scope="col">${this.#texts.role}</th>
            <th scope="col">${this.#texts.joined}</th>
            <th scope="col">${this.#texts.organizationNumber}</th>
          </tr>
        </thead>
        <tbody>
          ${members.map(
            (member) =>
              html`<tr>
                <th scope="row">${renderName(member, model)}</th>
                <td>${this.pick(memberTexts).roles[member.role as Role]}</td>
                <td>${member.period?.from === undefined ? '–' : renderDate(member.period.from, messages)}</td>
                <td>${member.organization.organizationNumber?.replace(/(\d{3})(?=\d)/g, '$1\u00a0') ?? '–'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderLogo(member: Member, model: Model): Content {
    const {logo, url} = member.organization;
    if (!logo) return renderName(member, model);
    const image = html`<picture>
      ${logo.darkUrl === undefined ? nothing : html`<source srcset=${logo.darkUrl} media="(prefers-color-scheme: dark)" />`}
      <img src=${logo.url} alt=${member.name.value} loading="lazy" />
    </picture>`;
    return url === undefined ? image : html`<a href=${url}>${image}</a>`;
  }

  #select(model: Model): Group | undefined {
    return model.groups.find(({id}) => id === this.group);
  }
}

function renderName({name, organization}: Member, {language}: Model): Content {
  return renderLink({name, url: organization.url}, language);
}

/** Members by role, in the order of the roles, within each in the order of the feed. */
function groupByRole(members: readonly Member[]): {role: Role; members: readonly Member[]}[] {
  return roles
    .map((role) => ({role, members: members.filter((member) => member.role === role)}))
    .filter((group) => group.members.length > 0);
}
