/** Pages and widgets that `npm run looks` takes pictures of. */

const project = 'feeds/bedre-bruk-av-ki.json';
const council = 'feeds/ki-radet.json';

/** @type {Record<string, string>} Markup by the name of the look. A look of a widget alone has the name of its tag. */
export const looks = {
  'ki-org-chart': element('ki-org-chart'),
  'ki-partner-list': element('ki-partner-list'),
  'ki-contact-card': element('ki-contact-card'),
  'ki-publication-info': element('ki-publication-info'),
  'ki-project-intro': element('ki-project-intro'),
  'ki-project-page': element('ki-project-page', ' heading-level="1"'),
  'ki-feed': `<ki-feed feed="/${project}">
    <ki-project-intro></ki-project-intro><h2>Overskrift på siden</h2><p>Avsnitt på siden.</p>
    <ki-partner-list variant="sentence"></ki-partner-list><ki-contact-card></ki-contact-card><ki-publication-info></ki-publication-info>
  </ki-feed>`,
  'browser-support-banner': '<browser-support-banner preview="show" href="/nettlesere.html"></browser-support-banner>',
  council: element('ki-project-page', ' heading-level="1"', council),
  partners: ['variant="sentence"', 'variant="table"', 'variant="logos"', 'group="site" variant="logos"']
    .map((attributes) => element('ki-partner-list', ` ${attributes}`))
    .join(''),
  states: `${element('ki-contact-card', '', 'looks/slow.json')}${element('ki-org-chart', '', 'looks/missing.json')}
    ${element('ki-partner-list', ' group="unknown"')}`,
};

function element(tag, attributes = '', feed = project) {
  return `<${tag} feed="/${feed}"${attributes}></${tag}>`;
}
