/** Hands a file to the visitor. A page's strictest policy lets this be: nothing is fetched, and nothing is navigated to. */
export function saveFile(content: string | Blob, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], {type}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
