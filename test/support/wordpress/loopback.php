<?php
/**
 * Must-use plugin: a WordPress that is quiet, the same on every run, and calls nobody.
 */

// Uploads belong to the run, not to the shared tree.
add_filter(
	'upload_dir',
	function ( $dirs ) {
		$base = DB_DIR . '/uploads';
		return array_merge( $dirs, array( 'basedir' => $base, 'path' => $base . $dirs['subdir'] ) );
	}
);

// Nothing of a page may come from outside of this machine.
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );
add_filter( 'emoji_svg_url', '__return_false' );
add_filter( 'pre_option_show_avatars', '__return_zero' );
add_filter( 'should_load_remote_block_patterns', '__return_false' );
add_filter( 'pre_wp_mail', '__return_true' );
foreach ( array( 'core', 'plugins', 'themes' ) as $what ) {
	remove_action( 'admin_init', '_maybe_update_' . $what );
}

// An editor for a test that needs the classic one: option `loopback_editor` = `classic`.
add_filter( 'use_block_editor_for_post', fn( $use ) => 'classic' === get_option( 'loopback_editor' ) ? false : $use, 100 );

// Once, after the install: what a person would have clicked away long ago.
add_action(
	'wp_install',
	function ( $user ) {
		global $wp_rewrite;
		$wp_rewrite->set_permalink_structure( '/%postname%/' );
		$wp_rewrite->flush_rules( false );
		update_user_meta( $user->ID, 'show_welcome_panel', 0 );
		update_user_meta(
			$user->ID,
			'wp_persisted_preferences',
			array(
				'core'           => array( 'isPublishSidebarEnabled' => true ),
				'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => true ),
				'_modified'      => '2026-01-01T00:00:00.000Z',
			)
		);
		wp_update_user( array( 'ID' => $user->ID, 'display_name' => 'Maya Lind', 'first_name' => 'Maya', 'last_name' => 'Lind' ) );
		foreach ( get_posts( array( 'post_type' => array( 'post', 'page' ), 'post_status' => 'any', 'numberposts' => -1 ) ) as $sample ) {
			wp_delete_post( $sample->ID, true );
		}
	}
);
