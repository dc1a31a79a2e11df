/*
 * Reads the query of an embed page: switches to the page in the requested language, and passes the other parameters to the widget.
 * Runs before the widgets' script, so that only the requested feed is fetched.
 */
(function () {
  var query = new URLSearchParams(location.search);
  var lang = (query.get('lang') || '').toLowerCase().split(/[-_]/)[0];
  if (lang === 'no') lang = 'nb';
  var pages = document.querySelectorAll('link[hreflang]');
  for (var i = 0; i < pages.length; i++) {
    if (pages[i].hreflang === lang && lang !== document.documentElement.lang) {
      location.replace(pages[i].href + location.search + location.hash);
      return;
    }
  }
  var widget = document.querySelector('[data-ki-widget]');
  var ownFeed = widget.getAttribute('data-feed');
  query.forEach(function (_value, name) {
    // The page keeps its own heading level. The parameter is for the page that embeds the widget.
    if (!/^[a-z]+(-[a-z]+)*$/.test(name) || name === 'ki-widget' || name === 'heading-level' || name === 'parent') return;
    widget.setAttribute('data-' + name, query.get(name));
  });
  // The fallback in the page is from its own feed, so it is removed if something else is requested. A feed on another host is
  // never shown, so then the fallback stays.
  var feed = toLink(query.get('feed') || ownFeed);
  var isOtherFeed = feed.origin === location.origin && feed.href !== toLink(ownFeed).href;
  if (isOtherFeed || /(^|&)(as-of|contact|group|kinds|roles)=/.test(query.toString())) widget.textContent = '';
  query.delete('lang');
  query.delete('parent');
  document.querySelectorAll('a[hreflang]').forEach(function (link) {
    link.search = query.toString();
  });

  function toLink(text) {
    var link = document.createElement('a');
    link.href = text;
    return link;
  }
})();
