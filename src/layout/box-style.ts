import type {Role} from '../model/vocabulary.js';

/** Visual style of a unit's box. The kind is also written in the box, and styles differ in shape as well as colour. */
export type BoxStyle = 'leading' | 'coordinating' | 'group' | 'plain' | 'deliverable' | 'advising' | 'network' | 'organization';

const stylesByKind: Readonly<Record<string, BoxStyle>> = {
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

/** @param kind - Kind of a body or an organisation, as in the feed. */
export function toBoxStyle(kind: string): BoxStyle {
  return stylesByKind[kind] ?? 'organization';
}

/** Visual form of a member's chip: bold in a strong frame, in a dashed frame, or plain. Roles are also written in it. */
export type ChipForm = 'lead' | 'attending' | 'plain';

export function toChipForm(role: Role): ChipForm {
  return role === 'lead' ? 'lead' : role === 'observer' || role === 'guest' ? 'attending' : 'plain';
}
