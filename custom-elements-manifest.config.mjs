/** custom-elements.json: the public face of every element, for Storybook, editors and typings. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/locales/**', 'src/bundle.ts'],
  litelement: true,
  packagejson: false, // package.json names the built copy; the analyzer would name this one.
  plugins: [
    {
      // `@returns` without a type hides from the analyzer the type that the method has.
      name: 'types-of-what-is-returned',
      analyzePhase({ts, node, moduleDoc}) {
        if (!ts.isMethodDeclaration(node) || !node.type || !ts.isClassDeclaration(node.parent)) return;
        const declaration = moduleDoc.declarations.find(({name}) => name === node.parent.name?.getText());
        const method = declaration?.members?.find(({name}) => name === node.name.getText());
        if (method?.return?.type.text === '') method.return.type.text = node.type.getText();
      },
    },
    {
      name: 'public-elements-only',
      packageLinkPhase({customElementsManifest}) {
        for (const module of customElementsManifest.modules) {
          for (const declaration of module.declarations) {
            if (declaration.superclass?.name === 'Event') delete declaration.superclass.module; // The browser's own.
            declaration.members = declaration.members?.filter(({privacy}) => privacy !== 'private' && privacy !== 'protected');
          }
        }
        customElementsManifest.modules = customElementsManifest.modules
          .filter((module) => module.declarations.some((declaration) => declaration.customElement))
          .sort((a, b) => (a.path < b.path ? -1 : 1));
      },
    },
  ],
};
