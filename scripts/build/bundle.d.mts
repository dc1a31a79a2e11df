/** Bundles everything that an entry imports into one minified file. */
export function bundle(entry: string, format: 'iife' | 'es'): Promise<string>;
