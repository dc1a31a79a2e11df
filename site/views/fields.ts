/** Form fields in the manner of public services: one legend or label, a hint below it, and large targets. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: unknown;
  /** Shown below the option while it is chosen. */
  readonly reveals?: unknown;
}

export interface RadioGroup<Value extends string> {
  readonly name: string;
  readonly legend: unknown;
  readonly hint?: string;
  readonly options: readonly RadioOption<Value>[];
  readonly value: string;
  readonly isInline?: boolean;
  readonly onPick: (value: Value) => void;
}

export function radios<Value extends string>(group: RadioGroup<Value>): TemplateResult {
  const {name, legend, hint, options, value, isInline = false, onPick} = group;
  return html`<fieldset class="field" aria-describedby=${hint ? `${name}-hint` : nothing}>
    <legend>${legend}</legend>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    <div class=${isInline ? 'radios inline' : 'radios'}>
      ${options.map(
        (option) =>
          html`<div class="radio">
              <input
                type="radio"
                id="${name}-${option.value}"
                name=${name}
                value=${option.value}
                .checked=${live(option.value === value)}
                @change=${() => onPick(option.value)}
              />
              <label for="${name}-${option.value}">${option.label}</label>
            </div>
            ${option.reveals && option.value === value ? html`<div class="revealed">${option.reveals}</div>` : nothing}`,
      )}
    </div>
  </fieldset>`;
}

export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly hint?: unknown;
  readonly error?: string | undefined;
  readonly value: string;
  readonly type?: 'text' | 'number' | 'date' | 'url';
  readonly isDisabled?: boolean;
  readonly min?: number;
  readonly max?: number | null;
  readonly onChange: (value: string, input: HTMLInputElement) => void;
}

export function textField(field: TextField): TemplateResult {
  const {id, label, hint, error, value, type = 'text', isDisabled = false, min, max, onChange} = field;
  const describedBy = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ');
  const handleChange = ({target}: Event) => {
    const input = target as HTMLInputElement;
    onChange(input.value.trim(), input);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
    <input
      id=${id}
      type=${type}
      class=${type}
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${describedBy || nothing}
      aria-invalid=${error ? 'true' : nothing}
      min=${min ?? nothing}
      max=${max ?? nothing}
      ?disabled=${isDisabled}
      .value=${error ? value : live(value)}
      @change=${handleChange}
    />
  </div>`;
}

export interface SelectField {
  readonly id: string;
  readonly label: string;
  readonly hint?: unknown;
  readonly value: string;
  readonly options: readonly {readonly value: string; readonly label: string}[];
  readonly onPick: (value: string) => void;
}

export function selectField({id, label, hint, value, options, onPick}: SelectField): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <select
      id=${id}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${(event: Event) => onPick((event.target as HTMLSelectElement).value)}
    >
      ${options.map((option) => html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`)}
    </select>
  </div>`;
}

export interface CheckboxField {
  readonly id: string;
  readonly label: string;
  readonly hint?: unknown;
  readonly isChecked: boolean;
  readonly onToggle: (isChecked: boolean) => void;
}

export function checkboxField({id, label, hint, isChecked, onToggle}: CheckboxField): TemplateResult {
  return html`<div class="field checkbox">
    <input
      type="checkbox"
      id=${id}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      .checked=${live(isChecked)}
      @change=${(event: Event) => onToggle((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  </div>`;
}

/** Renders a text whose code is in backticks. */
export function withCode(text: string): unknown {
  return text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
}
