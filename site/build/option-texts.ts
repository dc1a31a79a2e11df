/** Texts about the options of the widgets. */
export interface OptionTexts {
  /** The label of each attribute, by its name. */
  readonly labels: Readonly<Record<string, string>>;
  /** Descriptions by the name of the attribute. Code is in backticks. The page shows custom-elements.json's text for the others. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** Names of values. */
  readonly values: Readonly<Record<string, string>>;
}
