export function removeUnused(code: string): string;
