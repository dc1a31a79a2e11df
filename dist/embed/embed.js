/*
 * What an embed page does with its address: it shows its page in the language that is asked for, and gives the rest of the
 * query to the widget. Runs before the widgets' script, so that only the feed that is asked for is fetched.
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
    // The page has one heading, whatever level it has in the text that it is embedded in.
    if (!/^[a-z]+(-[a-z]+)*$/.test(name) || name === 'ki-widget' || name === 'heading-level' || name === 'parent') return;
    widget.setAttribute('data-' + name, query.get(name));
  });
  // The text of the page is that of its own feed: where something else is asked for, nothing is better. A feed of another
  // host is not shown, so there the text stays.
  var feed = addressOf(query.get('feed') || ownFeed);
  var isOther = feed.origin === location.origin && feed.href !== addressOf(ownFeed).href;
  if (isOther || /(^|&)(as-of|contact|group|kinds|roles)=/.test(query.toString())) widget.textContent = '';
  query.delete('lang');
  query.delete('parent');
  document.querySelectorAll('a[hreflang]').forEach(function (link) {
    link.search = query.toString();
  });

  function addressOf(text) {
    var link = document.createElement('a');
    link.href = text;
    return link;
  }
})();
