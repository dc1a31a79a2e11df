import {digits, median, number} from './statistics.mjs';

/**
 * The tables of rows 8 to 11.
 *
 * @param {{facts: object, contestants: readonly object[], cellOf: (what: string, name: string, size?: number | string) => {values: unknown[], error?: string} | undefined}} measured
 * @returns {{number: number, title: string, note: string, lines: () => (string | number)[][]}[]} The first line has the headings.
 */
export function loadingSections({facts, contestants, cellOf}) {
  const {phoneSizes} = facts;
  const medianOf = (what, name, size, read = (value) => value) => {
    const cell = cellOf(what, name, size);
    return cell?.values.length && !cell.error ? median(cell.values.map(read)) : undefined;
  };
  const roundsOf = (...key) => cellOf(...key)?.values.length ?? 0;
  const timeOf = (what, name, size) => medianOf(what, name, size, ({time}) => time);

  /** Writes the time, its ratio to the bare list, and the number of names. */
  const loaded = (what, name, size) => {
    const cell = cellOf(what, name, size);
    if (!cell || cell.error) return cell?.error ?? '–';
    const [time, limit] = [timeOf(what, name, size), timeOf('load', 'bare-list', size)];
    const ratio = limit && name !== 'bare-list' ? ` (${digits(time / limit)}×)` : '';
    return `${digits(time)} ms${ratio} [${number(cell.values[0].count)}]`;
  };
  const loadLines = contestants.flatMap(({name, title}) =>
    [
      ['load', title],
      ['load-preloaded', `${title}, modules preloaded`],
      ['load-data-first', `${title}, data requested first`],
    ]
      .filter(([what]) => cellOf(what, name, phoneSizes[0]))
      .map(([what, label]) => [
        label,
        ...phoneSizes.flatMap((size) => [loaded(what, name, size), number(medianOf(what, name, size, ({bytes}) => bytes))]),
      ]),
  );
  const peers = contestants.filter(({package: library}) => library);
  /** Compares two kinds of pages, so that readers don't have to divide. */
  const compareWith = (ownWhat, what, label) => {
    const sizes = phoneSizes.map((size) => {
      const ours = timeOf(ownWhat, 'ours', size);
      const ratios = peers.map(({name, title}) => [ours / timeOf(what, name, size), title]).filter(([ratio]) => ratio > 0);
      return `${number(size)} units: ${ratios.map(([ratio, title]) => `${digits(ratio)}× ${title}`).join(', ')}`;
    });
    return `${label}: ${sizes.join('; ')}.`;
  };
  const comparisons = [
    compareWith('load', 'load', 'Our time against theirs, both as documented'),
    compareWith('load-preloaded', 'load', 'Our time with modules preloaded against theirs as documented'),
    compareWith('load-preloaded', 'load-data-first', 'Our time with modules preloaded against theirs with the data requested first'),
  ];

  const compared = (what, size, read) => {
    const [without, withScript] = ['without', 'with'].map((name) => medianOf(what, name, size, read));
    return [digits(without), digits(withScript), digits(withScript - without)];
  };
  const labels = {
    single: 'one by one, in one task',
    bulk: 'all at once',
    tasks: 'a hundred at a time, in a hundred tasks',
  };
  return [
    {
      number: 8,
      title: 'On a slow phone: from the navigation until the names are painted',
      note: `Median of ${roundsOf('load', 'ours', phoneSizes[0])}, 1.6 Mbit/s, 150 ms, a quarter of the CPU, gzip. In brackets: the ratio to the bare list. In square brackets: names shown.\n\n${(peers.length ? comparisons : []).join('\n\n')}`,
      lines: () => [['', ...phoneSizes.flatMap((size) => [`${number(size)} units`, 'bytes'])], ...loadLines],
    },
    {
      number: 9,
      title: 'A page of 300 links and no widget',
      note: `Median of ${roundsOf('links', 'with', 1)}.`,
      lines: () => [
        ['', 'without our script', 'with it', 'difference'],
        ...[1, 4].flatMap((slowdown) => [
          [`main thread, CPU ${slowdown}×, ms`, ...compared('links', slowdown, ({task}) => task)],
          [`script alone, CPU ${slowdown}×, ms`, ...compared('links', slowdown, ({script}) => script)],
        ]),
        ['bytes over the wire', ...compared('links', 1, ({bytes}) => bytes)],
      ],
    },
    {
      number: 10,
      title: 'Adding and removing 10,000 elements, in milliseconds',
      note: `Median of ${roundsOf('churn', 'with', 'single')}.`,
      lines: () => [
        ['', 'without our script', 'with it', 'difference'],
        ...Object.entries(labels).map(([how, label]) => [label, ...compared('churn', how)]),
      ],
    },
    {
      number: 11,
      title: 'The longest tasks of the start page, with a quarter of the CPU',
      note: `Median of ${roundsOf('start', 'ours')}.`,
      lines: () => [
        ['longest', 'second', 'third'],
        [0, 1, 2].map((index) => `${digits(medianOf('start', 'ours', '', (tasks) => tasks[index]))} ms`),
      ],
    },
  ];
}
