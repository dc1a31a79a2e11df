import {html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {property, state} from '../property.js';
import {isPreviewed} from '../../browser-support/is-previewed.js';
import {moveFocus} from '../../browser-support/move-focus.js';
import {claimNotice, releaseNotice} from '../../browser-support/page-notice.js';
import {supportsPolicy} from '../../browser-support/supports-policy.js';
import {FeedElement} from '../feed-element.js';
import {styles as widgetStyles} from '../widget-element.styles.js';
import {printStyles} from '../widget-print.styles.js';
import {renderText, type Content} from '../parts.js';
import * as attributes from './attributes.js';
import {styles} from './browser-support-banner.styles.js';
import {toHelpAddress} from './help-address.js';
import {guardListener} from '../../guard.js';

/** Delay before the notice's text is rendered, in ms. Screen readers announce changes of a status, not its first content. */
const announcementDelay = 100;

/**
 * A notice for visitors whose browser the site does not support, with a link to help. In supported and unknown browsers it
 * draws nothing and takes no space. Browsers too old to run this element need `browser-support.js`. With both on a page there
 * is one notice.
 *
 * @summary A notice in browsers that the site does not support.
 * @tag browser-support-banner
 * @slot - Shown without script. Leave it empty, so that search engines do not quote it.
 * @slot label - Replaces the text of the notice.
 * @slot link-label - Replaces the text of the link.
 * @fires {FeedLoadEvent} ki-feed-load - A feed has loaded, for the first time or with new content.
 * @fires {FeedErrorEvent} ki-feed-error - The feed could not be loaded or renewed.
 * @csspart banner - The notice with its link and its button.
 * @csspart notice - The text of the notice.
 * @csspart button - The close button.
 */
export class BrowserSupportBanner extends FeedElement {
  static override get styles(): CSSResultGroup {
    return [widgetStyles, printStyles, styles];
  }

  /** Address of the help page. Takes precedence over the feed's. */
  @property({converter: attributes.href}) href: string | null = null;
  /**
   * What the site supports: `baseline-2021` or a later year, `baseline-widely-available`, or the oldest versions
   * (`chrome 96, safari 15.2, firefox 95`). Takes precedence over the feed's policy. Without either, `baseline-2021`.
   */
  @property({converter: attributes.policy}) policy: string | null = null;
  /** For designers: `show` always shows the notice. Any other value shows it when the page's address has `?ki-browser-notice=show`. */
  @property({converter: attributes.preview}) preview: string | null = null;

  @state() private closed = false;
  /** Whether the notice has been shown long enough for screen readers to announce its text. */
  @state() private announced = false;

  #isShown = false;
  /** The element that had the focus before the notice. */
  #previousFocus: EventTarget | null = null;

  constructor() {
    super();
    this.addController({
      hostConnected: () => this.requestUpdate(), // Another element may have claimed the page's notice.
      hostUpdate: () => {
        this.#isShown = this.isConnected && this.needsMessages && (this.preview === 'show' || claimNotice(this));
      },
      hostDisconnected: () => {
        if (!this.closed) releaseNotice(this);
      },
    });
  }

  protected override get needsFeed(): boolean {
    return false;
  }

  /** In a browser that the site supports, the language is not loaded. */
  protected override get needsMessages(): boolean {
    return !this.closed && (this.preview === 'show' || this.#isNeeded());
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#isShown) return;
    if (!this.hasMessages) this.requestUpdate();
    else if (!this.announced) setTimeout(() => (this.announced = true), announcementDelay);
  }

  protected override render(): Content {
    return html`${this.#renderBanner()}${this.isUnclosed ? html`<slot></slot>` : nothing}`;
  }

  #renderBanner(): Content {
    if (!this.#isShown || !this.hasMessages) return nothing;
    const {messages, model} = this;
    const {browserRegion, browserNotice, browserLink, close} = this.messagesFor('browser');
    const support = model?.browserSupport;
    const href = this.href === null ? support?.url : (toHelpAddress(this.href) ?? undefined);
    const textOf = (name: 'label' | 'linkLabel', fallback: string): Content => {
      const text = support?.[name];
      return text ? renderText(text, model?.language ?? '') : fallback;
    };
    return html`<div
      part="banner"
      role="region"
      aria-label=${browserRegion}
      lang=${messages.lang}
      dir="ltr"
      @focusin=${guardListener('The focus', (event: FocusEvent) => this.#handleFocusIn(event))}
    >
      <span part="notice" role="status"
        >${this.announced ? html`<slot name="label">${textOf('label', browserNotice)}</slot> ` : nothing}</span
      >
      ${href === undefined ? nothing : html`<a href=${href}><slot name="link-label">${textOf('linkLabel', browserLink)}</slot></a>`}
      <button type="button" part="button" @click=${guardListener('A click', () => this.#handleCloseClick())}>${close}</button>
    </div>`;
  }

  /** Whether the browser needs the notice. Waits for the feed, because its policy may be less strict. */
  #isNeeded(): boolean {
    if (isPreviewed(this.preview)) return true;
    const policy = this.policy ?? this.model?.browserSupport?.policy;
    return (policy !== undefined || this.state !== 'loading') && !supportsPolicy(policy ?? 'baseline-2021', globalThis);
  }

  protected override get canAnnounce(): boolean {
    return false;
  }

  #handleFocusIn({currentTarget, relatedTarget}: FocusEvent): void {
    if (!(currentTarget as Node).contains(relatedTarget as Node | null)) this.#previousFocus = relatedTarget;
  }

  #handleCloseClick(): void {
    this.closed = true;
    // In some browsers a click does not focus a button. Then there is no focus to move.
    if (this.shadowRoot?.activeElement) moveFocus(this.getRootNode() as Document | ShadowRoot, this.#previousFocus);
  }
}
