export function readTokens(css: string): {name: string; description: string; value: string}[];
