import type {ReactiveController} from 'lit';
import {guard} from '../guard.js';

/** Keys that edit or move in a field, with or without modifiers. */
const editingKeys = /^(Arrow.*|Backspace|Dead|Delete|End|Enter|Home|Insert|Page.*|Process)$/;
/** With Ctrl or Cmd: select all, copy, paste, cut, undo, redo. */
const editingLetters = /^[acvxyz]$/i;
const fields = 'input, select, textarea';
const buttons = 'a, button, summary';

/**
 * Stops keys that a widget uses from triggering shortcuts of the page. Outside a shadow root the target of an event is the host.
 * The page can't see that a key was typed in a field or pressed on a button. It might open its search at `s`, or submit its form at
 * Enter.
 *
 * Stopped are keys that type or edit in a field, Enter and Space on a button or link, each key that the widget has handled, and
 * input and clipboard events of fields. All other keys reach the page: Tab, Escape, function keys and other keys with Ctrl, Alt or
 * Cmd. Listeners of the page in the capture phase run before this controller, so they get all keys.
 */
export class KeyController implements ReactiveController {
  readonly #host: HTMLElement;
  #root: ShadowRoot | null = null;
  /** Keys that are held down and whose `keydown` was stopped. */
  readonly #heldKeys = new Set<string>();

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
    if (target.getRootNode() !== this.#root) return; // The target is the page's own content in a slot.
    if ('key' in event ? this.#usesKey(event as KeyboardEvent, target) : target.matches(fields)) event.stopPropagation();
  });

  #usesKey(event: KeyboardEvent, target: Element): boolean {
    const {type, key} = event;
    const isUsed =
      event.defaultPrevented ||
      (target.matches(fields) && editsField(event)) ||
      ((key === 'Enter' || key === ' ') && !hasModifier(event) && target.matches(buttons));
    if (type === 'keydown') {
      if (isUsed) this.#heldKeys.add(key);
      else this.#heldKeys.delete(key);
      return isUsed;
    }
    // The focus may have moved since the `keydown`.
    const wasUsed = type === 'keyup' ? this.#heldKeys.delete(key) : this.#heldKeys.has(key);
    return isUsed || wasUsed;
  }
}

function hasModifier({altKey, ctrlKey, metaKey}: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey;
}

/** Whether a key types or edits in a field. */
function editsField(event: KeyboardEvent): boolean {
  const {key, altKey, ctrlKey} = event;
  if (editingKeys.test(key)) return true;
  if (!/^.$/u.test(key)) return false;
  // AltGr types characters such as @. Windows reports it as Ctrl and Alt.
  const isAltGr = event.getModifierState('AltGraph') || (altKey && ctrlKey);
  return !hasModifier(event) || isAltGr || (!altKey && editingLetters.test(key));
}
