/** Path of a program that the tests use, such as `chromium` or `pdftotext`. `undefined` if it is not installed. */
export function findProgram(name: string): string | undefined;
