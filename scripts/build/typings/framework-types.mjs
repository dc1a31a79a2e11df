/** Type declarations for the elements in JSX of React and in templates of Vue. They refer to the types of the element classes. */

/**
 * @param {import('./read-elements.mjs').Element[]} elements
 * @returns {string} The text of react.d.ts, for React 19.
 */
export function toReactTypes(elements) {
  return `/** The elements of ki-widgets in JSX, for React 19 and newer. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
${importTypes(elements)}

type Listeners<Events> = {[Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined};
type Optional<Props> = {[Name in keyof Props]?: Props[Name] | undefined};
type Props<Element, Name extends keyof Element, Attributes, Events> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Optional<Pick<Element, Name>> &
  Optional<Attributes> &
  Listeners<Events>;

export interface KiWidgetsElements {
${elements.map((element) => `  ${comment(element)}\n  '${element.tag}': Props<${element.className}, ${propertyNames(element)}, ${hyphenated(element)}, ${eventTypes(element)}>;`).join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends KiWidgetsElements {}
  }
}
`;
}

/**
 * @param {import('./read-elements.mjs').Element[]} elements
 * @returns {string} The text of vue.d.ts, for Vue 3.5. Vue itself derives the hyphenated names of properties, and the `on…` names of events.
 */
export function toVueTypes(elements) {
  return `/** The elements of ki-widgets in Vue's templates, for Vue 3.5 and newer. */
import type {EmitFn, HTMLAttributes, ReservedProps} from 'vue';
${importTypes(elements)}

type Optional<Props> = {[Name in keyof Props]?: Props[Name] | undefined};
type Listeners<Events> = {[Name in keyof Events]: (event: Events[Name]) => void};
type Component<Element, Name extends keyof Element, Events> = new () => Element & {
  /** For templates only: the element has no such property. */
  $props: HTMLAttributes & ReservedProps & Optional<Pick<Element, Name>>;
  /** For templates only: the element has no such method. */
  $emit: EmitFn<Listeners<Events>>;
};

declare module 'vue' {
  interface GlobalComponents {
${elements.map((element) => `    ${comment(element)}\n    '${element.tag}': Component<${element.className}, ${propertyNames(element)}, ${eventTypes(element)}>;`).join('\n')}
  }
}
`;
}

function importTypes(elements) {
  const names = new Set([...elements.map(({className}) => className), ...elements.flatMap(({events}) => events.map(({type}) => type))]);
  return `import type {${[...names].sort().join(', ')}} from './index.js';`;
}

function comment({summary}) {
  return `/** ${summary} */`;
}

function propertyNames({properties}) {
  return properties.map(({name}) => `'${name}'`).join(' | ');
}

/** Attributes whose name differs from the property's. React sets them as attributes. */
function hyphenated({className, attributes}) {
  const own = attributes.filter(({name, property}) => name !== property);
  const entries = own.map(({name, property, type}) => {
    const isNumber = /\bnumber\b/.test(type);
    return `'${name}': ${className}['${property}']${isNumber ? ' | `${number}`' : ''}`;
  });
  return `{${entries.join('; ')}}`;
}

function eventTypes({events}) {
  return `{${events.map(({name, type}) => `'${name}': ${type}`).join('; ')}}`;
}
