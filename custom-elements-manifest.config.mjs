/** custom-elements.json: the public face of every element, for Storybook, editors and typings. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/locales/**', 'src/bundle.ts'],
  litelement: true,
  packagejson: false, // package.json names the built copy; the analyzer would name this one.
  plugins: [
    {
      name: 'public-elements-only',
      packageLinkPhase({customElementsManifest}) {
        for (const module of customElementsManifest.modules) {
          for (const declaration of module.declarations) {
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
