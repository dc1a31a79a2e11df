import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Model, Project} from '../../model/model.js';
import {formatPeriod} from '../../locales/format.js';
import {project} from '../../locales/locales.js';
import {FeedElement} from '../feed-element.js';
import {renderFilled, renderLink, renderText, type Content} from '../parts.js';
import {styles} from './ki-project-intro.styles.js';

/**
 * What the project is: its state and time, its name, what it is for, and what it is part of.
 *
 * @summary The project in short.
 * @tag ki-project-intro
 * @slot - What is shown until the project is ready, and when there is none.
 * @slot heading - Replaces the heading.
 * @fires {FeedLoadEvent} ki-feed-load - The feed is here, or a new edition of it.
 * @fires {FeedErrorEvent} ki-feed-error - The feed cannot be had, or not renewed.
 * @csspart heading - The project's title.
 * @csspart intro - State, title, lead, picture and text.
 * @csspart opening - State, title and lead.
 * @csspart text - The paragraphs.
 * @csspart state - Whether the project is planned, active or ended, and when.
 * @csspart lead - The first paragraph.
 * @csspart image - The picture.
 * @csspart widget - All that the widget draws.
 * @csspart note - What a visitor reads while there is nothing to show.
 * @csspart button - A button.
 * @csspart notice - With `refresh`: that the content was renewed, or cannot be.
 * @csspart source - The source line.
 */
export class KiProjectIntro extends FeedElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles];
  }

  get #texts() {
    return this.pick(project);
  }

  protected override isEmpty(model: Model): boolean {
    return !model.project;
  }

  protected override emptyText(): string {
    return this.#texts.projectEmpty;
  }

  protected override renderContent(model: Model): TemplateResult {
    const {project, language} = model;
    if (!project) return html``;
    const {image} = project;
    return html`<div part="intro" class=${image ? 'with-image' : ''}>
      <div part="opening">
        ${this.#renderState(project)} ${this.renderHeading(renderText(project.title, language))}
        ${project.lead ? html`<p part="lead">${renderText(project.lead, language)}</p>` : nothing}
      </div>
      ${
        image
          ? html`<img
              part="image"
              src=${image.url}
              alt=${image.alt.value}
              lang=${ifDefined(image.alt.lang || undefined)}
              width=${ifDefined(image.width)}
              height=${ifDefined(image.height)}
              decoding="async"
            />`
          : nothing
      }
      <div part="text">
        ${project.description.map((paragraph) => html`<p>${renderText(paragraph, language)}</p>`)} ${this.#renderLinks(project, model)}
      </div>
    </div>`;
  }

  #renderState({state, period}: Project): Content {
    if (!state) return nothing;
    const time = period ? formatPeriod(period, this.messages) : '';
    return html`<p part="state">${this.#texts.states[state]}${time ? ` · ${time}` : ''}</p>`;
  }

  #renderLinks({partOf, continuedBy, state}: Project, {language}: Model): Content {
    const lines: Content[] = [];
    if (partOf) lines.push(renderFilled(this.#texts.partOf, {name: renderLink(partOf, language)}));
    if (continuedBy && state === 'ended') lines.push(renderFilled(this.#texts.continuedAs, {name: renderLink(continuedBy, language)}));
    return lines.map((line) => html`<p>${line}.</p>`);
  }
}
