/** Everything that an entry needs, minified, in one file. */
export function bundle(entry: string, format: 'iife' | 'es'): Promise<string>;
