/** Configures custom-elements.json, the description of all elements for Storybook, editors, typings and docs. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/locales/**', 'src/bundle.ts'],
  litelement: true,
  packagejson: false, // Otherwise the analyzer writes its own path into package.json, which names the built copy.
  plugins: [
    {
      // A `@returns` without a type makes the analyzer ignore the return type in the code.
      name: 'return-types',
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
            if (declaration.superclass?.name === 'Event') delete declaration.superclass.module; // `Event` is a global.
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
