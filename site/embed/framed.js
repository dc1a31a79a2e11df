/*
 * An embed page in a frame of another page: it leaves out what is around the widget, and tells the page how high it is. Who
 * is told: the origin in `?parent=`, and a page that gave it a secret, which is how WordPress asks. Nobody else, and of
 * nothing else.
 */
(function () {
  if (window.parent === window) return;
  var root = document.documentElement;
  root.className = 'framed';
  var origin = originOf(new URLSearchParams(location.search).get('parent'));
  var secret = (/[#?&]secret=([A-Za-z0-9]+)/.exec(location.hash) || [])[1];
  if (!origin && !secret) return;

  var told = 0;
  var timer;
  // Not on the next drawing: browsers draw no frames that are not in view.
  function tellSoon() {
    clearTimeout(timer);
    timer = setTimeout(tell, 50);
  }
  function tell(isAsked) {
    var height = Math.ceil(root.getBoundingClientRect().height);
    if (!height || (height === told && isAsked !== true)) return;
    told = height;
    // WordPress puts the page into a sandbox whose own page it is of any origin; the secret says that it is for WordPress.
    if (secret) send({message: 'height', value: height, secret: secret}, '*');
    if (origin) send({message: 'height', value: height}, origin);
  }
  function send(message, target) {
    window.parent.postMessage(message, target);
  }

  // The page around it may have begun to listen later than this one spoke.
  window.addEventListener('message', function (event) {
    var data = event.data;
    if (event.source !== window.parent || !data || data.message !== 'ready') return;
    if (secret ? data.secret === secret : event.origin === origin) tell(true);
  });
  // WordPress lets a frame lead nowhere, and opens an address of the frame's own host for it: that, or this page itself.
  if (secret) {
    document.addEventListener('click', function (event) {
      var link = event.composedPath().filter(isLink)[0];
      if (!link || event.defaultPrevented || link.hasAttribute('download')) return;
      event.preventDefault();
      var own = location.href.split('#')[0];
      send({message: 'link', value: link.host === location.host ? link.href : own, secret: secret}, '*');
    });
  }
  tell();
  window.addEventListener('load', tellSoon);
  document.addEventListener('ki-feed-load', tellSoon);
  if (window.ResizeObserver) new window.ResizeObserver(tellSoon).observe(root);

  function isLink(node) {
    return node.localName === 'a' && node.href;
  }

  /** An origin and nothing but an origin; undefined when it is none. */
  function originOf(text) {
    var link = document.createElement('a'); // Unlike URL it does not throw at what is no address.
    link.href = text;
    return /^https?:/.test(text) && link.origin === text ? text : undefined;
  }
})();
