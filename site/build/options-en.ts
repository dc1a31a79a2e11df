import type {OptionTexts} from './option-texts.js';

/** The options of the widgets in English. The descriptions are those of custom-elements.json. */
export const options: OptionTexts = {
  labels: {
    view: 'View',
    density: 'Density',
    depth: 'Expanded levels',
    unit: 'Marked unit',
    search: 'Search field',
    downloads: 'Downloads',
    'changed-since': 'Show changes since',
    timeline: 'Show a timeline',
    refresh: 'Fetch again, in minutes',
    'as-of': 'Show the content as of',
    'heading-level': 'Heading level',
    group: 'Group',
    variant: 'Variant',
    roles: 'Roles',
    kinds: 'Kinds of organisations',
    contact: 'Contact',
    'as-of-in-address': 'Keep the date in the page’s address',
  },
  descriptions: {},
  values: {
    auto: 'Automatic',
    chart: 'Chart',
    list: 'List',
    compact: 'Compact',
    comfortable: 'Comfortable',
    on: 'On',
    off: 'Off',
    sentence: 'Sentence',
    table: 'Table',
    logos: 'Logos',
  },
};
