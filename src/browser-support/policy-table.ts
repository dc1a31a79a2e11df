// Made by `npm run policy` from baseline-browser-mapping 2.11.39; not edited by hand.

export const policyDate = '2026-11-26';

/** The oldest versions, and a condition of style sheets that all of them meet. */
export type Policy = readonly [chrome: number, safari: number, firefox: number, condition: string];

/**
 * What has all of a Baseline year, or what was widely available on the date; by what follows “baseline-”. Edge has had the
 * numbers of Chrome since it has had its engine.
 */
export const policies: Readonly<Record<string, Policy>> = {
  2021: [96, 15.2, 94, '(aspect-ratio:1)'],
  2022: [108, 16, 108, '(height:1dvh)'],
  2023: [120, 17.2, 121, '(mask-image:none) and (counter-set:a)'],
  2024: [130, 18.2, 132, '(text-wrap-style:balance)'],
  2025: [141, 26.2, 145, '(text-wrap-style:balance)'],
  'widely-available': [125, 17.5, 126, '(mask-image:none) and (counter-set:a)'],
};
