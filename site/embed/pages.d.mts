export interface EmbedPage {
  /** A widget, without `ki-`. */
  readonly widget: string;
  readonly language: string;
  /** Leads to the folder that `embed/` is in. */
  readonly top: string;
}
export interface WrittenPage {
  /** Of the page, relative to the folder that `embed/` is in. */
  readonly path: string;
  readonly html: string;
  /** JSON that lies beside the page, as `oembed.json`. */
  readonly oembed: string;
}
export function embedPages(
  feed: object,
  feedPath: string,
  options?: {readonly host?: string; readonly fallbackOf?: (page: EmbedPage) => string},
): readonly WrittenPage[];
