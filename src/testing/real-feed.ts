import type {Feed} from '../feed/definition.js';

/** Address of the folder of the feeds, which has the picture of the project. */
const feeds = new URL('../../feeds/', import.meta.url);

/**
 * Address of the feed of the real project as it was on 7 June 2023. A copy, so that tests of widgets do not change when
 * somebody edits the feed that is shipped; that one is tested in `feeds/`.
 */
export const realFeedUrl = new URL('project-2023-06-07.json', import.meta.url).href;

let loaded: Promise<Feed> | undefined;

/** That feed, with absolute addresses, so that its picture is found from any page. */
export function loadRealFeed(): Promise<Feed> {
  return (loaded ??= load());
}

async function load(): Promise<Feed> {
  const response = await fetch(realFeedUrl);
  const feed = (await response.json()) as Feed;
  const {image} = feed.project!;
  return {...feed, project: {...feed.project!, image: {...image!, url: new URL(image!.url!, feeds).href}}};
}

/** Returns the real feed with these project texts in its first version, and without texts in the others. */
export function setVersionTexts(feed: Feed, texts: object | null = {title: 'Tittel', lead: 'Ingress.', description: ['Avsnitt.']}): Feed {
  const versions = (feed.publication?.versions ?? []).map(({project: _, ...version}) =>
    version.date === '2022-03-16' && texts ? {...version, project: texts} : version,
  );
  return {...feed, publication: {...feed.publication, versions}};
}
