import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isSameAsOf, resolveAsOf, type AsOfPicker, type PickedAsOf, type ResolvedAsOf} from './as-of.js';

const makePicker = (): AsOfPicker => ({pick: () => true, addressFor: () => undefined});
const [ownPicker, outerPicker] = [makePicker(), makePicker()];

/** The choice at the element itself. */
const choice = (asOf: string | null, isInAddress = false): PickedAsOf => ({asOf, isInAddress, picker: ownPicker});
/** The date from a provider around the element. */
const outer = (shown: string | null, picker: AsOfPicker | null = outerPicker): ResolvedAsOf => ({
  shown,
  picked: shown,
  unpicked: null,
  picker,
});

describe('resolveAsOf', () => {
  const cases: readonly (readonly [
    title: string,
    inputs: readonly [own: string | null, picked: PickedAsOf | null, inherited: ResolvedAsOf | null],
    expected: ResolvedAsOf,
  ])[] = [
    ['shows the date of the data without any input', [null, null, null], {shown: null, picked: null, unpicked: null, picker: null}],
    ['shows the element’s own date', ['2022', null, null], {shown: '2022', picked: null, unpicked: '2022', picker: null}],
    [
      'fixes the date of a widget that has its own inside a provider',
      ['2022', null, outer('2020')],
      {shown: '2022', picked: null, unpicked: '2022', picker: null},
    ],
    [
      'prefers the picked date to the provider’s own',
      ['2022', choice('2019'), null],
      {shown: '2019', picked: '2019', unpicked: '2022', picker: ownPicker},
    ],
    [
      'returns to the provider’s own date when the choice ends',
      ['2022', choice(null), null],
      {shown: '2022', picked: null, unpicked: '2022', picker: ownPicker},
    ],
    ['shares the date and the picker of the provider around a widget', [null, null, outer('2020')], outer('2020')],
    ['shares those of the outer provider in an inner one without a date', [null, choice('2019'), outer('2020')], outer('2020')],
    [
      'separates an inner provider that has its own date',
      ['2022', choice(null), outer('2020')],
      {shown: '2022', picked: null, unpicked: '2022', picker: ownPicker},
    ],
    [
      'separates an inner provider that keeps its date in the address',
      [null, choice('2019', true), outer('2020')],
      {shown: '2019', picked: '2019', unpicked: null, picker: ownPicker},
    ],
    [
      'lets that provider show the outer date until one is picked',
      [null, choice(null, true), outer('2020')],
      {shown: '2020', picked: null, unpicked: null, picker: ownPicker},
    ],
    [
      'inherits a fixed date without a picker',
      [null, null, outer('2020', null)],
      {shown: '2020', picked: null, unpicked: null, picker: null},
    ],
  ];
  for (const [title, [own, picked, inherited], expected] of cases) {
    it(title, () => {
      const resolved = resolveAsOf({own, picked, inherited});
      assert.deepEqual({...resolved, picker: null}, {...expected, picker: null});
      assert.equal(resolved.picker, expected.picker);
    });
  }
});

describe('isSameAsOf', () => {
  it('notices a change of each part', () => {
    const asOf = outer('2020');
    assert.equal(isSameAsOf(asOf, {...asOf}), true);
    for (const change of [{shown: '2021'}, {picked: null}, {unpicked: '2021'}, {picker: ownPicker}]) {
      assert.equal(isSameAsOf(asOf, {...asOf, ...change}), false, JSON.stringify(change));
    }
  });
});
