import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {loadingSections} from './report-loading.mjs';
import {digits, median, number} from './statistics.mjs';

/**
 * Formats the measurements as Markdown.
 *
 * @param {{facts: object, contestants: readonly object[], cellOf: (what: string, name: string, size?: number) => {values: unknown[], error?: string} | undefined}} measured
 * @returns {Promise<string>}
 */
export async function report({facts, contestants, cellOf}) {
  const {rows, sizes, rounds} = facts;
  const largest = Math.max(...sizes);
  const limits = contestants.filter(({isLimit}) => isLimit);
  const charts = contestants.filter(({isLimit}) => !isLimit);
  const parts = [];
  const section = (number, title, note, table) => {
    if (rows.has(number)) parts.push(`## ${number}. ${title}`, note, table());
  };

  const medianOf = (...key) => {
    const cell = cellOf(...key);
    return cell?.values.length && !cell.error ? median(cell.values.map((value) => value.time ?? value)) : undefined;
  };
  /** Formats a time with its ratio to each limit. */
  const timed = (what, {name, isLimit}, size, limitOf = (limit) => medianOf(what, limit.name, size)) => {
    const cell = cellOf(what, name, size);
    if (!cell) return '–';
    if (cell.error) return cell.error;
    const time = medianOf(what, name, size);
    const ratios = isLimit ? [] : limits.map(limitOf).map((limit) => (limit ? `${digits(time / limit)}×` : '–'));
    return `${digits(time)} ms${ratios.length ? ` (${ratios.join(', ')})` : ''}`;
  };
  const single = (what, {name}, size, format) => {
    const cell = cellOf(what, name, size);
    if (!cell) return format(null).map(() => '–');
    if (cell.error) return format(null).map((_, i) => (i ? '' : cell.error));
    return format(cell.values[0]);
  };
  const ratioNote = limits.length
    ? `In brackets: the ratio to the limit, ${limits.map(({title}) => `“${title.replace('limit: ', '')}”`).join(' and then ')}.`
    : '';

  section(1, 'Weight of the chart with its library, brotli', '', () =>
    table(
      ['', 'bytes'],
      charts.map((chart) => [chart.title, number(cellOf('bytes', chart.name)?.values[0])]),
    ),
  );
  section(2, 'All open: from script start until the last name is painted', `Median. ${ratioNote}`, () =>
    table(
      ['', ...sizes.map((size) => `${number(size)} units`)],
      contestants.map((contestant) => [contestant.title, ...sizes.map((size) => timed('all', contestant, size))]),
    ),
  );
  section(
    3,
    'As it opens by default',
    `Median. In square brackets: names shown. ${ratioNote} The limits draw the units that our chart shows by default. The last rows compare with the limits that draw all units.`,
    () => {
      const row = (contestant, limitOf) => (size) => {
        const count = cellOf('default', contestant.name, size)?.values[0]?.count;
        return `${timed('default', contestant, size, limitOf(size))}${count ? ` [${number(count)}]` : ''}`;
      };
      const few = (size) => (limit) => medianOf('few', limit.name, size);
      const all = (size) => (limit) => medianOf('all', limit.name, size);
      return table(
        ['', ...sizes.map((size) => `${number(size)} units`)],
        [
          ...charts.map((chart) => [chart.title, ...sizes.map(row(chart, few))]),
          ...limits.map((limit) => [
            limit.title,
            ...sizes.map((size) => `${timed('few', limit, size)} [${number(facts.shown.get(size))}]`),
          ]),
          ...(rows.has(2) ? charts.map((chart) => [`${chart.title}, against the whole list`, ...sizes.map(row(chart, all))]) : []),
        ],
      );
    },
  );
  section(4, 'Closing the first branch until it is painted, all open before', `Median. ${ratioNote}`, () => {
    const measured = sizes.filter((size) => cellOf('collapse', contestants[0].name, size));
    return table(
      ['', ...measured.map((size) => `${number(size)} units, ${number(facts.branches.get(size))} of them closed`)],
      contestants.map((contestant) => [contestant.title, ...measured.map((size) => timed('collapse', contestant, size))]),
    );
  });
  section(5, `Heap with ${number(largest)} units, above an empty page`, 'Script alone / with the DOM, in MB of 1,000,000 bytes.', () => {
    const formatHeap = (value) => [value ? `${digits(value.script / 1e6)} / ${digits(value.total / 1e6)}` : ''];
    return table(
      ['', 'as opened by default', 'all open'],
      contestants.map((contestant) => [
        contestant.title,
        ...single('heap-default', contestant, largest, formatHeap),
        ...single('heap-all', contestant, largest, formatHeap),
      ]),
    );
  });
  section(6, 'To a screen reader and to the Tab key: 200 units, all open', '', () =>
    table(
      ['', 'names in the tree', 'units with their parent', 'tab stops'],
      contestants.map((contestant) => [
        contestant.title,
        ...single('accessibility', contestant, 200, (value) => [value?.names ?? '', value?.withParent ?? '', value?.stops ?? '']),
      ]),
    ),
  );
  section(7, 'On a phone (320 px wide) and on paper (A4): 200 units, all open', '', () =>
    table(
      ['', 'page scrolls sideways', 'names within the width', 'smallest text, px', 'names in the PDF', 'smallest name, pt', 'pages'],
      contestants.map((contestant) => [
        contestant.title,
        ...single('phone', contestant, 200, (value) => [
          !value ? '' : value.width > value.room ? `yes, ${number(value.width)} px` : 'no',
          value?.inView ?? '',
          value ? digits(value.smallest) : '',
        ]),
        ...single('paper', contestant, 200, (value) => [
          value?.found ?? '',
          value?.found ? digits(value.smallest) : '–',
          value?.pages ?? '',
        ]),
      ]),
    ),
  );

  for (const {number: row, title, note, lines} of loadingSections({facts, contestants, cellOf})) {
    if (!rows.has(row)) continue;
    const [head, ...others] = lines();
    parts.push(`## ${row}. ${title}`, note, table(head, others));
  }

  const text = `# Results

${facts.date}, ${facts.browser}, ${facts.cores} cores, ${rounds} rounds (${3 * rounds} up to 200 units; rows 8 to 11 have their own), compared with ${facts.versions.join(', ') || 'no other chart'}. The [README](README.md) explains the rows.

${parts.filter(Boolean).join('\n\n')}
`;
  const config = await resolveConfig(fileURLToPath(import.meta.url));
  return format(text, {...config, parser: 'markdown'});
}

function table([head, ...heads], lines) {
  const write = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [write([head, ...heads]), write(['---', ...heads.map(() => '--:')]), ...lines.map(write)].join('\n');
}
