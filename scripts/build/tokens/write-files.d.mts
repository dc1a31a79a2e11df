/** @returns Contents by path, relative to the top folder. */
export function writeTokenFiles(): Promise<Record<string, string>>;
