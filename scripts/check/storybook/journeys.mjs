/** Plays the journeys of visitors in Firefox and WebKit. Chromium plays them among all other stories. */
import {openBrowser} from '../../browsers/open-browser.mjs';
import {visitStories} from './visit-stories.mjs';

const engines = ['firefox', 'webkit'];

/** Size of the window, CSS px: as wide as in the pictures of the stories. */
const size = {width: 800, height: 1200};

export async function checkJourneys({hosted, expect}) {
  const ids = hosted.entries.filter(({tags}) => tags.includes('play-fn')).map(({id}) => id);
  expect('there are journeys', ids.length > 0, true);
  for (const engine of engines) {
    const open = () => openBrowser(engine, size);
    await visitStories(hosted, ids, async ({id, result}) => expect(`${id} in ${engine}`, result, ['success']), {open, windowCount: 1});
  }
}
