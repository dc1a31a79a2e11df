import type {Feed} from '../feed/definition.js';

/** Address of the feed of the real project. */
export const realFeedUrl = new URL('../../feeds/bedre-bruk-av-ki.json', import.meta.url).href;

let loaded: Promise<Feed> | undefined;

/** The feed of the real project, with absolute addresses, so that its picture is found from any page. */
export function loadRealFeed(): Promise<Feed> {
  return (loaded ??= load());
}

async function load(): Promise<Feed> {
  const response = await fetch(realFeedUrl);
  const feed = (await response.json()) as Feed;
  const {image} = feed.project!;
  return {...feed, project: {...feed.project!, image: {...image!, url: new URL(image!.url, realFeedUrl).href}}};
}
