export function findTestsNear(changed: readonly string[], tests: readonly string[]): string[];
