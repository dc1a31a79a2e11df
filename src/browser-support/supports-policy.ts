/** For each policy, features that every browser has which the policy counts in, newest last. Absent: unknown, so supported. */
const features: Readonly<Record<string, readonly (() => boolean)[]>> = {
  'baseline-2021': [() => 'replaceAll' in String.prototype, () => 'any' in Promise, () => CSS.supports('aspect-ratio: 1')],
  'baseline-2022': [() => 'at' in Array.prototype, () => CSS.supports('height: 1dvh')],
  'baseline-2023': [() => CSS.supports('container-type: inline-size'), () => 'toSorted' in Array.prototype],
};

/**
 * Whether the browser has what a policy asks for: the features of its year and of those before.
 *
 * Features are tested, never names, and what cannot be told counts as support: a false alarm is worse than a missed one.
 */
export function supportsPolicy(policy: string): boolean {
  const name = policy.trim().toLowerCase();
  if (!(name in features)) return true;
  try {
    return Object.entries(features).every(([each, tests]) => each > name || tests.every((test) => test()));
  } catch {
    return true;
  }
}
