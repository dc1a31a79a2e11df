import type {EmbedPageFiles} from '../../site/embed/pages.js';

export function buildEmbedPages(host?: string): Promise<readonly EmbedPageFiles[]>;
