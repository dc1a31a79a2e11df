/** A file that a page has saved. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** Collects the files that the page saves while a function runs. @param run - Receives the number of files so far, as a function. */
export async function collectSavedFiles(run: (countSaved: () => number) => Promise<unknown>): Promise<SavedFile[]> {
  const {click} = HTMLAnchorElement.prototype;
  const pending: Promise<SavedFile>[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const {download, href} = this;
    pending.push(
      fetch(href)
        .then((response) => response.text())
        .then((text) => ({name: download, text})),
    );
  };
  try {
    await run(() => pending.length);
    return await Promise.all(pending);
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}
