export function removeUnusedMethods(code: string): string;
