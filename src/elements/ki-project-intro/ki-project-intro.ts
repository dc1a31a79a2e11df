import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from '../property.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {capitalize, formatDate, formatPeriod} from '../../locales/format.js';
import {isolate} from '../../model/bidi.js';
import {firstDay, lastDay, parseDate, type FeedDate} from '../../model/date.js';
import type {FeedImage, Link, Model, Project, ProjectKind} from '../../model/model.js';
import {WidgetElement} from '../widget-element.js';
import {renderDate, renderFilled, renderLink, renderText, type Content} from '../parts.js';
import {ImageLoadingController} from './image-loading-controller.js';
import {styles} from './ki-project-intro.styles.js';
import {toSrcset} from './srcset.js';

/** Kinds of project that people belong to. Such a body is “at work” while a project is “under way”. */
const bodyKinds: readonly ProjectKind[] = ['council', 'committee', 'network', 'working-group'];

/**
 * What the project is: its name, its state and period, its purpose, and the programme that it is part of.
 *
 * @summary The project's name, state, lead, picture and text.
 * @tag ki-project-intro
 * @slot - The fallback: shown until the project is ready, and when there is none.
 * @slot heading - Replaces the widget's heading.
 * @fires {FeedLoadEvent} ki-feed-load - A feed has loaded, for the first time or with new content.
 * @fires {FeedErrorEvent} ki-feed-error - The feed could not be loaded or renewed.
 * @csspart heading - The project's title.
 * @csspart intro - Title, state, lead, picture and text.
 * @csspart opening - Title, state and lead.
 * @csspart text - The paragraphs.
 * @csspart full-name - The project's full name, where it differs from the title.
 * @csspart state - The sentence that says whether the project is planned, active or ended.
 * @csspart lead - The first paragraph.
 * @csspart image - The picture.
 * @csspart widget - Everything that the widget draws.
 * @csspart note - The sentence that is shown while there is no content.
 * @csspart button - A button.
 * @csspart notice - The line that says that the content was renewed, or could not be. Only with `refresh`.
 * @csspart source - The source line.
 */
export class KiProjectIntro extends WidgetElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles];
  }

  /** URL of a picture that failed to load. */
  @state() private failedImage: string | null = null;

  readonly #imageLoading = new ImageLoadingController(this, () => this.model?.project?.image?.url);

  get #messages() {
    return this.messagesFor('project');
  }

  protected override isEmpty(model: Model): boolean {
    return !model.project;
  }

  protected override emptyMessage(): string {
    return this.#messages.projectEmpty;
  }

  protected override get showsProjectText(): boolean {
    return true;
  }

  protected override renderContent(model: Model): TemplateResult {
    const {project, language} = model;
    if (!project) return html``;
    const {description, partOf, continuedBy, state} = project;
    const image = project.image ? this.#renderImage(project.image, language) : nothing;
    return html`<div part="intro" class=${image === nothing ? '' : 'with-image'}>
      <div part="opening">
        ${this.renderHeading(renderText(project.title, language))}
        ${isSameName(project) ? nothing : html` <p part="full-name">${renderText(project.name, language)}</p>`}
        ${this.#renderState(project, model.asOf)}
        ${project.lead ? html` <p part="lead">${renderText(project.lead, language)}</p>` : nothing}
        ${state === 'ended' ? this.#renderSentence(this.#messages.continuedAs, continuedBy, language) : nothing}
      </div>
      ${image}
      ${
        description.length || partOf
          ? html`<div part="text">
              ${description.map((paragraph) => html` <p>${renderText(paragraph, language)}</p>`)}
              ${this.#renderSentence(this.#messages.partOf, partOf, language)}
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderImage(image: FeedImage, language: string): Content {
    const {url, alt, width, height} = image;
    if (!url || url === this.failedImage) return alt.value ? html` <p class="alt">${renderText(alt, language)}</p>` : nothing;
    const isSized = width !== undefined && height !== undefined;
    const srcset = toSrcset(image);
    // `src` comes last, because the attributes before it decide how the picture is loaded.
    return html`<img
      part="image"
      class=${isSized ? '' : 'unsized'}
      alt=${isolate(alt.value)}
      lang=${ifDefined((alt.value && alt.lang) || undefined)}
      width=${ifDefined(width)}
      height=${ifDefined(height)}
      decoding="async"
      loading=${this.#imageLoading.loading}
      sizes=${ifDefined(srcset && this.#imageLoading.sizes)}
      srcset=${ifDefined(srcset)}
      src=${url}
      @error=${() => (this.failedImage = url)}
    />`;
  }

  /**
   * Renders the state in a sentence with its date: the start of a planned project, the end of an ended one. A date that
   * contradicts the state on the shown date is left out.
   *
   * @param asOf - The date that is shown.
   */
  #renderState({kind, state, period}: Project, asOf: string | undefined): Content {
    if (!state) return nothing;
    const {from, to} = period ?? {};
    const {states, working, starts, ended, lasted, when} = this.#messages;
    const {messages} = this;
    const thing = capitalize(messages.things[kind]); // “The project”, “The council”.
    const renderWithDate = (text: string, date: FeedDate) =>
      renderFilled(text, {
        thing,
        when: renderFilled(when[parseDate(date)?.precision ?? 'day'], {date: renderDate(date, messages)}),
      });
    const parts: Content[] = [];
    if (state === 'planned' && from !== undefined && !(asOf !== undefined && lastDay(from) < asOf)) {
      parts.push(renderWithDate(starts, from));
    } else if (state === 'ended' && to !== undefined && !(asOf !== undefined && firstDay(to) > asOf)) {
      const hasTwoDates = from !== undefined && formatDate(from, messages) !== formatDate(to, messages);
      parts.push(
        hasTwoDates ? renderFilled(lasted, {from: renderDate(from, messages), to: renderDate(to, messages)}) : renderWithDate(ended, to),
      );
    } else {
      parts.push(renderFilled(state === 'active' && bodyKinds.includes(kind) ? working : states[state], {thing}));
      const formattedPeriod = period ? formatPeriod(period, messages) : '';
      if (formattedPeriod) parts.push(formattedPeriod);
    }
    const last = parts.length - 1;
    return html` <p part="state">${parts.map((part, i) => [i ? ' ' : '', html`<span>${part}${i < last ? ' ·' : ''}</span>`])}</p>`;
  }

  #renderSentence(text: string, link: Link | undefined, language: string): Content {
    return link ? html` <p>${renderFilled(text, {name: renderLink(link, language)})}.</p>` : nothing;
  }
}

/** Whether the title and the full name are the same, apart from spaces and case. */
function isSameName({title, name}: Project): boolean {
  const [a, b] = [title, name].map(({value}) => value.trim().replace(/\s+/g, ' ').toLowerCase());
  return a === b;
}
