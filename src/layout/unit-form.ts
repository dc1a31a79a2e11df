/** The forms in which units are drawn. The kind is told by word as well, and never by colour alone. */
export type UnitForm = 'leading' | 'coordinating' | 'group' | 'plain' | 'deliverable' | 'advising' | 'network' | 'organization';

const forms: Readonly<Record<string, UnitForm>> = {
  project: 'leading',
  council: 'leading',
  'steering-group': 'leading',
  'coordination-group': 'coordinating',
  secretariat: 'coordinating',
  subprojects: 'group',
  'related-activities': 'group',
  subproject: 'plain',
  'working-group': 'plain',
  other: 'plain',
  deliverable: 'deliverable',
  'reference-group': 'advising',
  'advisory-group': 'advising',
  network: 'network',
};

/** @param kind - Of a body or of an organisation. */
export function formOf(kind: string): UnitForm {
  return forms[kind] ?? 'organization';
}
