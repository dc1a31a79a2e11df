// Imported before Lit. In a page served as XML, `innerHTML` uses the XML parser, which rejects Lit's templates. Lit passes its template
// class to this hook while it loads. The hook makes the templates in an HTML document that is not displayed.

interface LitTemplate {
  createElement(html: unknown, options?: unknown): HTMLTemplateElement;
}

const hooks = globalThis as {litHtmlPolyfillSupport?: (template: LitTemplate, childPart: unknown) => void};
const {litHtmlPolyfillSupport: other} = hooks;

if (globalThis.document && document.contentType !== 'text/html') {
  hooks.litHtmlPolyfillSupport = (template, childPart) => {
    Object.assign(hooks, {litHtmlPolyfillSupport: other});
    const inert = document.implementation.createHTMLDocument('');
    template.createElement = (html) => {
      const element = inert.createElement('template');
      // The string comes from Lit's own Trusted Types policy, as it does without the hook.
      element.innerHTML = html as string;
      return element;
    };
    other?.(template, childPart);
  };
}
