type Hashes = Readonly<Record<string, string>>;

export function readReleased(): Readonly<Record<string, Hashes>>;
export function findChangedReleases(outDir: string, released: Readonly<Record<string, Hashes>>): string[];
export function pinInText(text: string, version: string, hashes: Hashes): string;
export function addVersionFolder(outDir: string, version: string, scripts: readonly string[]): Hashes;
