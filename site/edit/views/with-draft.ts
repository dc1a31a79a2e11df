import {nothing} from 'lit';
import {AsyncDirective, directive} from 'lit/async-directive.js';

/** Renders a part of the page that has values of its own, which are not in the feed yet. */
type DraftView<Draft> = (draft: Draft, setDraft: (draft: Draft) => void) => unknown;

class WithDraft<Draft> extends AsyncDirective {
  #draft: {value: Draft} | null = null;
  #view: DraftView<Draft> = () => nothing;

  override render(initial: Draft, view: DraftView<Draft>): unknown {
    this.#draft ??= {value: initial};
    this.#view = view;
    return view(this.#draft.value, this.#setDraft);
  }

  readonly #setDraft = (value: Draft): void => {
    this.#draft = {value};
    if (this.isConnected) this.setValue(this.#view(value, this.#setDraft));
  };
}

const withDraftDirective = directive(WithDraft);

/**
 * Renders a part of the page that keeps values until a button writes them into the feed: which parts are folded, what a form about
 * a new object contains. A change of these values draws only this part.
 *
 * @param initial - The values when the part appears. Later ones are ignored.
 */
export function withDraft<Draft>(initial: Draft, view: DraftView<Draft>): unknown {
  return withDraftDirective(initial, view as DraftView<unknown>);
}
