import {html, type TemplateResult} from 'lit';
import {makeNewFeed, type NewFeedAnswers} from '../../src/feed-editor/make-new-feed.js';
import {languages} from '../../src/locales/find-language.js';
import {today} from '../../src/model/date.js';
import {radios, textField} from '../views/fields.js';
import {openUnsaved} from './open-document.js';
import type {OpenFormHost} from './open-form-host.js';

type Question = 'name' | 'lead' | 'publisher' | 'email';

/** Five questions, of which two must be answered. They make a feed that already is valid. */
export class NewFeedForm {
  readonly #host: () => OpenFormHost;
  #answers: NewFeedAnswers = {name: '', language: 'nb', lead: '', publisher: '', email: ''};
  #errors: Partial<Record<Question, string>> = {};

  constructor(host: () => OpenFormHost) {
    this.#host = host;
  }

  view(): TemplateResult {
    const {newFeed, languages: names} = this.#host().texts.page;
    return html`<section class="step new">
      <h2>${newFeed.title}</h2>
      <p>${newFeed.intro}</p>
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          this.#make(event.target as HTMLFormElement);
        }}
      >
        ${this.#question('name', newFeed.name)}
        ${radios({
          name: 'new-language',
          legend: newFeed.language,
          hint: newFeed.languageHint,
          value: this.#answers.language,
          options: languages.map((value) => ({value, label: names.nameOf(value)})),
          isInline: true,
          onPick: (language) => this.#answer({language}),
        })}
        ${this.#question('lead', newFeed.lead, newFeed.leadHint)} ${this.#question('publisher', newFeed.publisher, newFeed.publisherHint)}
        ${this.#question('email', newFeed.email, newFeed.emailHint)}
        <button type="submit" id="make">${newFeed.make}</button>
      </form>
    </section>`;
  }

  #question(id: Question, label: string, hint?: string): TemplateResult {
    return textField({
      id: `new-${id}`,
      label,
      hint,
      error: this.#errors[id],
      value: this.#answers[id],
      onChange: (value) => this.#answer({[id]: value}),
    });
  }

  #answer(answer: Partial<NewFeedAnswers>): void {
    this.#answers = {...this.#answers, ...answer};
    this.#host().update();
  }

  #make(form: HTMLFormElement): void {
    const {texts, open, update} = this.#host();
    const {newFeed} = texts.page;
    const {name, lead, email} = this.#answers;
    this.#errors = {
      ...(name === '' && {name: newFeed.nameError}),
      ...(lead === '' && {lead: newFeed.leadError}),
      ...(email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && {email: newFeed.emailError}),
    };
    const [first] = Object.keys(this.#errors);
    if (first === undefined) {
      const feed = makeNewFeed(this.#answers, today());
      open(openUnsaved(feed, {name: `${typeof feed.id === 'string' ? feed.id : 'prosjektet'}.json`}));
    } else {
      update();
      form.querySelector<HTMLElement>(`#new-${first}`)?.focus();
    }
  }
}
