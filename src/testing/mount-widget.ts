import {fixture, html} from '@open-wc/testing';
import {whenUpdated} from './wait.js';

export type Attributes = Readonly<Record<string, string>>;

/** Tags of our elements. */
export type KiTag = Extract<keyof HTMLElementTagNameMap, `ki-${string}`>;

export interface MountOptions {
  /** Language of the container. Bokmål by default. */
  readonly lang?: string;
  /** Width of the container, CSS px. As wide as the page by default. */
  readonly width?: number;
  readonly attributes?: Attributes;
  /** Markup between the tags of the widget. */
  readonly children?: string;
  /** Value of its `data` property. */
  readonly data?: unknown;
}

/** Adds an empty container to the page. It is removed after the test. */
export async function createContainer({lang = 'nb', width}: Pick<MountOptions, 'lang' | 'width'> = {}): Promise<HTMLElement> {
  const container = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  if (width !== undefined) container.style.width = `${width}px`;
  return container;
}

/** Creates a widget that is not in the page yet. */
export function createWidget<Tag extends KiTag>(
  tag: Tag,
  {attributes = {}, children = '', ...options}: Pick<MountOptions, 'attributes' | 'children' | 'data'> = {},
): HTMLElementTagNameMap[Tag] {
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.innerHTML = children;
  if ('data' in options) Object.assign(widget, options);
  return widget;
}

/** Adds a widget to a container of its own, and waits until it has rendered its current state. */
export async function mountWidget<Tag extends KiTag>(tag: Tag, options: MountOptions = {}): Promise<HTMLElementTagNameMap[Tag]> {
  const widget = createWidget(tag, options);
  (await createContainer(options)).append(widget);
  await whenUpdated(widget);
  return widget;
}
