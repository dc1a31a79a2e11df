export interface EmbedPage {
  /** A widget, without `ki-`. */
  readonly widget: string;
  readonly language: string;
  /** Leads to the folder that `embed/` is in. */
  readonly top: string;
}
export function embedPages(
  feed: object,
  feedPath: string,
  fallbackOf?: (page: EmbedPage) => string,
): readonly {readonly path: string; readonly html: string}[];
