import type {ProjectKind} from './model.js';

const bodyKinds: readonly ProjectKind[] = ['council', 'committee', 'network', 'working-group'];

/** Whether people belong to projects of this kind. Such a body is “at work”, while a project is “under way”. */
export function isBody(kind: ProjectKind | undefined): boolean {
  return kind !== undefined && bodyKinds.includes(kind);
}
