import {policies} from '../../browser-support/policy-table.js';
import {oneOf, type AttributeReader} from '../attribute-values.js';
import {toHelpAddress} from './help-address.js';

/** Reads the address of the help page. */
export const href: AttributeReader = {
  code: 'bad-attribute',
  fromAttribute: (written) => written?.trim() || null,
  check: (value) => (toHelpAddress(value) === null ? (explanations) => explanations.describeHelpAddress() : null),
};

/** Reads the site's policy. Case and surrounding spaces are ignored. */
export const policy: AttributeReader = {
  code: 'bad-attribute',
  fromAttribute: (written) => written?.trim().toLowerCase() || null,
  check: (value) => {
    const written = value.trim().toLowerCase();
    const names = Object.keys(policies).map((name) => `baseline-${name}`);
    const isNamed = names.includes(written);
    const isVersions = written.split(',').every((part) => /^\s*(chrome|edge|safari|firefox)\s+\d+(\.\d+)?\s*$/.test(part));
    if (isNamed || isVersions) return null;
    return (explanations) => explanations.describePolicy(names);
  },
};

export const preview = oneOf(['show'], '', null);
