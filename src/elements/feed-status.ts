import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {HostSnapshot} from '../controllers/feed-provider.js';
import {guardListener} from '../guard.js';
import type {CommonMessages} from '../locales/messages.js';
import type {Content} from './parts.js';

export const widgetStates = ['loading', 'ready', 'stale', 'error', 'empty'] as const;
export type WidgetState = (typeof widgetStates)[number];

/**
 * @param renderFailed - Whether the last attempt to render the feed failed.
 * @param isEmpty - Whether a loaded feed has no content for the widget.
 */
export function toWidgetState(snapshot: HostSnapshot, renderFailed: boolean, isEmpty: () => boolean): WidgetState {
  if (snapshot.status === 'none') return 'empty';
  if (renderFailed) return 'error';
  if (snapshot.status !== 'ready') return snapshot.status;
  if (isEmpty()) return 'empty';
  return snapshot.staleBecause ? 'stale' : 'ready';
}

/** The difference between two snapshots. */
export interface SnapshotChange {
  /** Whether it has another version of the same feed. */
  readonly feedChanged: boolean;
  /** Whether the feed has changed since the visitor opened the page. */
  readonly hasUnseenUpdate: boolean;
}

export const noChange: SnapshotChange = {feedChanged: false, hasUnseenUpdate: false};

/** @param isRefreshed - Whether the feed's address is requested repeatedly. */
export function compareSnapshots(before: HostSnapshot, now: HostSnapshot, isRefreshed: boolean, last: SnapshotChange): SnapshotChange {
  if (now.status !== 'ready') return noChange;
  const isOther = before.status === 'ready' && before.feed !== now.feed;
  return {
    feedChanged: isOther && before.feed.id === now.feed.id,
    hasUnseenUpdate: isRefreshed && !now.staleBecause && (isOther || last.hasUnseenUpdate),
  };
}

/**
 * Renders the line that says that the content was updated, or that its source is away. It is rendered while it is still empty, since
 * a screen reader announces a status only if it is in the page before its text changes.
 */
export function renderNotice(content: Content, isAnnouncer: boolean, {lang}: CommonMessages): TemplateResult {
  return html` <p part="notice" lang=${lang} dir="ltr" role=${ifDefined(isAnnouncer ? 'status' : undefined)}>${content}</p>`;
}

/** Renders the text that replaces missing content. @param isStatus - Whether a screen reader announces it. */
export function renderNote(content: Content, {lang}: CommonMessages, isStatus = false): TemplateResult {
  const [state, role] = isStatus ? (['loading', 'status'] as const) : [];
  return html` <p part="note" class=${ifDefined(state)} lang=${lang} dir="ltr" role=${ifDefined(role)}>${content}</p>`;
}

/**
 * Renders an error with a button that tries again.
 *
 * @param isLoading - Whether the feed is being requested again. The button remains, so that it keeps the focus.
 */
export function renderRetry(isLoading: boolean, retries: number, messages: CommonMessages, retry: () => void): TemplateResult {
  const text = isLoading ? messages.retrying : retries > 0 ? messages.retryFailed : messages.unavailable;
  return html`<div part="note" lang=${messages.lang} dir="ltr">
    <p role="status">${isLoading ? text : html`<strong>${text}</strong>`}</p>
    <button
      type="button"
      part="button"
      aria-disabled=${isLoading ? 'true' : 'false'}
      @click=${guardListener('A click', () => isLoading || retry())}
    >
      ${messages.retry}
    </button>
  </div>`;
}
