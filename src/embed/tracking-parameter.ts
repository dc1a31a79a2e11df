/** Whether newsletters, search engines or social networks add this parameter to addresses. */
export function isTrackingParameter(name: string): boolean {
  return /^(utm_|mtm_|pk_|mc_|_h|_g|.*clid$)/.test(name);
}
