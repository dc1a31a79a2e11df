import {html, type CSSResultGroup, type TemplateResult} from 'lit';
import {FeedElement} from '../feed-element.js';
import {FeedProviderMixin} from '../feed-provider-mixin.js';
import {styles} from './ki-feed.styles.js';

/**
 * Provides one feed and one date to every widget inside it. Their language comes from `lang`, on this element or nearer to them. Its
 * children are shown as they are. Below them, with `refresh`, a line says when the content was updated or cannot be. A visitor can
 * pick another date in a `<ki-publication-info>` among the children.
 *
 * @summary One feed for all widgets inside.
 * @tag ki-feed
 * @slot - The page's content, with widgets anywhere in it.
 * @fires {FeedLoadEvent} ki-feed-load - The feed is here, or a new edition of it.
 * @fires {FeedErrorEvent} ki-feed-error - The feed cannot be had, or not renewed.
 * @fires {AsOfChangeEvent} ki-as-of-change - Another day is about to be picked. Cancelable.
 * @csspart notice - With `refresh`: that the content was renewed, or cannot be.
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
}
