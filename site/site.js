/* What a site does with its own address: the language and the day that a visitor chose. */
(function () {
  var query = new URLSearchParams(location.search);
  var lang = query.get('lang');
  var asOf = query.get('as-of');
  if (lang) document.documentElement.lang = lang;
  if (asOf) document.querySelector('ki-project-page').setAttribute('as-of', asOf);
  document.querySelectorAll('nav a').forEach(function (link) {
    if (link.lang === document.documentElement.lang) link.setAttribute('aria-current', 'true');
  });
})();
