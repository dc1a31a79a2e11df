/**
 * Whether nine digits are a Norwegian organisation number. The last one is a check digit, weighted modulo 11.
 *
 * @see Brønnøysundregistrene, «Om organisasjonsnummeret».
 */
export function isOrganizationNumber(value: string): boolean {
  if (!/^\d{9}$/.test(value)) return false;
  const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1];
  let sum = 0;
  weights.forEach((weight, i) => (sum += weight * Number(value[i])));
  return sum % 11 === 0;
}
