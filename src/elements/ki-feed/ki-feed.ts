import {html, type CSSResultGroup, type TemplateResult} from 'lit';
import {FeedProviderElement} from '../feed-provider-element.js';
import {styles} from './ki-feed.styles.js';

/**
 * Gives one feed and one date to every widget inside it; their language comes from `lang`, here or nearer. Draws nothing
 * of its own: its children are shown as they are. A visitor may pick another date in a `<ki-publication-info>` among them.
 *
 * @summary One feed for all widgets inside.
 * @tag ki-feed
 * @slot - The page's content, with widgets anywhere in it.
 * @fires {FeedLoadEvent} ki-feed-load - The feed is here.
 * @fires {FeedErrorEvent} ki-feed-error - The feed cannot be had.
 * @fires {AsOfChangeEvent} ki-as-of-change - Another day is about to be picked. Cancelable.
 */
export class KiFeed extends FeedProviderElement {
  static override get styles(): CSSResultGroup {
    return styles;
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
