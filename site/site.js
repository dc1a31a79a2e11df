/* What a site does with its own address: the language and the day that a visitor chose. */
(function () {
  // The title is that of the project in the feed.
  var words = {
    nb: {title: 'Det nasjonale koordineringsprosjektet for KI', skip: 'Hopp til innholdet', languages: 'Språk'},
    nn: {title: 'Det nasjonale koordineringsprosjektet for KI', skip: 'Hopp til innhaldet', languages: 'Språk'},
    en: {title: 'The national coordination project for AI', skip: 'Skip to the content', languages: 'Language'},
    // The feed has no title in Northern Sámi.
    se: {title: 'Det nasjonale koordineringsprosjektet for KI', skip: 'Njuike sisdollui', languages: 'Giella'},
  };
  var page = document.documentElement;
  var query = new URLSearchParams(location.search);
  var lang = (query.get('lang') || '').toLowerCase().split(/[-_]/)[0];
  var asOf = query.get('as-of');
  if (Object.keys(words).indexOf(lang) >= 0) {
    page.lang = lang;
    document.title = words[lang].title;
    document.querySelector('.skip').textContent = words[lang].skip;
    document.querySelector('nav').setAttribute('aria-label', words[lang].languages);
    if (lang === 'en') document.querySelector('browser-support-banner').setAttribute('href', 'browsers.html');
  }
  if (asOf) document.querySelector('ki-project-page').setAttribute('as-of', asOf);
  document.querySelectorAll('nav a').forEach(function (link) {
    if (link.lang === page.lang) link.setAttribute('aria-current', 'true');
    // A visitor who changes the language keeps the day that was picked, and the rest of the address.
    function keepAddress() {
      var next = new URLSearchParams(location.search);
      next.set('lang', link.lang);
      link.href = '?' + next + location.hash;
    }
    keepAddress();
    ['pointerdown', 'focus', 'click'].forEach(function (name) {
      link.addEventListener(name, keepAddress);
    });
  });
})();
