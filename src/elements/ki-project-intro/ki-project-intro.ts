import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {capitalize, formatDate, formatPeriod} from '../../locales/format.js';
import {projectMessages} from '../../locales/locales.js';
import {isolate} from '../../model/bidi.js';
import {firstDay, lastDay, parseDate, type FeedDate} from '../../model/date.js';
import type {FeedImage, Link, Model, Project, ProjectKind} from '../../model/model.js';
import {WidgetElement} from '../widget-element.js';
import {renderDate, renderFilled, renderLink, renderText, type Content} from '../parts.js';
import {styles} from './ki-project-intro.styles.js';
import {toSrcset} from './srcset.js';

/** Kinds of things that people belong to: they are at work, where a project is under way. */
const bodies: readonly ProjectKind[] = ['council', 'committee', 'network', 'working-group'];

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

  /** Address of the picture that did not come. */
  @state() private missing: string | null = null;

  /** Where the picture is to stand, as its attributes tell it to the browser. */
  #place: {readonly url: string; readonly loading: 'eager' | 'lazy'; readonly sizes: string} | null = null;

  get #texts() {
    return this.messagesFor(projectMessages);
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const url = this.model?.project?.image?.url;
    if (!url || url === this.#place?.url) return;
    const {top, width} = this.getBoundingClientRect();
    const em = parseFloat(getComputedStyle(this).fontSize);
    // As the style sheet has it: two columns with a gap between, the second one for the picture.
    const shown = width < 48 * em ? width : (width - 3 * em) / 2.1;
    this.#place = {
      url,
      // In the first window it is what the visitor waits for, and is asked for at once; further down it waits.
      loading: top < innerHeight ? 'eager' : 'lazy',
      // As a share of the window, so that it follows when that changes.
      sizes: shown ? `${((shown / innerWidth) * 100).toFixed(2)}vw` : '100vw',
    };
  }

  protected override isEmpty(model: Model): boolean {
    return !model.project;
  }

  protected override emptyMessage(): string {
    return this.#texts.projectEmpty;
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
        ${state === 'ended' ? this.#renderSentence(this.#texts.continuedAs, continuedBy, language) : nothing}
      </div>
      ${image}
      ${
        description.length || partOf
          ? html`<div part="text">
              ${description.map((paragraph) => html` <p>${renderText(paragraph, language)}</p>`)}
              ${this.#renderSentence(this.#texts.partOf, partOf, language)}
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderImage(image: FeedImage, language: string): Content {
    const {url, alt, width, height} = image;
    if (!url || url === this.missing) return alt.value ? html` <p class="alt">${renderText(alt, language)}</p>` : nothing;
    const isSized = width !== undefined && height !== undefined;
    const srcset = toSrcset(image);
    // The address comes last: what stands before it tells how it is to be asked for.
    return html`<img
      part="image"
      class=${isSized ? '' : 'unsized'}
      alt=${isolate(alt.value)}
      lang=${ifDefined((alt.value && alt.lang) || undefined)}
      width=${ifDefined(width)}
      height=${ifDefined(height)}
      decoding="async"
      loading=${this.#place?.loading ?? 'lazy'}
      sizes=${ifDefined(srcset && this.#place?.sizes)}
      srcset=${ifDefined(srcset)}
      src=${url}
      @error=${() => (this.missing = url)}
    />`;
  }

  /** In a sentence with the day that matters, as exact as the feed has it, where that day is on the right side of the one shown. */
  #renderState({kind, state, period}: Project, day: string | undefined): Content {
    if (!state) return nothing;
    const {from, to} = period ?? {};
    const {states, working, starts, ended, lasted, when} = this.#texts;
    const {messages} = this;
    const thing = capitalize(messages.things[kind]);
    const say = (text: string, date: FeedDate) =>
      renderFilled(text, {
        thing,
        when: renderFilled(when[parseDate(date)?.precision ?? 'day'], {date: renderDate(date, messages)}),
      });
    const words: Content[] = [];
    if (state === 'planned' && from !== undefined && !(day !== undefined && lastDay(from) < day)) {
      words.push(say(starts, from));
    } else if (state === 'ended' && to !== undefined && !(day !== undefined && firstDay(to) > day)) {
      const isLong = from !== undefined && formatDate(from, messages) !== formatDate(to, messages);
      words.push(isLong ? renderFilled(lasted, {from: renderDate(from, messages), to: renderDate(to, messages)}) : say(ended, to));
    } else {
      words.push(renderFilled(state === 'active' && bodies.includes(kind) ? working : states[state], {thing}));
      const time = period ? formatPeriod(period, messages) : '';
      if (time) words.push(time);
    }
    const last = words.length - 1;
    return html` <p part="state">${words.map((each, i) => [i ? ' ' : '', html`<span>${each}${i < last ? ' ·' : ''}</span>`])}</p>`;
  }

  #renderSentence(text: string, link: Link | undefined, language: string): Content {
    return link ? html` <p>${renderFilled(text, {name: renderLink(link, language)})}.</p>` : nothing;
  }
}

/** Whether the title is the full name, however it is spaced and capitalised. */
function isSameName({title, name}: Project): boolean {
  const [a, b] = [title, name].map(({value}) => value.trim().replace(/\s+/g, ' ').toLowerCase());
  return a === b;
}
