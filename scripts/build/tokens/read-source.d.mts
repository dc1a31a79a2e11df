export interface Token {
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly light: unknown;
  readonly dark: unknown;
  readonly css: string;
  readonly contrast?: {readonly grounds: readonly string[]; readonly required: number};
  readonly themes: Readonly<Record<string, string>>;
}
export function readSource(source?: object): {tokens: Token[]; themes: Record<string, string>};
