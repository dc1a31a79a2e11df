import type {PageFacts} from '../facts.js';
import {fetchAnswer} from '../probe/fetch-answer.js';
import {readLivePage} from './read-live-page.js';

/** Reads the open page. Its HTML and its headers are requested again, because a document does not contain them. */
export async function readOpenPage(): Promise<PageFacts> {
  const {outcome, status, headers, bytes} = await fetchAnswer(location.href.replace(/#.*/, ''), 'csp');
  const isRead = outcome === 'answer' && status < 400;
  return readLivePage({
    source: isRead ? new TextDecoder().decode(bytes) : null,
    headers: isRead ? Object.entries(headers) : null,
  });
}
