import {html, render, type TemplateResult} from 'lit';
import type {EditorState} from '../../site/edit/editor-state.js';
import {textsIn} from '../../site/edit/texts/texts.js';
import {EditHistory} from '../feed-editor/edit-history.js';
import {toJsonPointer, type JsonObject} from '../feed-editor/json-value.js';
import {validateFeed, type FeedIssue} from '../feed/validate-feed.js';

/** A form of the feed editor on a page of its own. */
export interface EditorBench {
  readonly element: HTMLElement;
  readonly history: EditHistory;
  /** The last sentence for screen readers. */
  readonly announcement: string;
  /** Takes the last edit back and draws the form again. */
  undo(): void;
  draw(): void;
  /** Opens an item, as a link to a problem does. */
  open(list: string, id: string): void;
}

export interface BenchOptions {
  readonly language?: 'nb' | 'en';
  readonly contentLanguages?: readonly string[];
  /** Whether the feed is validated after each edit. A large feed is validated later, as on the page. */
  readonly isValidated?: boolean;
}

/** Draws a form with a history of its own into an element. */
export function openEditorBench(
  element: HTMLElement,
  feed: JsonObject,
  view: (state: EditorState) => TemplateResult,
  {language = 'nb', contentLanguages = ['nb', 'en'], isValidated = true}: BenchOptions = {},
): EditorBench {
  const history = new EditHistory(feed);
  const openItems = new Map<string, string>();
  let announcement = '';
  let issues = isValidated ? indexIssues(feed, language) : new Map<string, readonly FeedIssue[]>();
  const draw = () =>
    render(
      html`<section>
          <h2 tabindex="-1">Skjema</h2>
          ${view(makeState())}
        </section>
        <p role="status">${announcement}</p>`,
      element,
    );
  const showFeed = () => {
    if (isValidated) issues = indexIssues(history.feed, language);
    draw();
  };
  const makeState = (): EditorState => ({
    feed: history.feed,
    language,
    texts: textsIn(language),
    contentLanguages,
    edit(label, change, mergeKey) {
      const next = change(history.feed);
      if (next === history.feed) return;
      history.add(next, label, mergeKey);
      showFeed();
    },
    issuesIn: (path) => issues.get(toJsonPointer(path)) ?? [],
    openItem: (list) => openItems.get(list) ?? null,
    setOpenItem(list, id) {
      if (id === null) openItems.delete(list);
      else openItems.set(list, id);
      draw();
      const item = [...element.querySelectorAll<HTMLElement>(`[data-list="${list}"]`)].find((each) => each.dataset.item === id);
      if (id !== null) item?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    },
    announce(sentence) {
      announcement = sentence;
      draw();
    },
  });
  draw();
  return {
    element,
    history,
    get announcement() {
      return announcement;
    },
    undo() {
      history.undo();
      showFeed();
    },
    draw,
    open(list, id) {
      openItems.set(list, id);
      draw();
    },
  };
}

/** The issues by the pointer of their value, and of everything around it. */
function indexIssues(feed: JsonObject, lang: 'nb' | 'en'): ReadonlyMap<string, readonly FeedIssue[]> {
  const index = new Map<string, FeedIssue[]>();
  for (const issue of validateFeed(feed, {lang}).issues) {
    const segments = issue.pointer.split('/');
    for (let end = 1; end <= segments.length; end++) {
      const pointer = segments.slice(0, end).join('/');
      index.set(pointer, [...(index.get(pointer) ?? []), issue]);
    }
  }
  return index;
}
