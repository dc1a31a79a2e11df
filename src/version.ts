/** The version of this copy of the library; `scripts/check-version.mjs` holds it equal to package.json. */
export const version = '0.1.0';
