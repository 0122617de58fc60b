<?php
/**
 * Configuration of the WordPress that `npm start` and the end-to-end tests run on loopback.
 * The data folder (database, uploads, log) is the only thing that differs between runs.
 */
$data = getenv( 'COUNTERSIGN_WP_DATA' ) ?: __DIR__ . '/wp-content/data';
$host = $_SERVER['HTTP_HOST'] ?? 'wordpress.localhost';
// The port is chosen at start, so the address comes from the request; only loopback names may say it.
if ( ! preg_match( '/^(127\.0\.0\.1|localhost|[a-z-]+\.localhost)(:\d+)?$/', $host ) ) {
	$host = 'wordpress.localhost';
}
define( 'WP_HOME', 'http://' . $host );
define( 'WP_SITEURL', 'http://' . $host );

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'DB_DIR', $data );
define( 'DB_FILE', 'wordpress.sqlite' );

// Not secret: this site lives on loopback for the length of one run.
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', 'loopback ' . $name . ' key' );
	define( $name . '_SALT', 'loopback ' . $name . ' salt' );
}

define( 'WP_HTTP_BLOCK_EXTERNAL', true ); // the dashboard hangs on api.wordpress.org otherwise
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISALLOW_FILE_MODS', true );
define( 'CONCATENATE_SCRIPTS', false );
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', $data . '/php.log' );

$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
