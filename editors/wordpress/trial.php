<?php
/*
 * Plugin Name: Trial
 * What a trial on one machine needs, and no site: the classic editor for users who are named after it, the host of the widgets
 * beside WordPress on the loopback, and a policy on pages that are asked for one.
 */

add_filter('use_block_editor_for_post', fn () => !str_contains(wp_get_current_user()->user_login, 'classic'));

// WordPress asks no address of the own network, and few ports, lest authors look around there; and no
// certificate tells who somebody on the loopback is.
add_filter('http_request_host_is_external', '__return_true');
add_filter('https_ssl_verify', '__return_false');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, KI_TRIAL_PORT]);

add_filter('wp_headers', function ($headers) {
    if (isset($_GET['policy'])) {
        $headers['Content-Security-Policy'] = wp_unslash($_GET['policy']);
    }
    return $headers;
});
