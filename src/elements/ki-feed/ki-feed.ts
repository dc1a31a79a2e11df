import {html, type CSSResultGroup, type TemplateResult} from 'lit';
import {FeedElement} from '../feed-element.js';
import {FeedProviderMixin} from '../feed-provider-mixin.js';
import {styles} from './ki-feed.styles.js';

/**
 * Provides one feed, one date and one language to every widget inside. Renders only its children and, with `refresh`, a line below
 * them when the content was renewed or could not be. Visitors may pick another date in a `<ki-publication-info>` inside.
 *
 * @summary Renders nothing. Provides one feed, one date and one language to the widgets inside.
 * @tag ki-feed
 * @slot - The page's content, with widgets anywhere in it.
 * @fires {FeedLoadEvent} ki-feed-load - A feed has loaded, for the first time or with new content.
 * @fires {FeedErrorEvent} ki-feed-error - The feed could not be loaded or renewed.
 * @fires {AsOfChangeEvent} ki-as-of-change - The date of all widgets inside is about to change. Cancelable.
 * @csspart notice - The line that says that the content was renewed, or could not be. Only with `refresh`.
 */
export class KiFeed extends FeedProviderMixin(FeedElement) {
  static override get styles(): CSSResultGroup {
    return styles;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>${this.renderNotice()}`;
  }

  protected override get isContainer(): boolean {
    return true;
  }

  protected override get needsMessages(): boolean {
    return this.feedController.isRefreshed;
  }
}
