/* Applies the language and the date in the page's address, and keeps the date when the visitor changes the language. */
(function () {
  // The titles are the project's titles in the feed.
  var texts = {
    nb: {
      title: 'Det nasjonale koordineringsprosjektet for KI',
      skip: 'Hopp til innholdet',
      languages: 'Språk',
      pages: {
        build: 'Vis prosjektet på nettstedet deres',
        check: 'Finn ut hvorfor en modul ikke vises',
        edit: 'Rediger datakilden',
      },
    },
    nn: {
      title: 'Det nasjonale koordineringsprosjektet for KI',
      skip: 'Hopp til innhaldet',
      languages: 'Språk',
      pages: {
        build: 'Vis prosjektet på nettstaden dykkar',
        check: 'Finn ut kvifor ein modul ikkje blir vist',
        edit: 'Rediger datakjelda',
      },
    },
    en: {
      title: 'The national coordination project for AI',
      skip: 'Skip to the content',
      languages: 'Language',
      pages: {
        build: 'Show the project on your site',
        check: 'Find out why a widget does not show',
        edit: 'Edit the feed',
      },
    },
    // The feed has no title in Northern Sámi.
    se: {title: 'Det nasjonale koordineringsprosjektet for KI', skip: 'Njuike sisdollui', languages: 'Giella'},
  };
  var page = document.documentElement;
  var query = new URLSearchParams(location.search);
  var lang = (query.get('lang') || '').toLowerCase().split(/[-_]/)[0];
  var asOf = query.get('as-of');
  if (Object.keys(texts).indexOf(lang) >= 0) {
    page.lang = lang;
    document.title = texts[lang].title;
    document.querySelector('.skip').textContent = texts[lang].skip;
    document.querySelector('nav').setAttribute('aria-label', texts[lang].languages);
    if (lang === 'en') document.querySelector('browser-support-banner').setAttribute('href', 'browsers.html');
    // These pages exist in bokmål and English.
    document.querySelectorAll('footer a').forEach(function (link) {
      var page = link.getAttribute('href').replace('/', '');
      if (texts[lang].pages) link.textContent = texts[lang].pages[page];
      else link.lang = 'nb';
      if (lang === 'en') link.setAttribute('href', page + '/en/');
    });
  }
  if (asOf) document.querySelector('ki-project-page').setAttribute('as-of', asOf);
  document.querySelectorAll('nav a').forEach(function (link) {
    if (link.lang === page.lang) link.setAttribute('aria-current', 'true');
    // The date that a visitor has picked may be in the address, so the link is updated before each use.
    function updateLink() {
      var next = new URLSearchParams(location.search);
      next.set('lang', link.lang);
      link.href = '?' + next + location.hash;
    }
    updateLink();
    ['pointerdown', 'focus', 'click'].forEach(function (name) {
      link.addEventListener(name, updateLink);
    });
  });
})();
