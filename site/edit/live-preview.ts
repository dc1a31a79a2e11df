import {html, nothing, type TemplateResult} from 'lit';
import type {Feed} from '../../src/feed/definition.js';
import {findChangeDates, type ChangeDate} from '../../src/feed/find-change-dates.js';
import {widgetNames, type WidgetName} from './widget-names.js';
import {allMessages} from '../../src/locales/all-messages.js';
import {formatDate} from '../../src/locales/format.js';
import {languages, type Language} from '../../src/locales/find-language.js';
import {LiveWidget} from '../build/live-widget.js';
import {selectField} from '../views/fields.js';
import type {PageState} from './page-state.js';
import {previewTimelineView} from './views/preview-timeline-view.js';

/** The widgets with the feed that is being edited, on any date and in any language. */
export class LivePreview {
  readonly #widget = new LiveWidget();
  readonly #update: () => void;
  #feed: Feed | null = null;
  #dates: readonly ChangeDate[] = [];
  #shown: WidgetName = 'project-page';
  #language: Language | null = null;
  #day = '';
  #lastLanguage: Language = 'nb';
  #isOpen = window.matchMedia('(min-width: 75rem)').matches;

  /** @param update - Draws the page again. */
  constructor(update: () => void) {
    this.#update = update;
  }

  /** Shows other content. `null` if the feed has nothing that can be shown. */
  show(feed: Feed | null): void {
    this.#feed = feed;
    this.#dates = feed ? findChangeDates(feed) : [];
    if (this.#day !== '' && !this.#dates.some(({day}) => day === this.#day)) this.#day = '';
    if (this.#isOpen) this.#showWidget();
  }

  view(state: PageState): TemplateResult {
    const {texts, language} = state;
    const {live, languages: names} = texts.page;
    const {common} = allMessages[language];
    return html`<details
      class="live"
      ?open=${this.#isOpen}
      @toggle=${({target}: Event) => {
        this.#isOpen = (target as HTMLDetailsElement).open;
        this.#change();
      }}
    >
      <summary><h2>${live.title}</h2></summary>
      ${
        this.#isOpen
          ? html`<div class="controls">
                ${selectField({
                  id: 'live-widget',
                  label: live.widget,
                  value: this.#shown,
                  options: widgetNames.map((value) => ({value, label: live.widgets[value]})),
                  onPick: (value) => this.#change({shown: value as WidgetName}),
                })}
                ${selectField({
                  id: 'live-language',
                  label: live.language,
                  value: this.#language ?? language,
                  options: languages.map((value) => ({value, label: names.nameOf(value)})),
                  onPick: (value) => this.#change({language: value as Language}),
                })}
                ${selectField({
                  id: 'live-date',
                  label: live.dateList,
                  value: this.#day,
                  options: [
                    {value: '', label: live.now},
                    ...this.#dates.map(({day, date}) => ({value: day, label: formatDate(date, common)})),
                  ],
                  onPick: (day) => this.#change({day}),
                })}
              </div>
              ${previewTimelineView({
                dates: this.#dates,
                day: this.#day,
                dataDay: this.#feed?.updated ?? '',
                live,
                common,
                pick: (day) => this.#change({day}),
              })}
              ${
                this.#feed
                  ? html`<div class="screen" role="region" tabindex="0" aria-label=${live.title}>
                      ${this.#showWidget(this.#language ?? language)}
                    </div>`
                  : html`<p class="warning">${live.nothing}</p>`
              }`
          : nothing
      }
    </details>`;
  }

  #change(changes: {shown?: WidgetName; language?: Language; day?: string} = {}): void {
    this.#shown = changes.shown ?? this.#shown;
    this.#language = changes.language ?? this.#language;
    this.#day = changes.day ?? this.#day;
    this.#update();
  }

  #showWidget(language: Language = this.#lastLanguage): Element | typeof nothing {
    this.#lastLanguage = language;
    if (!this.#feed) return nothing;
    const element = this.#widget.show({
      widget: this.#shown,
      language,
      feed: '',
      data: this.#feed,
      attributes: {
        'heading-level': '3',
        ...(this.#day !== '' && {'as-of': this.#day}),
        ...((this.#shown === 'org-chart' || this.#shown === 'project-page') && {downloads: 'off'}),
      },
    });
    element.addEventListener('click', handleClick, true);
    return element;
  }
}

/** Links to units would change the hash, which names the feed and the open form. Other links would leave the page. */
function handleClick(event: Event): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link) return;
  if (link.getAttribute('href')?.startsWith('#')) {
    event.preventDefault();
    event.stopPropagation();
  } else if (/^https?:/.test(link.href)) link.target = '_blank';
}
