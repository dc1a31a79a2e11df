import type {ReactiveController} from 'lit';
import {guard} from '../guard.js';

/** Keys that edit or move in a field, with or without modifiers. */
const editingKeys = /^(Arrow.*|Backspace|Dead|Delete|End|Enter|Home|Insert|Page.*|Process)$/;
/** With Ctrl or Cmd: select all, copy, paste, cut, undo, redo. */
const editingLetters = /^[acvxyz]$/i;
const fields = 'input, select, textarea';
const buttons = 'a, button, summary';

/**
 * Keeps keys that a widget uses from shortcuts of the page. Outside a shadow root the target of an event is the host, so a page
 * cannot know that a key was typed in a field or pressed on a button, and would act on it: open its search at `s`, or press the
 * form's default button at Enter.
 *
 * Kept are keys that a field types or edits with, Enter and Space on a button or link, each key that the widget has handled, and
 * input and clipboard events of fields. Everything else reaches the page: Tab, Escape, function keys and other keys with Ctrl,
 * Alt or Cmd. Listeners of the page in the capture phase run first; nothing can be kept from them.
 */
export class KeyController implements ReactiveController {
  readonly #host: HTMLElement;
  #root: ShadowRoot | null = null;
  /** Keys that are held down and whose keydown was kept. */
  readonly #held = new Set<string>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  hostUpdated(): void {
    const {shadowRoot} = this.#host;
    if (!shadowRoot || this.#root) return;
    this.#root = shadowRoot;
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste']) {
      shadowRoot.addEventListener(type, this.#handleEvent);
    }
  }

  readonly #handleEvent = guard('A key', (event: Event): void => {
    const target = event.target as Element;
    if (target.getRootNode() !== this.#root) return; // The page's own content in a slot.
    if ('key' in event ? this.#keepsKey(event as KeyboardEvent, target) : target.matches(fields)) event.stopPropagation();
  });

  #keepsKey(event: KeyboardEvent, target: Element): boolean {
    const {type, key} = event;
    const isKept =
      event.defaultPrevented ||
      (target.matches(fields) && isTyped(event)) ||
      ((key === 'Enter' || key === ' ') && isPlain(event) && target.matches(buttons));
    if (type === 'keydown') {
      if (isKept) this.#held.add(key);
      else this.#held.delete(key);
      return isKept;
    }
    // The focus may have moved while the key was down.
    const wasKept = type === 'keyup' ? this.#held.delete(key) : this.#held.has(key);
    return isKept || wasKept;
  }
}

function isPlain({altKey, ctrlKey, metaKey}: KeyboardEvent): boolean {
  return !altKey && !ctrlKey && !metaKey;
}

/** Whether a field does something with a key. */
function isTyped(event: KeyboardEvent): boolean {
  const {key, altKey, ctrlKey} = event;
  if (editingKeys.test(key)) return true;
  if (!/^.$/u.test(key)) return false;
  // AltGr writes characters such as @. Windows reports it as Ctrl and Alt.
  const isAltGr = event.getModifierState('AltGraph') || (altKey && ctrlKey);
  return isPlain(event) || isAltGr || (!altKey && editingLetters.test(key));
}
