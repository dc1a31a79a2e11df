import {html, type CSSResultGroup, type TemplateResult} from 'lit';
import {FeedElement} from '../feed-element.js';
import {styles} from './ki-feed.styles.js';

/**
 * Gives one feed and one date to every widget inside it; their language comes from `lang`, here or nearer. Draws nothing
 * of its own: its children are shown as they are.
 *
 * @summary One feed for all widgets inside.
 * @tag ki-feed
 * @slot - The page's content, with widgets anywhere in it.
 * @fires {FeedLoadEvent} ki-feed-load - The feed is here.
 * @fires {FeedErrorEvent} ki-feed-error - The feed cannot be had.
 */
export class KiFeed extends FeedElement {
  static override get styles(): CSSResultGroup {
    return styles;
  }

  protected override get provides(): boolean {
    return true;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override isEmpty(): boolean {
    return false;
  }

  protected override renderContent(): TemplateResult {
    return this.render();
  }

  protected override emptyText(): string {
    return '';
  }
}
