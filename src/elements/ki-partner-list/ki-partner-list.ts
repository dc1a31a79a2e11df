import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {OverflowController} from '../../controllers/overflow-controller.js';
import {organizationKinds, roles as knownRoles} from '../../feed/definition.js';
import {changes as changeTexts, members as memberTexts, partners} from '../../locales/locales.js';
import type {Role} from '../../locales/messages.js';
import {isolate} from '../../model/bidi.js';
import {compareMembers, distinct, endOf, type ComparedMember, type MemberChange} from '../../model/compare-members.js';
import type {FeedDate} from '../../model/date.js';
import type {Group, Member, Model} from '../../model/model.js';
import {isAbbreviation} from '../../model/short-form.js';
import {renderChangeSummary, describeMemberChange} from '../changes.js';
import {idOf, oneOf, someOf} from '../attribute-values.js';
import {FeedElement} from '../feed-element.js';
import {
  renderDate,
  renderSuccession,
  renderFilled,
  renderHeading,
  renderLink,
  renderList,
  renderMemberNotes,
  renderText,
  renderWithShort,
  separate,
  toHeadingLevel,
  type Content,
} from '../parts.js';
import {setProperties} from '../set-properties.js';
import {styles} from './ki-partner-list.styles.js';
import {isOnDark, opticalHeight} from './logos.js';
import {readWords, selectMembers} from './select-members.js';
import {guardListener} from '../../guard.js';

/** Roles that have a sentence of their own; all others but the lead cooperate. */
const ownSentences = ['deputy', 'secretary', 'observer', 'guest'] as const;

/** What is shown of the feed. */
interface Shown {
  readonly group: Group;
  /** Those that the page asks for; with changes also those that are gone. */
  readonly members: readonly ComparedMember[];
  readonly isFiltered: boolean;
  /** The day since when changes are told. */
  readonly since: string | undefined;
}

/**
 * The organisations that take part, by role: as a list, a sentence, a table or a strip of logos. `group="site"` shows the
 * organisations behind the pages, with the statement about their collaboration.
 *
 * @summary Organisations by role: as a list, a sentence, a table or logos.
 * @tag ki-partner-list
 * @slot - The fallback: shown until the partners are ready, and when there are none.
 * @slot heading - Replaces the widget's heading.
 * @fires {FeedLoadEvent} ki-feed-load - A feed has loaded, for the first time or with new content.
 * @fires {FeedErrorEvent} ki-feed-error - The feed could not be loaded or renewed.
 * @csspart heading - The widget's heading.
 * @csspart role-heading - The heading of the organisations with one role.
 * @csspart members - A list of organisations.
 * @csspart statement - The statement of the group.
 * @csspart changes - The sentence that sums up the changes.
 * @csspart change - The mark of a change for one organisation.
 * @csspart widget - Everything that the widget draws.
 * @csspart note - The sentence that is shown while there is no content.
 * @csspart button - A button.
 * @csspart notice - The line that says that the content was renewed, or could not be. Only with `refresh`.
 * @csspart source - The source line.
 */
export class KiPartnerList extends FeedElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles];
  }

  /** Id of the group in the feed: `project` for the partners, `site` for the organisations behind the pages, or another. */
  @property({
    converter: idOf({
      noun: 'group',
      code: 'unknown-group',
      absent: 'project',
      inFeed: ({groups = []}) => groups,
      onDay: ({groups}) => groups,
    }),
  })
  group = 'project';
  /** How the organisations are shown: `list`, `sentence`, `table` or `logos`. */
  @property({converter: oneOf(['list', 'sentence', 'table', 'logos'], 'list')}) variant: 'list' | 'sentence' | 'table' | 'logos' = 'list';
  /** Shows only organisations with these roles, separated by spaces: `lead partner`. */
  @property({
    converter: someOf({
      words: knownRoles,
      inFeed: ({groups = []}) => groups.flatMap(({members = []}) => members.map(({role}) => role ?? 'member')),
    }),
  })
  roles: string | null = null;
  /** Shows only organisations of these kinds, separated by spaces: `directorate agency`. */
  @property({
    converter: someOf({words: organizationKinds, inFeed: ({organizations = []}) => organizations.map(({kind}) => kind ?? 'other')}),
  })
  kinds: string | null = null;
  /** An earlier date, `YYYY-MM-DD`. Changes since then are marked and summed up. */
  @property({attribute: 'changed-since'}) changedSince: string | null = null;

  /** By the address of each logo that is here: how high it is to stand. */
  @state() private heights: ReadonlyMap<string, number> = new Map();

  #shown: Shown | null = null;
  /** What `#shown` was chosen by. */
  #chosenBy: readonly unknown[] = [];
  #isOnDark = false;
  readonly #table = new OverflowController(this, '.scroll');

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const since = this.readChangedSince(this.changedSince);
    const chosenBy = [this.model, since, this.group, this.roles, this.kinds];
    if (chosenBy.some((value, i) => value !== this.#chosenBy[i])) {
      this.#chosenBy = chosenBy;
      this.#shown = this.model && this.#choose(this.model, since);
    }
    this.#isOnDark = this.variant === 'logos' && this.isConnected && isOnDark(this);
  }

  get #texts() {
    return this.messagesFor(partners);
  }

  /** Whether the members are those of a project that has ended. The site lives on. */
  get #isOver(): boolean {
    return this.model?.project?.state === 'ended' && this.group !== 'site';
  }

  protected override isEmpty(): boolean {
    const shown = this.#shown;
    return !shown?.members.length && (!shown?.group.statement || shown.isFiltered);
  }

  protected override emptyMessage(): string {
    return this.#texts.partnersEmpty;
  }

  protected override renderContent(model: Model): TemplateResult {
    const shown = this.#shown;
    if (!shown) return html``;
    const {id, name, statement} = shown.group;
    const heading = id === 'site' ? this.#texts.siteHeading : this.#texts.partnersHeading;
    return html`
      ${this.renderHeading(name ? renderText(name, model.language) : heading)}
      ${statement ? html` <p part="statement">${renderText(statement, model.language)}</p>` : nothing} ${this.#renderSum(shown)}
      ${shown.members.length ? this.#renderMembers(shown.members, model.language) : nothing}
    `;
  }

  #renderSum({since, members}: Shown): Content {
    if (since === undefined) return nothing;
    const {newOrganizations, goneOrganizations, renamedOrganizations, newRoles} = this.messagesFor(changeTexts);
    const count = (has: (change: MemberChange) => unknown) => distinct(members.filter(({change}) => change && has(change))).length;
    const counts = [
      [newOrganizations, count(({kind}) => kind === 'new')],
      [goneOrganizations, count(({kind}) => kind === 'gone')],
      [renamedOrganizations, count(({formerName}) => formerName)],
      [newRoles, count(({formerRole}) => formerRole)],
    ] as const;
    return renderChangeSummary(counts, since, this.messagesFor(changeTexts), this.messages);
  }

  #renderMembers(members: readonly ComparedMember[], language: string): Content {
    switch (this.variant) {
      case 'sentence':
        return this.#renderSentence(members, language);
      case 'table':
        return this.#renderTable(members, language);
      case 'logos':
        return html`<ul
          part="members"
          role="list"
          class=${members.some(({organization}) => organization.logo) ? 'logos' : 'strip'}
          @transitionend=${this.#handleSchemeChange}
        >
          ${members.map(
            (member) =>
              html` <li class=${formOf(member)}>
                ${this.#renderLogo(member, language)} ${this.#renderEnd(member, language)} ${this.#renderChange(member, language)}
              </li>`,
          )}
        </ul>`;
      default:
        return this.#renderList(members, language);
    }
  }

  #renderList(members: readonly ComparedMember[], language: string): TemplateResult {
    const byRole = groupByRole(members);
    // Where nobody has a role of interest, a heading over the only list would say nothing.
    if (byRole.length === 1 && byRole[0]?.role === 'member') return this.#renderItems(members, language);
    return html`<div class="roles">
      ${byRole.map(
        ({role, members}) =>
          html`<div>
            ${renderHeading(toHeadingLevel(this.headingLevel) + 1, this.#texts.withRole(role, members.length, this.#isOver), 'role-heading')}
            ${this.#renderItems(members, language)}
          </div>`,
      )}
    </div>`;
  }

  #renderItems(members: readonly ComparedMember[], language: string): TemplateResult {
    const texts = this.messagesFor(memberTexts);
    return html`<ul part="members" role="list" class="grid">
      ${members.map(
        (member) =>
          html` <li class=${formOf(member)}>
            ${this.#renderNamed(member, renderMemberNotes(member, language, this.messages, texts), language)}
          </li>`,
      )}
    </ul>`;
  }

  /** A name, and below it what there is to know. */
  #renderNamed(member: ComparedMember, notes: readonly Content[], language: string): TemplateResult {
    return html`<span class="name">${renderNameWithShort(member, language)}</span>
      ${notes.length ? html`<span class="note">${separate(notes)}</span>` : nothing} ${this.#renderChange(member, language)}`;
  }

  #renderSentence(members: readonly ComparedMember[], language: string): Content {
    const texts = this.#texts;
    const isOver = this.#isOver;
    const list = (names: readonly Content[]) => renderList(names, this.messages);
    const withRoles = (...roles: readonly string[]) =>
      members
        .filter(({role, change}) => roles.includes(role) && change?.kind !== 'gone')
        .map((member): Content => {
          const fate = renderSuccession(member, language, this.messagesFor(memberTexts));
          return [renderFullName(member, language), fate.length ? [' (', separate(fate), ')'] : nothing];
        });
    const leads = withRoles('lead');
    const partners = withRoles('partner', 'member');
    const first = !leads.length
      ? texts.cooperate(partners.length, isOver)
      : partners.length
        ? texts.leadsWith(leads.length, partners.length, isOver)
        : texts.leads(leads.length, isOver);
    const sentences: Content[] = leads.length + partners.length ? [renderFilled(first, {lead: list(leads), partners: list(partners)})] : [];
    for (const role of ownSentences) {
      const others = withRoles(role);
      if (others.length) sentences.push(renderFilled(texts.takePart(role, others.length, isOver), {members: list(others)}));
    }
    const namesOf = (changed: MemberChange['kind']) =>
      distinct(members.filter(({change}) => change?.kind === changed)).map((member): Content => {
        const fate = changed === 'gone' ? renderSuccession(member, language, this.messagesFor(memberTexts)) : [];
        return [renderText(member.name, language), fate.length ? [' (', separate(fate), ')'] : nothing];
      });
    const [joined, left] = [namesOf('new'), namesOf('gone')];
    const changes: Content[] = [];
    if (joined.length) changes.push(renderFilled(texts.newcomers(joined.length), {names: list(joined)}));
    if (left.length) changes.push(renderFilled(this.messagesFor(changeTexts).left(left.length), {names: list(left)}));
    for (const member of members) {
      if (member.change?.kind === 'kept')
        changes.push([renderText(member.name, language), ': ', this.#tellChange(member.change, language)]);
    }
    return [html` <p>${separate(sentences, ' ')}</p>`, changes.map((content) => html` <p part="change">${content}</p>`)];
  }

  #renderTable(members: readonly ComparedMember[], language: string): TemplateResult {
    const texts = this.#texts;
    const {roles} = this.messagesFor(memberTexts);
    const {isScrolled} = this.#table;
    const hasEnds = members.some((member) => endOf(member) !== undefined);
    const head = (text: string) => html` <th scope="col">${text}</th>`;
    const day = (date: FeedDate | undefined) => html` <td>${date === undefined ? '–' : renderDate(date, this.messages)}</td>`;
    return html`<div
      class="scroll"
      role=${ifDefined(isScrolled ? 'region' : undefined)}
      aria-labelledby=${ifDefined(isScrolled ? 'heading' : undefined)}
      tabindex=${ifDefined(isScrolled ? 0 : undefined)}
    >
      <table aria-labelledby="heading">
        <thead>
          <tr>
            ${head(texts.organization)} ${head(texts.role)} ${head(texts.joined)} ${hasEnds ? head(texts.leftOn) : nothing}
            ${head(texts.organizationNumber)}
          </tr>
        </thead>
        <tbody>
          ${members.map(
            (member) =>
              html` <tr class=${formOf(member)}>
                <th scope="row">
                  ${this.#renderNamed(member, renderSuccession(member, language, this.messagesFor(memberTexts)), language)}
                </th>
                <td>${roles[member.role as Role]}</td>
                ${day(member.period?.from)} ${hasEnds ? day(endOf(member)) : nothing}
                <td>${member.organization.organizationNumber?.replace(/(\d{3})(?=\d)/g, '$1\u00a0') ?? '–'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /**
   * The name, and over it the logo once it is here. So there is never a hole: not while it comes, not when it does not, and
   * the text of the page has the name. The listener stands before the address, or it might come too late.
   */
  #renderLogo(member: Member, language: string): Content {
    const {logo, url, name} = member.organization;
    if (!logo) return html`<span class="place name"><span>${renderFullName(member, language)}</span></span>`;
    const onDark = this.#isOnDark ? (logo.darkUrl === undefined ? 'plate' : 'dark') : '';
    const address = (onDark && logo.darkUrl) || logo.url;
    const height = this.heights.get(address);
    // Who wrote a text of its own for the logo is read out instead of the name.
    const alt = height === undefined || logo.alt.value === name.value ? '' : logo.alt.value;
    const content = html`<img
        class="${onDark} ${height === undefined ? '' : 'here'}"
        alt=${isolate(alt)}
        lang=${ifDefined(logo.alt.lang || undefined)}
        loading="lazy"
        @load=${guardListener('A logo', (event: Event) => this.#handleLogoLoad(event))}
        src=${address}
        ${setProperties(height === undefined ? {} : {'--_height': height})}
      />
      <span class="name" aria-hidden=${ifDefined(alt ? 'true' : undefined)}>${renderText(member.name, language)}</span>`;
    return url === undefined ? html`<span class="place">${content}</span>` : html`<a class="place" href=${url}>${content}</a>`;
  }

  /** What a logo cannot say: that the organisation has ended. */
  #renderEnd(member: ComparedMember, language: string): Content {
    const [end] = member.organization.hasEnded ? renderSuccession(member, language, this.messagesFor(memberTexts)) : [];
    return end ? html`<span class="note">${end}</span>` : nothing;
  }

  #renderChange({change}: ComparedMember, language: string): Content {
    return change ? html`<span part="change">${this.#tellChange(change, language)}</span>` : nothing;
  }

  #tellChange(change: MemberChange, language: string): Content {
    return describeMemberChange(change, this.#texts.hasLeft, language, this.messagesFor(changeTexts), this.messagesFor(memberTexts));
  }

  #choose(model: Model, since: string | undefined): Shown | null {
    const find = (day: Model | null) => day?.groups.find(({id}) => id === this.group);
    const now = find(model);
    const before = find(since === undefined ? null : this.selectAsOf(since));
    const group = now ?? before;
    if (!group) return null;
    const roles = readWords(this.roles);
    const kinds = readWords(this.kinds);
    const compared = since === undefined ? group.members : compareMembers(before?.members ?? [], now?.members ?? []);
    const members = selectMembers(compared, roles, kinds).map(withoutTold);
    return {group, members, isFiltered: Boolean(roles ?? kinds), since};
  }

  #handleLogoLoad({currentTarget}: Event): void {
    const logo = currentTarget as HTMLImageElement;
    const height = opticalHeight(logo.naturalWidth, logo.naturalHeight);
    this.heights = new Map([...this.heights, [logo.getAttribute('src') ?? '', height]]);
  }

  /** The style makes a transition of it when the page goes from light to dark. */
  #handleSchemeChange({propertyName}: TransitionEvent): void {
    if (propertyName === 'column-rule-color') this.requestUpdate();
  }
}

/** As it is called here, with the name that a short form stands for: «FHI (Folkehelseinstituttet)». */
function renderFullName({name, organization}: Member, language: string): Content {
  const link = renderLink({name, url: organization.url}, language);
  const isShort = name.value === organization.shortName?.value && isAbbreviation(name, organization.name);
  return isShort ? [link, ' (', renderText(organization.name, language), ')'] : link;
}

/** The same, or with the short form that readers meet in the chart: «Folkehelseinstituttet (FHI)». */
function renderNameWithShort(member: Member, language: string): Content {
  const {name, organization} = member;
  return renderWithShort(name, organization.shortName, language, renderFullName(member, language));
}

function formOf({change}: ComparedMember): string {
  return change?.kind ?? '';
}

/** Without the former name where it is told as a change. */
function withoutTold(member: ComparedMember): ComparedMember {
  return member.change?.formerName ? {...member, organization: {...member.organization, formerName: undefined}} : member;
}

/** Members by role, in the order of the roles, within each in the order of the feed. */
function groupByRole(members: readonly ComparedMember[]): {role: Role; members: readonly ComparedMember[]}[] {
  return knownRoles
    .map((role) => ({role, members: members.filter((member) => member.role === role)}))
    .filter((group) => group.members.length > 0);
}
