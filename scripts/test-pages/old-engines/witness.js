// Tells the server what a visitor of this browser sees. ES5, as the notice is; its own small way of asking, since it judges it.
(function () {
  var errors = [];
  window.onerror = function (message) {
    errors.push(String(message));
  };

  function isSeen(element) {
    return !!element && element.getBoundingClientRect().height > 0;
  }

  function stateOf(widget) {
    var drawing = widget.shadowRoot && widget.shadowRoot.querySelector('[part=widget]');
    if (isSeen(drawing)) return 'drawn';
    return isSeen(widget.querySelector('p')) ? 'fallback' : 'nothing';
  }

  function tell() {
    var names = ['ki-project-intro', 'ki-org-chart', 'ki-partner-list', 'ki-contact-card', 'ki-publication-info', 'ki-project-page'];
    var widgets = {};
    for (var i = 0; i < names.length; i++) widgets[names[i]] = stateOf(document.querySelector(names[i]));
    var box = document.querySelector('[role=region]');
    var banner = document.querySelector('browser-support-banner');
    var report = {
      userAgent: navigator.userAgent,
      notice: isSeen(box) ? box.textContent : '',
      noticeIsFirst: !!box && document.body.firstElementChild === box,
      banner: !!(banner.shadowRoot && banner.shadowRoot.querySelector('[part=banner]')),
      ownText: isSeen(document.getElementById('own-text')),
      widgets: widgets,
      errors: errors,
    };
    var request = new XMLHttpRequest();
    request.open('POST', 'report' + location.search);
    request.send(JSON.stringify(report));
  }

  document.addEventListener('DOMContentLoaded', function () {
    // The server keeps this picture until it was told: a browser that draws the page once it has loaded draws it then.
    document.body.appendChild(document.createElement('img')).src = 'held.svg' + location.search;
    setTimeout(tell, 3000);
  });
})();
