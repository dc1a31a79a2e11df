import type {WrittenPage} from '../site/embed/pages.mjs';

export function buildEmbedPages(host?: string): Promise<readonly WrittenPage[]>;
