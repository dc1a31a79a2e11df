/** The parts of the form. Each has a link in the list of sections. */
export const sectionIds = [
  'project',
  'texts',
  'organizations',
  'bodies',
  'members',
  'groups',
  'relations',
  'contacts',
  'publication',
  'source',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** Everything that the middle of the page can show. The toolbar has links to the others. */
export const panelIds = [...sectionIds, 'problems', 'import', 'save'] as const;
export type PanelId = (typeof panelIds)[number];

export function isPanelId(id: string): id is PanelId {
  return (panelIds as readonly string[]).includes(id);
}

export function isSectionId(id: string): id is SectionId {
  return (sectionIds as readonly string[]).includes(id);
}
