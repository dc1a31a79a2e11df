/** Bundles everything that an entry imports into one minified file. */
export function bundle(entry: string, format: 'iife' | 'es'): Promise<string>;

/** Bundles everything into one classic script. */
export function bundleAll(): Promise<string>;
