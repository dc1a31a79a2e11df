/** Which links and elements may become widgets. */
export interface ScanSettings {
  /** Allowed origins of embed pages and feeds. Defaults to the page's own origin. */
  readonly origins?: readonly string[];
  /** A selector. Elements outside of what it matches are left alone. Defaults to the whole page. */
  readonly root?: string | undefined;
}
