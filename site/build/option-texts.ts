/** Texts about the options of the widgets. */
export interface OptionTexts {
  /** By the name of the attribute. */
  readonly labels: Readonly<Record<string, string>>;
  /** By the name of the attribute, with code in backticks. Without one, the page shows the description in custom-elements.json. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** Names of values. */
  readonly values: Readonly<Record<string, string>>;
}
