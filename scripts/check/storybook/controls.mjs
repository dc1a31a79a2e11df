/** Checks the controls, arguments in the address, snippets, actions and docs pages of the built Storybook. */
import {readJson} from '../../lib/repository.mjs';

const chart = 'elements-ki-org-chart--ready';
const list = 'document.querySelector("ki-org-chart")';
const lastOf = (event) => `globalThis.__STORYBOOK_ADDONS_CHANNEL__.last('${event}')?.[0]`;

/** Limits docs pages to an overview. When they had each story in full size, that of the chart was 40,900 px high. */
const maxDocsHeight = 7000;

export async function checkControls({open, openInFrame, openStart, run, runInFrame, expect}) {
  const elements = readJson('custom-elements.json')
    .modules.flatMap(({declarations}) => declarations)
    .filter(({tagName}) => tagName);

  await openStart();
  expect('first page', await run(`until(() => globalThis.location.search || null)`), '?path=/docs/guides-start--docs');

  for (const {tagName, attributes} of elements) {
    await open(`elements-${tagName}--docs`);
    const names = await run(`until(() => {
      const rows = [...document.querySelector('#storybook-docs table')?.rows ?? []].filter((row) => row.querySelectorAll('td').length > 2);
      return rows.length > 0 && rows.map((row) => row.cells[0].textContent);
    })`);
    expect(`controls of ${tagName}`, names.toSorted(), [...attributes.map(({name}) => name), 'data'].toSorted());
    const height = await run('document.documentElement.scrollHeight');
    expect(`docs page of ${tagName} has at most ${maxDocsHeight} px (${height})`, height <= maxDocsHeight, true);
  }

  await open('elements-ki-org-chart--docs');
  const choices = await run(`until(() => document.querySelector('#storybook-docs table select'))
    .then(({options}) => [...options].map(({value}) => value))`);
  expect('choices of view', choices.slice(1), ['auto', 'chart', 'list']);

  await open(chart, '&args=view:list;depth:1;asOf:2024-02-01;timeline:!true');
  expect('arguments in the address', await run(`until(() => ${list}) && [${list}.view, ${list}.depth, ${list}.asOf, ${list}.timeline]`), [
    ...['list', 1, '2024-02-01', true],
  ]);
  const tag = '<ki-org-chart feed="/ki-widgets/feeds/bedre-bruk-av-ki.json" lang="nb" view="list" depth="1" timeline as-of="2024-02-01">';
  const {source} = await run(`until(() => ${lastOf('storybook/docs/snippet-rendered')})`);
  expect(
    'tag in the snippet',
    source.split('\n').find((line) => line.startsWith('<ki-')),
    tag,
  );
  expect('script in the snippet', source.includes('<script src="/ki-widgets/ki-widgets.js" defer></script>'), true);
  const load = await run(`until(() => ${lastOf('storybook/actions/action-event')})`);
  expect('action', [load.data.name, load.data.args.from], ['ki-feed-load', '<ki-org-chart>']);

  await open(chart, '&args=feed:council');
  expect('feed by its name', await run(`until(() => ${list}?.feed)`), 'feeds/ki-radet.json');

  await openInFrame(chart, '&args=view:list');
  await run(`until(() => document.querySelector('#storybook-preview-iframe'))`);
  expect('view in the window', await runInFrame(`until(() => ${list}?.view)`), 'list');
  expect('address of the window', await run('globalThis.location.search'), `?path=/story/${chart}&args=view:list`);
  await run(`until(() => document.querySelector('#storybook-panel-root select'))
    .then((select) => {
      select.value = 'chart';
      select.dispatchEvent(new Event('change', {bubbles: true}));
    })`);
  expect('view after a choice', await runInFrame(`until(() => ${list}?.view === 'chart')`), true);
  expect('address after a choice', await run(`until(() => globalThis.location.search.endsWith('&args=view:chart'))`), true);
}
