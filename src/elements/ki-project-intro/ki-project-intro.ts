import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from '../property.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {guardListener} from '../../guard.js';
import {capitalize, formatDate, formatPeriod} from '../../locales/format.js';
import {isolate} from '../../model/bidi.js';
import {firstDay, lastDay, parseDate, today, type FeedDate} from '../../model/date.js';
import {isBody} from '../../model/project-kind.js';
import type {FeedImage, Model, Project, ProjectKind} from '../../model/model.js';
import {hasEndedBy} from '../../model/period.js';
import {WidgetElement} from '../widget-element.js';
import {minLettersInHeading, renderBreaks, renderDate, renderFilled, renderLink, renderText, type Content} from '../parts.js';
import {ImageLoadingController} from './image-loading-controller.js';
import {styles} from './ki-project-intro.styles.js';
import {toSrcset} from './srcset.js';

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
 * @csspart state - The sentence that says that the project is planned or active.
 * @csspart history - The note that the project has ended.
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

  readonly #imageLoading = new ImageLoadingController(this, () => this.model?.project?.image);

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
    const {description, partOf} = project;
    const image = project.image ? this.#renderImage(project.image, language) : nothing;
    return html`<div part="intro" class=${image === nothing ? '' : 'with-image'}>
      <div part="opening">
        ${this.renderHeading(renderText(project.title, language, minLettersInHeading))}
        ${isSameName(project) ? nothing : html` <p part="full-name">${renderText(project.name, language)}</p>`}
        ${project.state === 'ended' ? this.#renderHistory(project, model) : this.#renderState(project, model.asOf)}
        ${project.lead ? html` <p part="lead">${renderText(project.lead, language)}</p>` : nothing}
      </div>
      ${image}
      ${
        description.length || partOf
          ? html`<div part="text">
              ${description.map((paragraph) => html` <p>${renderText(paragraph, language)}</p>`)}
              ${partOf ? html` <p>${renderFilled(this.#messages.partOf, {name: renderLink(partOf, language)})}.</p>` : nothing}
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderImage(image: FeedImage, language: string): Content {
    const {alt, width, height, darkUrl} = image;
    if (!image.url || image.url === this.failedImage) return alt.value ? html` <p class="alt">${renderText(alt, language)}</p>` : nothing;
    const isSized = width !== undefined && height !== undefined;
    const isDark = this.#imageLoading.isOnDark && darkUrl !== this.failedImage;
    const url = (isDark && darkUrl) || image.url;
    const srcset = isDark ? undefined : toSrcset(image);
    // `src` comes last, because the attributes before it decide how the picture is loaded.
    return html`<img
      part="image"
      class="${isSized ? '' : 'unsized'} ${isDark ? 'dark' : ''}"
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
      @transitionend=${guardListener('A transition', () => this.requestUpdate())}
    />`;
  }

  /**
   * Renders the state of a project that has not ended, with the start of a planned one. A date that contradicts the state on the shown
   * date is left out.
   *
   * @param asOf - The date that is shown.
   */
  #renderState({kind, state, period}: Project, asOf: string | undefined): Content {
    if (!state) return nothing;
    const from = period?.from;
    const {states, working, starts} = this.#messages;
    const thing = this.#nameThing(kind);
    const parts: Content[] = [];
    if (state === 'planned' && from !== undefined && !(asOf !== undefined && lastDay(from) < asOf)) {
      parts.push(this.#renderWithDate(starts, from, thing));
    } else {
      parts.push(renderFilled(state === 'active' && isBody(kind) ? working : states[state], {thing}));
      const formattedPeriod = period ? formatPeriod(period, this.messages) : '';
      if (formattedPeriod) parts.push(formattedPeriod);
    }
    const last = parts.length - 1;
    return html` <p part="state">${parts.map((part, i) => [i ? ' ' : '', html`<span>${part}${i < last ? ' ·' : ''}</span>`])}</p>`;
  }

  /**
   * Renders the note that a project has ended: when, that nobody updates the page any more, and where the work goes on. An end after the
   * shown date is left out, unless it has passed by now.
   */
  #renderHistory({kind, period, continuedBy}: Project, {asOf, language}: Model): Content {
    const {states, ended, started, noLongerUpdated, continuedAs} = this.#messages;
    const {from, to} = period ?? {};
    const thing = this.#nameThing(kind);
    const isKnown = to !== undefined && !(asOf !== undefined && firstDay(to) > asOf && !hasEndedBy(period, today()));
    const startsEarlier = from !== undefined && (to === undefined || formatDate(from, this.messages) !== formatDate(to, this.messages));
    return html` <p part="history">
      <strong>${isKnown ? this.#renderWithDate(ended, to, thing) : renderFilled(states.ended, {thing})}.</strong>
      ${startsEarlier ? [this.#renderWithDate(started, from), '. '] : nothing}${renderBreaks(noLongerUpdated)}
      ${continuedBy ? [renderFilled(continuedAs, {name: renderLink(continuedBy, language)}), '.'] : nothing}
    </p>`;
  }

  /** Returns the project's noun at the start of a sentence: “The project”, “The council”. */
  #nameThing(kind: ProjectKind): string {
    return capitalize(this.messages.things[kind]);
  }

  #renderWithDate(text: string, date: FeedDate, thing = ''): Content {
    const when = renderFilled(this.#messages.when[parseDate(date)?.precision ?? 'day'], {date: renderDate(date, this.messages)});
    return renderFilled(text, {thing, when});
  }
}

/** Whether the title and the full name are the same, apart from spaces and case. */
function isSameName({title, name}: Project): boolean {
  const [a, b] = [title, name].map(({value}) => value.trim().replace(/\s+/g, ' ').toLowerCase());
  return a === b;
}
