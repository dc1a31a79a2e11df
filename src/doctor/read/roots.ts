import type {InertPlace} from '../facts.js';

/** A document, or the content of a `<template>` in it. */
export interface Root {
  readonly node: Document | DocumentFragment;
  readonly isTemplate: boolean;
}

/** Lists a document and the contents of its templates, at any depth. */
export function listRoots(document: Document): Root[] {
  const roots: Root[] = [{node: document, isTemplate: false}];
  // The list grows while it is iterated.
  for (const {node} of roots) {
    for (const template of node.querySelectorAll('template')) roots.push({node: template.content, isTemplate: true});
  }
  return roots;
}

/** Finds the place around an element whose content browsers do not render. */
export function findInertPlace({isTemplate}: Root, element: Element): InertPlace | null {
  return isTemplate ? 'template' : element.closest('noscript') ? 'noscript' : null;
}
