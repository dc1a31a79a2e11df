/** Recognises our scripts by their code, also without the comment at their start. @returns `null` for another script. */
export function recogniseScript(code: string): 'loader' | 'all' | null {
  if (!code.includes('ki-widgets.loader.1')) return null;
  if (code.includes('ki-widgets.feed-client.1')) return 'all';
  return code.includes('missing-module') ? 'loader' : null;
}

const starts = /^\ufeff?(?:\/\/# allFunctionsCalledOnLoad\s+)?\/\*! ki-widgets \d/;
const ends = /console\.warn\("\[ki-widgets\] "\+e\)\}\s*$|catch\(e\)\{\}\}\s*$/;

/** Whether a file has other code before or after ours. */
export function hasOtherCode(code: string): boolean {
  return !starts.test(code) || !ends.test(code);
}
