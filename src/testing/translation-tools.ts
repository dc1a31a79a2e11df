/** Changes the text nodes of an element and its descendants, across open shadow roots, as a translation tool does. */
export function simulateTranslation(element: Element, tool: TranslationTool = 'replaces'): void {
  for (const node of textNodesOf(element)) tools[tool](node);
}

export type TranslationTool = keyof typeof tools;

const tools = {
  replaces(node: Text): void {
    node.replaceWith(inFont(`${node.data}°`));
  },
  wraps(node: Text): void {
    const font = inFont('');
    node.replaceWith(font);
    font.append(node);
    node.data += '°';
  },
  'writes into': (node: Text): void => {
    node.data += '°';
  },
  'adds next to': (node: Text): void => {
    node.after(inFont(`${node.data}°`));
  },
};

/** Names of the tools. */
export const translationTools = Object.keys(tools) as TranslationTool[];

function inFont(text: string): HTMLElement {
  const font = document.createElement('font') as HTMLElement; // eslint-disable-line @typescript-eslint/no-deprecated -- Translation tools create it.
  font.textContent = text;
  return font;
}

function textNodesOf(node: Node): Text[] {
  if (node instanceof Text) return node.data.trim() ? [node] : [];
  if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return [];
  const children = [...((node as Partial<Element>).shadowRoot?.childNodes ?? []), ...node.childNodes];
  return children.flatMap(textNodesOf);
}
