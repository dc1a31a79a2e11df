/*
 * For a page that shows embed pages in frames: gives each frame the height that its page tells. Frames are those with
 * `data-ki-embed`, and those of the host that this script comes from, under `/embed/`. Nothing else that comes is heeded.
 */
(function () {
  var script = document.currentScript;
  var home = script ? addressOf(script).origin : null;
  var tallest = 20000;

  function frames() {
    return Array.from(document.querySelectorAll('iframe[src]')).filter(function (frame) {
      var url = addressOf(frame);
      return frame.hasAttribute('data-ki-embed') || (url.origin === home && /\/embed\//.test(url.pathname));
    });
  }
  /** What a frame's messages come from: in a sandbox it has no origin of its own. */
  function originOf(frame) {
    var isSandboxed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    return isSandboxed ? 'null' : addressOf(frame).origin;
  }
  function addressOf(element) {
    var link = document.createElement('a'); // Unlike URL it does not throw at what is no address.
    link.href = element.src;
    return link;
  }

  window.addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.message !== 'height' || typeof data.value !== 'number') return;
    if (!(data.value > 0 && data.value < tallest)) return;
    frames().forEach(function (frame) {
      if (event.source !== frame.contentWindow || event.origin !== originOf(frame)) return;
      frame.style.boxSizing = 'content-box'; // So that a border does not take of the height.
      frame.style.height = Math.ceil(data.value) + 'px';
    });
  });
  // Those that spoke before this script listened. It gives nothing away, so it may reach whoever is in there by now.
  frames().forEach(function (frame) {
    frame.contentWindow.postMessage({message: 'ready'}, '*');
  });
})();
