/** Custom properties by name. */
type Tokens = Readonly<Record<string, string>>;

/**
 * Reads the colours of a theme of Designsystemet.
 *
 * @param css - A file of `@digdir/designsystemet-theme`, or one that Designsystemet's command line has made.
 * @throws {Error} If the file lacks one of the schemes.
 */
export function readDesignsystemet(css: string): Record<'light' | 'dark', Tokens> {
  const readScheme = (scheme: string): Tokens => {
    const [, block] = new RegExp(String.raw`\[data-color-scheme="${scheme}"\] \{([^}]*)\}`).exec(css) ?? [];
    if (block === undefined) throw new Error(`The theme has no colours for ${scheme}`);
    const declarations = block.matchAll(/(--ds-color-[\w-]+): ([^;]+);/g);
    return Object.fromEntries([...declarations].map(([, name = '', value = '']) => [name, value]));
  };
  return {light: readScheme('light'), dark: readScheme('dark')};
}
