import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {configure, expect, spyOn, waitFor, within} from 'storybook/test';
import '../../src/elements/browser-support-banner/define.js';
import type {FeedElement} from '../../src/elements/feed-element.js';
import '../../src/elements/ki-contact-card/define.js';
import '../../src/elements/ki-feed/define.js';
import '../../src/elements/ki-org-chart/define.js';
import type {KiOrgChart} from '../../src/elements/ki-org-chart/ki-org-chart.js';
import '../../src/elements/ki-publication-info/define.js';
import {makeRecoveringFeed, projectFeed} from '../story-feeds.js';

const meta = {
  title: 'Journeys/Visitors',
  tags: ['!autodocs'],
  // The steps find buttons by their words in bokmål.
  globals: {language: 'nb'},
  parameters: {controls: {disable: true}},
} satisfies Meta;
export default meta;

// The usual error prints the element that was searched. It cannot print a shadow root, and the story would never end.
// A busy machine needs more time than the usual second.
configure({getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 4000});

/** Waits until a widget has loaded or failed. Returns it with queries for its content. */
async function findWidget(canvas: HTMLElement, tag: string) {
  const element = canvas.querySelector<FeedElement>(tag)!;
  await waitFor(() => expect(element.state).not.toBe('loading'));
  await element.updateComplete;
  const root = element.shadowRoot!;
  // Queries work in a shadow root, although their type wants an element.
  return {element, root, content: within(root as unknown as HTMLElement)};
}

/** A visitor looks for a group, goes from hit to hit with Enter, and returns to the whole chart. */
export const FindUnit: StoryObj = {
  name: 'Find a unit',
  render: () => html`<ki-org-chart feed=${projectFeed} search="on"></ki-org-chart>`,
  parameters: {snippet: {tag: 'ki-org-chart', args: {feed: projectFeed, search: 'on'}}},
  play: async ({canvasElement, step, userEvent}) => {
    const {root, content} = await findWidget(canvasElement, 'ki-org-chart');
    const field = content.getByRole('searchbox', {name: 'Finn enhet eller medlem'});
    await step('Type a part of the name', async () => {
      await userEvent.type(field, 'gruppen');
      await content.findByText('3 treff');
    });
    await step('Press Enter for the second hit', async () => {
      await userEvent.keyboard('{Enter}{Enter}');
      await content.findByText(/^2 av 3/);
      await expect(root.querySelector('[data-unit=koordineringsgruppen] > [part=unit]')).toHaveAttribute('aria-current', 'true');
      await expect(root.activeElement).toBe(field);
    });
    await step('Press Escape for the whole chart', async () => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(content.queryByRole('button', {name: 'Vis hele kartet'})).toBeNull());
      await expect(field).toHaveValue('');
    });
  },
};

/** A visitor reads about a unit, with the pointer and with the keyboard. Escape closes the details and keeps the place. */
export const ReadDetails: StoryObj = {
  name: 'Open and close the details of a unit',
  render: () => html`<ki-org-chart feed=${projectFeed}></ki-org-chart>`,
  parameters: {snippet: {tag: 'ki-org-chart', args: {feed: projectFeed}}},
  play: async ({canvasElement, step, userEvent}) => {
    const {root, content} = await findWidget(canvasElement, 'ki-org-chart');
    const name = content.getByRole('button', {name: 'Koordineringsgruppen'});
    const findDetails = () => root.querySelector<HTMLElement>('[data-unit=koordineringsgruppen] > [part=unit] [part=details]');
    await step('Press the name', async () => {
      await userEvent.click(name);
      await expect(name).toHaveAttribute('aria-expanded', 'true');
      await expect(findDetails()).toBeVisible();
      await expect(findDetails()).toHaveTextContent('møttes hver uke');
    });
    await step('Press the name again', async () => {
      await userEvent.click(name);
      await expect(name).toHaveAttribute('aria-expanded', 'false');
      await waitFor(() => expect(findDetails()).toBeNull());
    });
    await step('Open the details with Enter, and go to the link in them', async () => {
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(findDetails()).toBeVisible());
      findDetails()!.querySelector('a')!.focus();
    });
    await step('Press Escape', async () => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(findDetails()).toBeNull());
      await expect(root.activeElement).toBe(name);
    });
  },
};

/** A visitor picks the first version. Every widget in the feed shows it, until the visitor returns to the latest one. */
export const EarlierVersion: StoryObj = {
  name: 'Show an earlier version',
  render: () =>
    html`<ki-feed feed=${projectFeed}>
      <div style="display: grid; gap: 2rem">
        <ki-publication-info></ki-publication-info>
        <ki-org-chart></ki-org-chart>
      </div>
    </ki-feed>`,
  parameters: {
    snippet: {
      tag: 'ki-feed',
      args: {feed: projectFeed},
      content: '<ki-publication-info></ki-publication-info>\n  <ki-org-chart></ki-org-chart>',
    },
  },
  play: async ({canvasElement, step, userEvent}) => {
    const {root, content} = await findWidget(canvasElement, 'ki-publication-info');
    const chart = await findWidget(canvasElement, 'ki-org-chart');
    await step('Open the list of versions and pick the first one', async () => {
      await userEvent.click(content.getByText('Tidligere versjoner'));
      await userEvent.click(content.getByRole('button', {name: 'Vis organiseringen per 16. mars 2022'}));
      await waitFor(() => expect(content.getByRole('status')).toHaveTextContent('Organiseringen vises per 16. mars 2022.'));
      await waitFor(() => expect(chart.root.querySelector('[part=source]')).toHaveTextContent('per 16. mars 2022'));
    });
    await step('Return to the latest version', async () => {
      const button = content.getByRole('button', {name: 'Vis siste versjon'});
      await expect(root.activeElement).toBe(button);
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(content.getByRole('status')).toHaveTextContent('Siste versjon, fra 7. juni 2023, vises nå.'));
      await waitFor(() => expect(chart.root.querySelector('[part=source]')).not.toHaveTextContent('per 16. mars 2022'));
    });
  },
};

/** A visitor copies the e-mail address of a contact. */
export const CopyAddress: StoryObj = {
  name: 'Copy an address',
  render: () => html`<ki-contact-card feed=${projectFeed}></ki-contact-card>`,
  parameters: {snippet: {tag: 'ki-contact-card', args: {feed: projectFeed}}},
  play: async ({canvasElement, step, userEvent}) => {
    const {root, content} = await findWidget(canvasElement, 'ki-contact-card');
    // Keeps what the reader of the story has in the clipboard.
    const copy = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    try {
      await step('Press the button next to the address', async () => {
        const button = content.getByRole('button', {name: /^Kopier/});
        await userEvent.click(button);
        await content.findByText('Kopiert');
        await expect(copy).toHaveBeenCalledWith('Siv.Anette.Fjellkarstad@helsedir.no');
        await expect(root.activeElement).toBe(button);
      });
    } finally {
      copy.mockRestore();
    }
  },
};

/** A visitor downloads the chart as a picture, which takes a while. The button and a line say so until the file is there. */
export const DownloadChart: StoryObj = {
  name: 'Download a picture of the chart',
  render: () => html`<ki-org-chart feed=${projectFeed}></ki-org-chart>`,
  parameters: {snippet: {tag: 'ki-org-chart', args: {feed: projectFeed}}},
  play: async ({canvasElement, step, userEvent}) => {
    const {element, content} = await findWidget(canvasElement, 'ki-org-chart');
    // Otherwise the browser would save the file each time that the story is opened.
    const download = spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    let finish: (() => void) | undefined;
    const chart = element as KiOrgChart;
    const toSVG = chart.toSVG.bind(chart);
    chart.toSVG = async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return toSVG();
    };
    try {
      await userEvent.click(content.getByText('Last ned kartet'));
      const button = content.getByRole('button', {name: 'Bilde (SVG)'});
      await step('Press the button', async () => {
        await userEvent.click(button);
        await content.findByText('Lager filen …');
        await expect(button).toHaveAttribute('aria-disabled', 'true');
        await expect(download).not.toHaveBeenCalled();
      });
      await step('Wait for the file', async () => {
        await waitFor(() => expect(finish).toBeDefined()); // On a slow machine, the button waits for a module first.
        finish!();
        await waitFor(() => expect(download).toHaveBeenCalledOnce());
        await expect((download.mock.contexts[0] as HTMLAnchorElement).download).toMatch(/^ki-org-chart-.+\.svg$/);
        await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
        await expect(content.queryByText('Lager filen …')).toBeNull();
      });
    } finally {
      download.mockRestore();
    }
  },
};

/** A visitor meets a feed that does not load, tries again, and gets the content. */
export const TryAgain: StoryObj = {
  name: 'Try again after a failed load',
  render: () => html`<ki-contact-card feed=${makeRecoveringFeed()}>Skriv til Helsedirektoratet.</ki-contact-card>`,
  parameters: {snippet: {tag: 'ki-contact-card', args: {feed: projectFeed}}},
  play: async ({canvasElement, step, userEvent}) => {
    const {element, root, content} = await findWidget(canvasElement, 'ki-contact-card');
    await step('Read that the content is unavailable', async () => {
      await content.findByText('Innholdet kan ikke vises akkurat nå.');
      await expect(within(canvasElement).getByText('Skriv til Helsedirektoratet.')).toBeVisible();
    });
    await step('Press the button', async () => {
      await userEvent.click(content.getByRole('button', {name: 'Prøv igjen'}));
      await waitFor(() => expect(element.state).toBe('ready'));
      await waitFor(() => expect(root.querySelector('[part=card]')).toHaveTextContent('Siv Anette Fjellkårstad'));
    });
  },
};

/** A visitor reads the notice about browsers and closes it with the keyboard. The focus returns to where it was. */
export const DismissNotice: StoryObj = {
  name: 'Dismiss the browser notice',
  render: () =>
    html`<p><a href="#innhold">Hopp til innholdet</a></p>
      <browser-support-banner feed=${projectFeed} preview="show"></browser-support-banner>`,
  parameters: {snippet: {tag: 'browser-support-banner', args: {feed: projectFeed}}},
  play: async ({canvasElement, step, userEvent}) => {
    const {content} = await findWidget(canvasElement, 'browser-support-banner');
    const link = within(canvasElement).getByRole('link', {name: 'Hopp til innholdet'});
    await step('Read the notice', async () => {
      await content.findByText('Du benytter en nettleser vi ikke støtter.');
    });
    await step('Go from the link to the button, and press Enter', async () => {
      link.focus();
      content.getByRole('button', {name: 'Lukk'}).focus(); // The simulated Tab key does not reach shadow roots.
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(content.queryByRole('region')).toBeNull());
      await expect(link).toHaveFocus();
    });
  },
};
