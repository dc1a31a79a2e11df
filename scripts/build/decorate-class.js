/** Applies decorators to a member of a class, as TypeScript's `experimentalDecorators` defines it. The bundler imports it. */
export function __decorateClass(decorators, target, key, kind) {
  let result = kind > 1 ? undefined : kind ? Object.getOwnPropertyDescriptor(target, key) : target;
  for (let i = decorators.length - 1; i >= 0; i--) {
    const decorate = decorators[i];
    if (decorate) result = (kind ? decorate(target, key, result) : decorate(result)) || result;
  }
  if (kind && result) Object.defineProperty(target, key, result);
  return result;
}
