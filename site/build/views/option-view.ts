import {html, type TemplateResult} from 'lit';
import type {PageState} from '../page-state.js';
import {isValidOption, toFields, type OptionField} from '../widget-options.js';
import {checkboxField, selectField, textField, withCode} from '../../views/fields.js';

/** The form for the attributes of the chosen widget. It is closed until the visitor wants to change something. */
export function optionView(page: PageState, isOpen: boolean): TemplateResult {
  const {texts, choice, around} = page;
  const fields = toFields(around.data.widgets[choice.widget]);
  return html`<details class="step" ?open=${isOpen}>
    <summary><h2>${texts.optionStep}</h2></summary>
    <p>${texts.optionIntro}</p>
    ${fields.map((field) => optionField(page, field))}
  </details>`;
}

function optionField(page: PageState, field: OptionField): TemplateResult {
  const {texts, options, choice, errors, setError} = page;
  const {name, kind, values, usual, min, max} = field;
  const id = `option-${name}`;
  const label = options.labels[name] ?? name;
  const hint = withCode(options.descriptions[name] ?? field.description);
  const value = choice.options[name] ?? '';
  const set = (next: string) => setOption(page, name, next);
  const nameOf = (each: string) => options.values[each] ?? each;
  switch (kind) {
    case 'select': {
      const first = {value: '', label: usual ? texts.usualIs(nameOf(usual)) : texts.usual};
      const rest = values.filter((each) => each !== usual).map((each) => ({value: each, label: nameOf(each)}));
      return selectField({id, label, hint, value, options: [first, ...rest], onPick: set});
    }
    case 'checkbox':
      return checkboxField({id, label, hint, isChecked: value === 'true', onToggle: (isChecked) => set(isChecked ? 'true' : '')});
    case 'number':
      return textField({
        id,
        label,
        hint,
        type: 'number',
        value,
        min,
        max,
        error: errors[id],
        onChange: (next, input) => {
          const isValid = !input.validity.badInput && (next === '' || isValidOption(field, next));
          setError(id, isValid ? '' : texts.numberError(min, max));
          if (isValid) set(next);
        },
      });
    case 'date':
      return dateField(page, field, hint);
    case 'text':
      return textField({id, label, hint, value, onChange: set});
  }
}

function dateField(page: PageState, {name, allowsToday}: OptionField, hint: unknown): TemplateResult {
  const {texts, options, choice} = page;
  const value = choice.options[name] ?? '';
  const isToday = value === 'today';
  const id = `option-${name}`;
  const date = textField({
    id,
    label: options.labels[name] ?? name,
    hint,
    type: 'date',
    value: isToday ? '' : value,
    isDisabled: isToday,
    onChange: (next) => setOption(page, name, next),
  });
  if (!allowsToday) return date;
  return html`${date}
  ${checkboxField({
    id: `${id}-today`,
    label: texts.today,
    isChecked: isToday,
    onToggle: (isChecked) => setOption(page, name, isChecked ? 'today' : ''),
  })}`;
}

function setOption({choice, change}: PageState, name: string, value: string): void {
  const others = Object.entries(choice.options).filter(([each]) => each !== name);
  change({options: Object.fromEntries(value === '' ? others : [...others, [name, value]])});
}
