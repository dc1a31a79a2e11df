/** Reads the options of `npm run journeys`. */
export const usage = `npm run journeys -- [--language=nb,en] [--width=1280] [--only=…] [--steps] [--markdown]
  --language   bokmål, English, or both
  --width      widths of the window in CSS px, such as 390,1280
  --only       journeys whose name contains the text, such as "builder" or "doctor: two"
  --steps      prints what each journey consists of
  --markdown   prints the table as Markdown`;

/**
 * @param {readonly string[]} args
 * @returns {ReturnType<typeof import('./options.d.mts').readOptions>}
 * @throws {Error} If an option or a value is unknown.
 */
export function readOptions(args) {
  const options = {languages: ['nb', 'en'], widths: [1280], only: '', showsSteps: false, isMarkdown: false};
  for (const arg of args) {
    const [, name, value = ''] = /^--([a-z]+)(?:=(.+))?$/.exec(arg) ?? [];
    if (name === 'language' && /^(nb|en)(,(nb|en))*$/.test(value)) options.languages = value.split(',');
    else if (name === 'width' && /^\d{3,4}(,\d{3,4})*$/.test(value)) options.widths = value.split(',').map(Number);
    else if (name === 'only' && value) options.only = value;
    else if (arg === '--steps') options.showsSteps = true;
    else if (arg === '--markdown') options.isMarkdown = true;
    else throw new Error(`Unknown option: ${arg}`);
  }
  return options;
}
