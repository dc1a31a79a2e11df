// The texts about mistakes, for webmasters, feed editors and developers. They are loaded with the first mistake on a page,
// or with the first request that gets no answer. See `reportMistake`. No module here may import it.
export * from './attributes.js';
export * from './elements.js';
export * from './feeds.js';
export * from './links.js';
export * from './requests.js';
