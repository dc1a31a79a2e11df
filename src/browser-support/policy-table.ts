// Written by `npm run policy` from baseline-browser-mapping 2.11.39. Do not edit.

export const policyDate = '2026-11-26';

/** The oldest supported versions, and a condition for `CSS.supports()` that all of them meet. */
export type Policy = readonly [chrome: number, safari: number, firefox: number, condition: string];

/**
 * Policies by the word after “baseline-”: browsers with everything in a Baseline year, or with what was widely available on `policyDate`.
 * Edge has the version numbers of Chrome.
 */
export const policies: Readonly<Record<string, Policy>> = {
  2021: [96, 15.2, 94, '(aspect-ratio:1)'],
  2022: [108, 16, 108, '(height:1dvh)'],
  2023: [120, 17.2, 121, '(mask-image:none) and (counter-set:a)'],
  2024: [130, 18.2, 132, '(text-wrap-style:balance)'],
  2025: [141, 26.2, 145, '(text-wrap-style:balance)'],
  'widely-available': [125, 17.5, 126, '(mask-image:none) and (counter-set:a)'],
};
