import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Model} from '../../model/model.js';
import {supportsPolicy} from '../../browser-support/supports-policy.js';
import {browser} from '../../locales/locales.js';
import {toSafeUrl} from '../../feed/formats.js';
import {FeedElement} from '../feed-element.js';
import {renderText} from '../parts.js';
import {styles} from './browser-support-banner.styles.js';

/**
 * A notice for visitors whose browser the site does not support, with a link to help. Draws nothing, and takes no space,
 * in a browser that the site supports or that it does not know. A browser too old to run this script at all is the
 * business of a script of its own.
 *
 * @summary Notice for unsupported browsers.
 * @tag browser-support-banner
 * @slot - What is shown without script; leave it empty, so that search engines do not quote it.
 * @fires {FeedLoadEvent} ki-feed-load - The feed is here, or a new edition of it.
 * @fires {FeedErrorEvent} ki-feed-error - The feed cannot be had, or not renewed.
 * @csspart banner - The notice.
 * @csspart button - The close button.
 */
export class BrowserSupportBanner extends FeedElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, styles];
  }

  /** Address of the help page; goes before the feed's. */
  @property() href: string | null = null;
  /** What the site supports, `baseline-2021` or a later year; goes before the feed's. */
  @property() policy: string | null = null;
  /** Shows the notice whatever the browser, for designers. */
  @property({type: Boolean}) preview = false;

  @state() private closed = false;

  protected override render(): TemplateResult | typeof nothing {
    const {messages, model} = this;
    const support = model?.browserSupport;
    const policy = this.policy ?? support?.policy ?? 'baseline-2021';
    if (this.closed || (!this.preview && supportsPolicy(policy))) return nothing;
    const language = model?.language ?? '';
    const href = this.href === null ? support?.url : (toSafeUrl(this.href, document.baseURI) ?? undefined);
    return html`<div part="banner" role="region" aria-label=${this.#texts.browserRegion} lang=${messages.lang} dir="ltr">
      <p>
        ${support?.label ? renderText(support.label, language) : this.#texts.browserNotice}
        ${
          href === undefined
            ? nothing
            : html`<a href=${href}>${support?.linkLabel ? renderText(support.linkLabel, language) : this.#texts.browserLink}</a>`
        }
      </p>
      <button type="button" part="button" @click=${this.#handleCloseClick}>${this.#texts.close}</button>
    </div>`;
  }

  get #texts() {
    return this.pick(browser);
  }

  protected override get speaks(): boolean {
    return false;
  }

  protected override isEmpty(): boolean {
    return false;
  }

  protected override renderContent(_model: Model): TemplateResult {
    return html``;
  }

  protected override emptyText(): string {
    return '';
  }

  #handleCloseClick(): void {
    this.closed = true;
  }
}
