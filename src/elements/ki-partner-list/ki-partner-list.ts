import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../property.js';
import type {Model} from '../../model/model.js';
import {ChangesController} from '../changes-controller.js';
import {toEarlierDay} from '../date-attributes.js';
import {minLettersInHeading, renderText, type Content} from '../parts.js';
import {WidgetElement} from '../widget-element.js';
import * as attributes from './attributes.js';
import {styles} from './ki-partner-list.styles.js';
import {LogoController} from './logo-controller.js';
import type {MemberContext} from './member.js';
import {selectGroup, type GroupSelection} from './select-members.js';
import {renderList} from './variant-list.js';
import {renderLogos} from './variant-logos.js';
import {renderSentences} from './variant-sentence.js';
import {renderTable} from './variant-table.js';

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
export class KiPartnerList extends WidgetElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles];
  }

  /** Id of the group in the feed: `project` for the partners, `site` for the organisations behind the pages, or another. */
  @property({converter: attributes.group}) group = 'project';
  /** How the organisations are shown: `list`, `sentence`, `table` or `logos`. */
  @property({converter: attributes.variant}) variant: 'list' | 'sentence' | 'table' | 'logos' = 'list';
  /** Shows only organisations with these roles, separated by spaces: `lead partner`. */
  @property({converter: attributes.roles}) roles: string | null = null;
  /** Shows only organisations of these kinds, separated by spaces: `directorate agency`. */
  @property({converter: attributes.kinds}) kinds: string | null = null;
  /** An earlier date, `YYYY-MM-DD`. Changes since then are marked and summed up. */
  @property({attribute: 'changed-since', converter: attributes.changedSince}) changedSince: string | null = null;

  /** Earlier date to compare with, after validation of `changedSince`. `undefined` until the changes can be shown. */
  #since: string | undefined;
  #selection: GroupSelection | null = null;
  /** Values that `#selection` was computed from. */
  #selectionInputs: readonly unknown[] = [];
  readonly #changes = new ChangesController(this);
  readonly #logos = new LogoController(this, () => this.variant === 'logos');

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {model, group, roles, kinds} = this;
    const {module} = this.#changes;
    this.#since = module ? toEarlierDay(this.changedSince, model?.asOf) : undefined;
    const inputs = [model, this.#since, group, roles, kinds];
    if (inputs.every((value, i) => value === this.#selectionInputs[i])) return;
    this.#selectionInputs = inputs;
    const earlier =
      module && this.#since !== undefined ? {model: this.selectAsOf(this.#since), compareMembers: module.compareMembers} : null;
    this.#selection = model && selectGroup(model, earlier, {group, roles, kinds});
  }

  protected override isEmpty(): boolean {
    const selection = this.#selection;
    return !selection?.members.length && (!selection?.group.statement || selection.isFiltered);
  }

  protected override emptyMessage(): string {
    return this.messagesFor('partners').partnersEmpty;
  }

  protected override renderContent({language}: Model): TemplateResult {
    const selection = this.#selection;
    if (!selection) return html``;
    const {id, name, statement} = selection.group;
    const {partnersHeading, pastPartnersHeading, siteHeading} = this.messagesFor('partners');
    const usualHeading = id === 'site' ? siteHeading : this.#isPast ? pastPartnersHeading : partnersHeading;
    return html`
      ${this.renderHeading(name ? renderText(name, language, minLettersInHeading) : usualHeading)}
      ${statement ? html` <p part="statement">${renderText(statement, language)}</p>` : nothing} ${this.#renderChanges(selection)}
      ${selection.members.length ? this.#renderMembers(selection, language) : nothing}
    `;
  }

  /** Whether the list is about a project that has ended. The site stays after that. */
  get #isPast(): boolean {
    return this.model?.project?.state === 'ended' && this.group !== 'site';
  }

  #renderChanges({members}: GroupSelection): Content {
    const {module} = this.#changes;
    if (!module || this.#since === undefined) return nothing;
    return module.renderMemberSummary(members, this.#since, this.messages);
  }

  #renderMembers({members}: GroupSelection, language: string): Content {
    const context: MemberContext = {
      language,
      isPast: this.#isPast,
      headingLevel: this.headingLevel,
      messages: {
        common: this.messages,
        partners: this.messagesFor('partners'),
        members: this.messagesFor('members'),
      },
      changes: this.#since === undefined ? null : this.#changes.module,
    };
    switch (this.variant) {
      case 'sentence':
        return renderSentences(members, context);
      case 'table':
        return renderTable(members, context);
      case 'logos':
        return renderLogos(members, context, this.#logos);
      default:
        return renderList(members, context);
    }
  }
}
