/** Modules by name. Each has its hash (SHA-256, Base64), then the names of the modules that it imports, separated by spaces. */
export type ModuleTable = Record<string, string>;

/** Returns the name of a module's file. It contains the start of its hash, so that the content of a file never changes. */
export function nameFile(name: string, hash: string): string {
  return `${name}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`;
}
