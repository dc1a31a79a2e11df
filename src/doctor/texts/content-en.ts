import type {contentTexts as norwegian} from './content-nb.js';
import type {WriteText} from './finding-text.js';

const places: Readonly<Record<string, string>> = {
  template: 'a <template>',
  noscript: 'a <noscript>',
  comment: 'an HTML comment',
  text: 'a text',
};
const blocks: Readonly<Record<string, string>> = {
  list: 'It is directly in a list, a table or a figure, which cannot show a widget.',
  heading: 'It is in a heading.',
  menu: 'It is in a menu.',
  neighbour: 'There is something else in the same paragraph.',
};

/** Extensions hide elements with style sheets of their own. */
const extension =
  'If you do not find the rule, an extension of the browser may have hidden the widget. Open the page in a private window without extensions to see that.';

/** Texts about what is on the page, and the pictures, in English. */
export const contentTexts: Readonly<Record<keyof typeof norwegian, WriteText>> = {
  'nothing-found': () => ({
    title: 'We found no widget on the page.',
    text: 'The page has no element, link or div that can become a widget. The editor has probably removed the element and kept only the text in it.',
    remedy:
      'Use a link instead. It survives in the editor, and the script turns it into the widget. Or ask the administrator to allow the element.',
  }),
  removed: ({tag}) => ({
    title: `<${tag}> is in the HTML from the server, but something has removed it from the page.`,
    text: 'It may be an extension of the browser, such as one that blocks advertisements, or a script on the page.',
    remedy:
      'Open the page in a private window without extensions. If the element is there, it is an extension. Otherwise it is a script on the page: let it keep the element.',
  }),
  'page-unfinished': ({words}) => ({
    title: `The page has not finished loading. It waits for ${words}`,
    text: 'What is further down on the page may be missing, including widgets.',
    remedy:
      'Reload the page. If the file does not arrive then, correct its address or remove it from the page. A page does not wait for a script that has async.',
  }),
  'as-text': ({tag}) => ({
    title: `<${tag}> is on the page as text, not as an element.`,
    text: 'The editor has turned the code into text, so readers see the code itself.',
    remedy: 'Paste it in the HTML view or in an HTML block. If there is none, use a link instead.',
  }),
  'in-comment': ({tag}) => ({
    title: `<${tag}> is in an HTML comment.`,
    remedy: 'Remove <!-- and --> around the element. If the editor added them, use a link instead.',
  }),
  'in-script': ({tag}) => ({
    title: `<${tag}> is inside <script>, where it is not shown.`,
    text: 'The browser ignores everything between <script src="…"> and </script>. A slash at the end of the tag does not close it.',
    remedy: 'Write </script> right after <script src="…">, and put the element after it.',
  }),
  'in-srcdoc': ({tag}) => ({
    title: `<${tag}> is in the srcdoc of an <iframe>, which is a document of its own.`,
    text: 'The script of the page does not reach it.',
    remedy: 'Move the element out of the <iframe>. Or use <iframe src="…"> with the address of the widget.',
  }),
  split: ({tag}) => ({
    title: `<${tag}> is in a paragraph that ends before the text in the element.`,
    text: 'HTML ends a <p> where another paragraph or a list begins. So the text is outside the element, and readers see it next to the widget.',
    remedy: `Remove <p> and </p> around <${tag}>.`,
  }),
  framed: ({tag}) => ({title: `The page shows <${tag}> in an <iframe>.`}),
  'several-feeds': ({value, words}) => ({
    title: `The widgets of the page have ${value} different feeds.`,
    text: words,
    remedy:
      'If it is one feed, write its address in the same way everywhere, so that it is fetched once. If the page shows several projects, there is nothing to do.',
  }),
  inert: ({name, value}) => ({
    title: `${name} is in ${places[value] ?? value}, where it is not shown.`,
    remedy: 'Move the element out of it.',
  }),
  'unknown-tag': ({tag, other}) => ({
    title: `<${tag}> is not one of the widgets.`,
    remedy: other ? `Write <${other}>.` : 'Choose a widget from the list in docs/elements.md.',
  }),
  'unknown-widget': ({value, other}) => ({
    title: `“${value}” is not the name of a widget.`,
    remedy: other ? `Write data-ki-widget="${other}".` : 'Choose a widget from the list in docs/elements.md.',
  }),
  remains: ({value}) => ({
    title: `We found remains of a widget, but not the widget: ${value}`,
    text: 'The editor has probably removed the element or the link.',
    remedy: 'Insert a link to the widget, alone in its paragraph. Or ask the administrator to allow the element.',
  }),
  'self-closing': ({tag}) => ({
    title: `<${tag} … /> has no end tag.`,
    text: 'HTML ignores the slash, so the rest of the page is inside the element.',
    remedy: `Write <${tag} …></${tag}>.`,
  }),
  unclosed: ({tag}) => ({
    title: `<${tag}> has no end tag.`,
    text: 'So the rest of the page is inside the element.',
    remedy: `Write </${tag}> after the text in the element.`,
  }),
  found: ({name}) => ({title: `We found ${name}.`}),
  drawn: ({tag}) => ({title: `<${tag}> is drawn.`}),
  prerendered: ({name}) => ({title: `${name} has its content in the HTML, so it can be read without script.`}),
  'has-fallback': ({name}) => ({title: `${name} has a text that readers see until the widget is ready.`}),
  'no-fallback': ({name}) => ({
    title: `${name} has no text inside it.`,
    text: 'Without script, or when the feed does not answer, readers see nothing from you.',
    remedy: 'Write a sentence in the element, with a link to a page that says the same.',
  }),
  'no-feed': ({name}) => ({
    title: `${name} has no feed.`,
    text: 'The editor may have removed the attribute.',
    remedy:
      'Write the address of the feed on the element: feed="…" (data-feed="…" on a div). Or put the element into a <ki-feed feed="…">.',
  }),
  'bad-feed-address': ({name, value}) => ({
    title: `The feed of ${name} is not an address: “${value}”`,
    text: 'It may be a placeholder in the template that was not filled in.',
    remedy: 'Write the whole address, or one relative to the page: feed="/ki-widgets/feeds/bedre-bruk-av-ki.json".',
  }),
  'curly-quotes': ({name, value}) => ({
    title: `The attributes of ${name} have curly quotation marks: ${value}`,
    text: 'The editor has replaced the straight quotation marks, so these characters are a part of the value.',
    remedy: 'Write the attributes with straight quotation marks ("), in the HTML view.',
  }),
  'link-stays': ({tag, value}) => ({
    title: `A link to <${tag}> stays a link.`,
    text: blocks[value] ?? '',
    remedy: 'If it is to be a widget, put it alone in a paragraph. If you want a link, there is nothing to do.',
  }),
  'link-origin': ({tag, origin}) => ({
    title: `The link to <${tag}> leads to a server that the script may not use: ${origin}`,
    remedy: `Write data-origins="${origin}" on the <script>.`,
  }),
  'not-a-widget': ({tag}) => ({
    title: `A link or a div has not become <${tag}>.`,
    text: 'It is not alone in its paragraph, is outside data-root, or is being edited.',
    remedy: 'Put the link alone in a paragraph. The console (F12) says why.',
  }),
  foreign: ({tag}) => ({
    title: `Another script on the page has taken the name <${tag}>.`,
    text: 'So the element shows something else than the widget.',
    remedy: 'Rename the element of the other script, or load ki-widgets.all.js before it.',
  }),
  'not-defined': ({tag}) => ({
    title: `The browser does not know <${tag}>, so readers see only the text in it.`,
    text: 'The script, or the file for this widget, has not run.',
    remedy: 'First correct the errors under “The script” and “The security rules”.',
  }),
  'not-drawn': ({tag}) => ({
    title: `<${tag}> does not show its content.`,
    text: 'The feed did not arrive, or it lacks what the widget is to show.',
    remedy: 'See under “The feed”. The console (F12) says why, too.',
  }),
  empty: ({tag}) => ({
    title: `<${tag}> has nothing to show.`,
    text: 'The feed has nothing for this widget, or not on this date.',
    remedy: 'Check as-of, group and contact on the element, or add the content to the feed.',
  }),
  stale: ({tag}) => ({title: `<${tag}> shows content that cannot be renewed now.`, remedy: 'See under “The feed”.'}),
  hidden: ({name, value}) => ({
    title: `${name} is hidden by the attribute hidden on ${value}.`,
    remedy: 'Remove hidden, or move the element out of it.',
  }),
  'display-none': ({name, value}) => ({
    title: `${name} is hidden by display: none on ${value}.`,
    remedy: `Change the style sheet, or move the element out of it. ${extension}`,
  }),
  invisible: ({name, value}) => ({
    title: `${name} is invisible, because ${value} has visibility: hidden or opacity: 0.`,
    remedy: `Change the style sheet, or move the element out of it. ${extension}`,
  }),
  'zero-width': ({name, value}) => ({
    title: `${name} has no width, because the width of ${value} is 0.`,
    remedy: 'Give the element around it a width, or move the widget out of it.',
  }),
  'zero-height': ({name, value}) => ({
    title: `${name} has no height, because the height of ${value} is 0 and it hides what is outside.`,
    remedy: 'Remove the height of the element around it, or move the widget out of it.',
  }),
  'closed-details': ({name, value}) => ({
    title: `${name} is in ${value}, which is closed.`,
    text: 'Readers see the widget only when they open it.',
    remedy: 'Write <details open>, or move the element out of it if everyone is to see it at once.',
  }),
  'closed-dialog': ({name, value}) => ({
    title: `${name} is in ${value}, which is not open.`,
    text: 'Readers see the widget only when the page opens it.',
    remedy: 'Move the element out of it if everyone is to see it at once.',
  }),

  'pictures-allowed': () => ({title: 'The page allows the pictures in the feed.'}),
  'pictures-none': () => ({title: 'We found no blocked pictures.'}),
  'picture-policy': ({origin}) => ({
    title: 'The page’s Content-Security-Policy stops pictures of the feed.',
    remedy: `Add ${origin} to img-src.`,
  }),
  'picture-broken': ({url}) => ({
    title: 'A picture in a widget was not shown.',
    text: url,
    remedy:
      'Open the address of the picture. If it does not exist, the publisher of the feed must correct it. If it exists, its server or the page may block it.',
  }),
  shift: ({value}) => ({
    title: `The widgets moved the content of the page while they loaded (${value}).`,
    text: 'More than 0.1 annoys readers.',
    remedy: 'Add themes/reserved.css to the style sheet of the site. It reserves space for the widgets.',
  }),
  'shift-small': ({value}) => ({title: `The widgets hardly moved the content of the page (${value}).`}),
  'shift-unknown': () => ({title: 'This browser does not measure whether the content of the page moves.'}),
  'shift-not-live': () => ({
    title: 'We have only read the HTML. You see whether the content moves on the page itself, with ?ki-doctor in its address.',
  }),
};
