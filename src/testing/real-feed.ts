import type {Feed} from '../feed/definition.js';

/** Folder of the published feeds. It contains the picture of the project. */
const feeds = new URL('../../feeds/', import.meta.url);

/**
 * URL of the real project's feed as of 7 June 2023. It is a copy, so that an edit of the published feed changes no test of a widget.
 */
export const realFeedUrl = new URL('project-2023-06-07.json', import.meta.url).href;

let loaded: Promise<Feed> | undefined;

/** Loads the real feed. The URL of its picture is absolute, so that any page can load it. */
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
