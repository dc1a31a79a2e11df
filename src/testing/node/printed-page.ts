import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import puppeteer, {type Browser, type PaperFormat} from 'puppeteer-core';
import {findProgram} from '../../../scripts/browsers/find-programs.mjs';
import '../../../scripts/browsers/tolerate-old-firefox.mjs';

// Prints pages to PDF, and reads what is on the paper.

/** A word on paper. Lengths are in pt, from the top left corner of its page. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly height: number;
  readonly words: readonly PrintedWord[];
  /** All text, in the order in which it was drawn: that of the document. */
  readonly text: string;
}

export type PrintEngine = 'chromium' | 'firefox';

/** Starts a browser whose system has a dark theme, since paper must be light nevertheless. */
export async function startPrinter(engine: PrintEngine): Promise<Browser> {
  return puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findProgram(engine)!,
    defaultViewport: {width: 1280, height: 900},
    args: engine === 'chromium' ? ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--force-dark-mode'] : [],
    ...(engine === 'firefox' ? {extraPrefsFirefox: {'ui.systemUsesDarkTheme': 1}} : {}),
  });
}

export interface Paper {
  readonly format: PaperFormat;
  readonly landscape: boolean;
}

/**
 * Opens a page and prints it once for each paper.
 *
 * @param ready - An expression that is true in the page once it can be printed.
 * @param files - Paths of the PDFs, in the order of `papers`.
 */
export async function printPage(
  browser: Browser,
  url: string,
  ready: string,
  papers: readonly Paper[],
  files: readonly string[],
): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(ready);
  for (const [i, {format, landscape}] of papers.entries()) {
    const margin = {top: '1cm', bottom: '1cm', left: '1cm', right: '1cm'};
    writeFileSync(files[i]!, await page.pdf({format, landscape, margin}));
  }
  await page.close();
}

/** Reads the pages of a PDF. */
export function readPdf(file: string): PrintedPage[] {
  const run = (option: string) => execFileSync(findProgram('pdftotext')!, [option, file, '-'], {encoding: 'utf8', maxBuffer: 1e8});
  const texts = run('-raw').split('\f');
  return [...run('-bbox').matchAll(/<page width="[\d.]+" height="([\d.]+)">(.*?)<\/page>/gs)].map(([, height, content = ''], i) => ({
    height: Number(height),
    text: texts[i] ?? '',
    words: [...content.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
      ([, left, top, right, bottom, text = '']) => ({
        text: text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? ''),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }),
    ),
  }));
}

const entities: Readonly<Record<string, string>> = {'&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"'};

/** Finds pairs of words that lie on one another. Boxes of neighbouring lines may touch. */
export function findOverlappingWords({words}: PrintedPage): string[] {
  const overlaps: string[] = [];
  const sorted = [...words].sort((a, b) => a.top - b.top);
  for (const [i, a] of sorted.entries()) {
    const margin = (a.bottom - a.top) / 4;
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j]!;
      if (b.top > a.bottom - margin) break;
      if (b.left < a.right - 1 && a.left < b.right - 1) overlaps.push(`${a.text} / ${b.text}`);
    }
  }
  return overlaps;
}

/** The lightness of a page: of its lightest and its darkest pixel, and on average, from 0 (black) to 255. */
export function measureLightness(file: string): {readonly lightest: number; readonly darkest: number; readonly average: number} {
  const image = execFileSync(findProgram('pdftoppm')!, ['-r', '50', '-gray', '-f', '1', '-l', '1', file], {maxBuffer: 1e8});
  const pixels = image.subarray(image.length - sizeOf(image));
  let [lightest, darkest, sum] = [0, 255, 0];
  for (const value of pixels) {
    lightest = Math.max(lightest, value);
    darkest = Math.min(darkest, value);
    sum += value;
  }
  return {lightest, darkest, average: sum / pixels.length};
}

/** Finds the lowest horizontal line of each page that is at least 5 pt long: its distance from the top, in pt, or 0 without one. */
export function findLastLines(file: string): number[] {
  let images = execFileSync(findProgram('pdftoppm')!, ['-r', '72', '-gray', file], {maxBuffer: 1e8});
  const lines: number[] = [];
  while (images.length) {
    const [header, width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(images.subarray(0, 50).toString('latin1'))!;
    const size = Number(width) * Number(height);
    const pixels = images.subarray(header.length, header.length + size);
    images = images.subarray(header.length + size);
    let run = 0;
    // The last pixels come first.
    const last = pixels.findLastIndex((value, i) => {
      run = value < 190 && (i + 1) % Number(width) ? run + 1 : 0;
      return run === 5;
    });
    lines.push(last < 0 ? 0 : Math.floor(last / Number(width)));
  }
  return lines;
}

/** Number of pixels of a picture in the format PGM, whose header is text. */
function sizeOf(image: Buffer): number {
  const [, width, height] = /^P5\s+(\d+)\s+(\d+)/.exec(image.subarray(0, 50).toString('latin1')) ?? [];
  return Number(width) * Number(height);
}
