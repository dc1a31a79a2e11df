<?php
/*
 * Plugin Name: Trial
 * Only for trials on one machine. Gives the classic editor to users named after it, allows the host of the widgets on the
 * loopback address, and sends the policy that a request asks for.
 */

add_filter('use_block_editor_for_post', fn () => !str_contains(wp_get_current_user()->user_login, 'classic'));

// WordPress refuses requests to the local network and to most ports, and the certificate of the loopback host is self-signed.
add_filter('http_request_host_is_external', '__return_true');
add_filter('https_ssl_verify', '__return_false');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, KI_TRIAL_PORT]);

add_filter('wp_headers', function ($headers) {
    if (isset($_GET['policy'])) {
        $headers['Content-Security-Policy'] = wp_unslash($_GET['policy']);
    }
    return $headers;
});
