<?php
/*
 * Plugin Name: Combine
 * Only for trials on one machine. Loads some scripts, among them one of the widgets, and does to them what plugins for faster pages do.
 * It minifies with Minify, a library that several of these plugins contain.
 *
 * ?combine=…  the method
 * &script=…   a file of the folder `ki-widgets`
 * &exclude=…  tags with this word are left alone
 */

use MatthiasMullie\Minify\JS;

if (!isset($_GET['combine'])) {
    return;
}
set_include_path(KI_TRIAL_LIBRARIES . PATH_SEPARATOR . get_include_path());
require_once 'MatthiasMullie/Minify/autoload.php';

add_action('wp_enqueue_scripts', function () {
    foreach (['jquery', 'underscore', 'comment-reply'] as $name) {
        wp_enqueue_script($name);
    }
    // Scripts of a theme, before and after. They have no semicolon at the end.
    wp_enqueue_script('trial-first', home_url('/trial-first.js'), ['jquery', 'underscore'], null);
    wp_enqueue_script('ki-widgets', home_url('/ki-widgets/' . basename($_GET['script'])), ['trial-first'], null);
    wp_enqueue_script('trial-last', home_url('/trial-last.js'), ['ki-widgets'], null, true);
});

add_action('template_redirect', fn () => ob_start(fn ($html) => (new Combiner($_GET['combine'], $_GET['exclude'] ?? ''))->rewrite($html)));

/** Rewrites the HTML of a page, as Autoptimize and WP Rocket do. */
class Combiner
{
    /** The value of `type` that stops a script until the visitor's first interaction. */
    private const DELAYED = 'text/delayed';

    private JS $combined;

    public function __construct(private string $method, private string $exclude)
    {
        $this->combined = new JS();
    }

    public function rewrite(string $html): string
    {
        $html = preg_replace_callback('~<script\b([^>]*)>(.*?)</script>\s*~is', fn ($match) => $this->rewriteScript(...$match), $html);
        $src = fn () => 'src="' . $this->save($this->combined->minify(), 'combined') . '"';
        return match ($this->method) {
            'footer', 'guarded' => str_replace('</body>', "<script defer {$src()}></script></body>", $html),
            'head' => str_replace('</head>', "<script {$src()}></script></head>", $html),
            'delayed', 'inlined-delayed' => str_replace('</body>', '<script>' . self::runDelayed() . '</script></body>', $html),
            default => $html,
        };
    }

    /** @return string What the page has in place of the tag. */
    private function rewriteScript(string $tag, string $attributes, string $code): string
    {
        $hasOtherType = preg_match('~\btype=["\'](?!text/javascript)~', $attributes);
        $path = preg_match('~\bsrc=["\']([^"\']+)~', $attributes, $found) ? $this->findFile($found[1]) : null;
        $isElsewhere = isset($found[1]) && !$path;
        if ($hasOtherType || $isElsewhere || ($this->exclude && str_contains($tag, $this->exclude))) {
            return $tag;
        }
        switch ($this->method) {
            case 'footer':
            case 'head':
                $this->combined->add($path ?? $code);
                return '';
            case 'guarded':
                $this->combined->add('try{' . rtrim($path ? file_get_contents($path) : $code, ";\n\t\r") . ';}catch(e){}');
                return '';
            case 'each':
                return $path ? str_replace($found[1], $this->save((new JS($path))->minify(), basename($path, '.js')), $tag) : $tag;
            case 'delayed':
                return self::delay($attributes, $code);
            case 'inlined':
            case 'inlined-delayed':
                $code = $path ? (new JS($path))->minify() : $code;
                $attributes = preg_replace('~\s(src|defer|async)(=("[^"]*"|\'[^\']*\'))?~', '', $attributes);
                return $this->method === 'inlined' ? "<script$attributes>$code</script>" : self::delay($attributes, $code);
        }
        throw new Exception("Unknown method: $this->method");
    }

    private static function delay(string $attributes, string $code): string
    {
        $attributes = preg_replace(['~\stype=("[^"]*"|\'[^\']*\')~', '~\ssrc=~'], ['', ' data-delayed-src='], $attributes);
        return '<script type="' . self::DELAYED . "\"$attributes>$code</script>";
    }

    /** The file of an address on this site. */
    private function findFile(string $address): ?string
    {
        $path = ABSPATH . ltrim(parse_url($address, PHP_URL_PATH) ?? '', '/');
        return str_starts_with($address, home_url()) && is_file($path) ? $path : null;
    }

    /** @return string The address of a new file in the cache. */
    private function save(string $code, string $name): string
    {
        $path = "wp-content/cache/scripts/$name-" . md5($code) . '.js';
        wp_mkdir_p(dirname(ABSPATH . $path));
        file_put_contents(ABSPATH . $path, $code);
        return home_url("/$path");
    }

    /** Runs the scripts in their order after the first interaction. Scripts without an address get a `data:` address, as in WP Rocket. */
    private static function runDelayed(): string
    {
        $type = self::DELAYED;
        return <<<JS
        (() => {
          const events = ['keydown', 'mousedown', 'mousemove', 'touchmove', 'touchstart', 'touchend', 'wheel'];
          const run = async () => {
            for (const name of events) removeEventListener(name, run);
            for (const script of document.querySelectorAll('script[type="$type"]')) {
              await new Promise((resolve) => {
                script.onload = script.onerror = resolve;
                script.removeAttribute('type');
                script.src = script.dataset.delayedSrc ?? 'data:text/javascript;base64,' + btoa(unescape(encodeURIComponent(script.text)));
              });
            }
          };
          for (const name of events) addEventListener(name, run, {passive: true});
        })()
        JS;
    }
}
