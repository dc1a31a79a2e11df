import {html, type CSSResultGroup, type TemplateResult} from 'lit';
import {FeedProviderElement} from '../feed-provider-element.js';
import {styles} from './ki-feed.styles.js';

/**
 * Gives one feed and one date to every widget inside it; their language comes from `lang`, here or nearer. Draws nothing
 * of its own: its children are shown as they are, and below them, with `refresh`, a line when the content was renewed or
 * cannot be. A visitor may pick another date in a `<ki-publication-info>` among them.
 *
 * @summary One feed for all widgets inside.
 * @tag ki-feed
 * @slot - The page's content, with widgets anywhere in it.
 * @fires {FeedLoadEvent} ki-feed-load - The feed is here, or a new edition of it.
 * @fires {FeedErrorEvent} ki-feed-error - The feed cannot be had, or not renewed.
 * @fires {AsOfChangeEvent} ki-as-of-change - Another day is about to be picked. Cancelable.
 * @csspart notice - With `refresh`: that the content was renewed, or cannot be.
 */
export class KiFeed extends FeedProviderElement {
  static override get styles(): CSSResultGroup {
    return styles;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>${this.renderNotice()}`;
  }

  protected override get isContainer(): boolean {
    return true;
  }

  protected override isEmpty(): boolean {
    return false;
  }

  protected override renderContent(): TemplateResult {
    return this.render();
  }

  protected override emptyMessage(): string {
    return '';
  }
}
