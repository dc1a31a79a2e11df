import type {OrganizationKind} from '../model/vocabulary.js';

export type VocabularyName = 'schema-org' | 'w3c-org';

/** The terms of a vocabulary for what a feed can have. The first property that is present counts. */
export interface Vocabulary {
  readonly isOrganization: (type: string) => boolean;
  /** Whether a type means a part of an organisation, or a group of several. */
  readonly isBody: (type: string) => boolean;
  readonly kindOf: (types: readonly string[]) => OrganizationKind | undefined;
  readonly properties: Readonly<
    Record<
      'name' | 'otherNames' | 'url' | 'number' | 'from' | 'to' | 'parent' | 'children' | 'members' | 'memberOf' | 'contributors',
      readonly string[]
    >
  >;
}

const kindsByType: ReadonlyMap<string, OrganizationKind> = new Map([
  ['CollegeOrUniversity', 'university'],
  ['Corporation', 'company'],
  ['NGO', 'association'],
]);

export const vocabularies: Readonly<Record<VocabularyName, Vocabulary>> = {
  'schema-org': {
    isOrganization: (type) => /Organization$/.test(type) || kindsByType.has(type) || /^(Consortium|Hospital|GovernmentOffice)$/.test(type),
    isBody: () => false,
    kindOf: (types) => types.map((type) => kindsByType.get(type)).find(Boolean),
    properties: {
      name: ['name', 'legalName'],
      otherNames: ['alternateName'],
      url: ['url', 'sameAs'],
      number: ['iso6523Code', 'vatID', 'taxID', 'identifier'],
      from: ['foundingDate'],
      to: ['dissolutionDate'],
      parent: ['parentOrganization'],
      children: ['subOrganization', 'department'],
      members: ['member'],
      memberOf: ['memberOf'],
      contributors: ['contributor'],
    },
  },
  'w3c-org': {
    isOrganization: (type) => /^(Organization|FormalOrganization|OrganizationalUnit|OrganizationalCollaboration)$/.test(type),
    isBody: (type) => /^Organizational(Unit|Collaboration)$/.test(type),
    kindOf: () => undefined,
    properties: {
      name: ['prefLabel', 'label', 'name'],
      otherNames: ['altLabel'],
      url: ['homepage', 'seeAlso'],
      number: ['identifier'],
      from: ['startDate', 'hasBeginning'],
      to: ['endDate', 'hasEnd'],
      parent: ['unitOf', 'subOrganizationOf'],
      children: ['hasUnit', 'hasSubOrganization'],
      members: ['hasMember'],
      memberOf: ['memberOf'],
      contributors: [],
    },
  },
};
