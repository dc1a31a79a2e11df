/*
 * Runs in an embed page inside a frame: hides everything around the widget, and reports the height of the page. The height is
 * sent to the origin in `?parent=`, and to a page that has passed a secret, as WordPress does. The page loads this script without
 * `defer`, because the page would shift if its header were hidden after the first paint.
 */
(function () {
  if (window.parent === window) return;
  var root = document.documentElement;
  root.className = 'framed';
  var origin = parseOrigin(new URLSearchParams(location.search).get('parent'));
  var secret = (/[#?&]secret=([A-Za-z0-9]+)/.exec(location.hash) || [])[1];
  if (!origin && !secret) return;

  var lastHeight = 0;
  var timer;
  // Uses a timer, because browsers run no animation frames in a frame outside of the viewport.
  function reportHeightSoon() {
    clearTimeout(timer);
    timer = setTimeout(reportHeight, 50);
  }
  function reportHeight(isRequested) {
    var height = Math.ceil(root.getBoundingClientRect().height);
    if (!height || (height === lastHeight && isRequested !== true)) return;
    lastHeight = height;
    // The WordPress page may be on any origin. It recognises the message by the secret.
    if (secret) send({message: 'height', value: height, secret: secret}, '*');
    if (origin) send({message: 'height', value: height}, origin);
  }
  function send(message, target) {
    window.parent.postMessage(message, target);
  }

  // The parent page may start to listen after the first report, and then asks for it.
  window.addEventListener('message', function (event) {
    var data = event.data;
    if (event.source !== window.parent || !data || data.message !== 'ready') return;
    if (secret ? data.secret === secret : event.origin === origin) reportHeight(true);
  });
  // WordPress blocks navigation in its frames. On request it opens an address on the host of the frame, so a link to another
  // host opens this page.
  if (secret) {
    document.addEventListener('click', function (event) {
      var link = event.composedPath().filter(isLink)[0];
      if (!link || event.defaultPrevented || link.hasAttribute('download')) return;
      event.preventDefault();
      var ownAddress = location.href.split('#')[0];
      send({message: 'link', value: link.host === location.host ? link.href : ownAddress, secret: secret}, '*');
    });
  }
  document.addEventListener('DOMContentLoaded', reportHeight);
  window.addEventListener('load', reportHeightSoon);
  document.addEventListener('ki-feed-load', reportHeightSoon);
  if (window.ResizeObserver) new window.ResizeObserver(reportHeightSoon).observe(root);

  function isLink(node) {
    return node.localName === 'a' && node.href;
  }

  /** Returns the text if it is an origin and has no path. Unlike URL, a link does not throw if the text is invalid. */
  function parseOrigin(text) {
    var link = document.createElement('a');
    link.href = text;
    return /^https?:/.test(text) && link.origin === text ? text : undefined;
  }
})();
