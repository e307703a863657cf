<?php
/**
 * Plugin Name:       Crisis elements
 * Description:       The context of a developing crisis story in any article: what happened when, what is known, who says so, what was corrected. As blocks, shortcodes, tags, and embeds by address.
 * Version:           {version}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       crisis-elements
 *
 * @package CrisisElements
 */

namespace CrisisElements;

defined( 'ABSPATH' ) || exit;

/** The settings: `folder`, the address of a folder that `crisis-elements publish` made, and `everywhere`. */
const SETTINGS = 'crisis_elements';
/** What that folder points to, as it was last seen. */
const PUBLISHED = 'crisis_elements_published';
const REFRESH   = 'crisis_elements_refresh';
const SCRIPT    = 'crisis-elements';
const EDITOR    = 'crisis-elements-editor';

/** What the build knows: the elements with their attributes, the stories in the script, its languages, its hash. */
function known() {
	static $known;
	$known = $known ?? wp_json_file_decode( __DIR__ . '/elements.json', array( 'associative' => true ) );
	return $known;
}

function setting( $name ) {
	$settings = get_option( SETTINGS );
	return $settings[ $name ] ?? '';
}

/*
 * The publisher's own stories.
 */

/** `latest.json` of a folder, or null where there is none. */
function pointer( $folder ) {
	$response = wp_safe_remote_get( $folder . 'latest.json', array( 'timeout' => 5 ) );
	$pointer  = json_decode( wp_remote_retrieve_body( $response ), true );
	$script   = $pointer['script'] ?? array();
	$valid    = 200 === wp_remote_retrieve_response_code( $response )
		&& is_array( $pointer['stories'] ?? null )
		&& is_string( $script['src'] ?? null ) && 0 === strpos( $script['src'], $folder )
		// Browsers are told to run no other file than this one.
		&& is_string( $script['integrity'] ?? null ) && preg_match( '~^sha(?:256|384|512)-[\w+/]+=*$~', $script['integrity'] );
	return $valid ? $pointer + array( 'seen' => time() ) : null;
}

/** What the folder of the settings points to; looked up again once a minute, behind the reader's back. */
function published() {
	$published = setting( 'folder' ) ? get_option( PUBLISHED ) : null;
	if ( $published && time() - $published['seen'] > MINUTE_IN_SECONDS ) {
		wp_schedule_single_event( time(), REFRESH );
	}
	return $published;
}

function refresh() {
	$before = get_option( PUBLISHED );
	$folder = setting( 'folder' );
	if ( $before && $folder ) {
		// What was good stays where the folder cannot be reached.
		$now = pointer( $folder ) ?? array( 'seen' => time() );
		update_option( PUBLISHED, $now + $before );
	}
}
add_action( REFRESH, __NAMESPACE__ . '\refresh' );

/** The stories that authors may name: id to `title` and, where it can be read alone, `page`. */
function stories() {
	return published()['stories'] ?? known()['stories'];
}

/*
 * The script, once on a page, and only where an element stands.
 */

function register_scripts() {
	$file   = array(
		'src'       => add_query_arg( 'ver', known()['hash'], plugins_url( 'crisis-elements.js', __FILE__ ) ),
		'integrity' => '',
	);
	$script = apply_filters( 'crisis_elements_script', published()['script'] ?? $file );
	// Not wp_enqueue_script_module: the editor does not load these into its frame, and older versions have none.
	wp_register_script( SCRIPT, $script['src'], array(), null, false );
	wp_script_add_data( SCRIPT, 'integrity', $script['integrity'] ?? '' );
	foreach ( known()['languages'] as $lang ) {
		wp_register_script( SCRIPT . "-$lang", plugins_url( "lang/$lang.js", __FILE__ ), array( SCRIPT ), known()['hash'], false );
	}
}
add_action( 'init', __NAMESPACE__ . '\register_scripts' );

function as_module( $tag, $handle, $src ) {
	$ours = array( SCRIPT );
	foreach ( known()['languages'] as $lang ) {
		$ours[] = SCRIPT . "-$lang";
	}
	if ( ! in_array( $handle, $ours, true ) ) {
		return $tag;
	}
	$attributes = array(
		'type' => 'module',
		'src'  => $src,
		'id'   => "$handle-js",
	);
	$integrity  = wp_scripts()->get_data( $handle, 'integrity' );
	if ( $integrity ) {
		$attributes += array(
			'integrity'   => $integrity,
			'crossorigin' => 'anonymous',
		);
	}
	return wp_get_script_tag( $attributes );
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 3 );

/** Loads the script, with the words of the site's language and of `$lang`. */
function enqueue( $lang = '' ) {
	wp_enqueue_script( SCRIPT );
	foreach ( array( determine_locale(), $lang ) as $one ) {
		$handle = SCRIPT . '-' . substr( $one, 0, 2 );
		if ( wp_script_is( $handle, 'registered' ) ) {
			wp_enqueue_script( $handle );
		}
	}
}

/** Notices the tags, divs and lone links that authors write themselves; gives back what it was given. */
function notice( $html ) {
	if ( false !== strpos( $html, 'crisis-' ) ) {
		$tags = implode( '|', array_keys( known()['elements'] ) );
		if ( preg_match( "~<(?:$tags)[\\s>]|\\sclass=[\"'](?:[^\"']*\\s)?(?:$tags)[\"'\\s]|#(?:$tags)[\"']~", $html ) ) {
			enqueue();
		}
	}
	return $html;
}
foreach ( array( 'the_content', 'render_block', 'widget_text' ) as $hook ) {
	add_filter( $hook, __NAMESPACE__ . '\notice', 99 );
}

add_action(
	'wp_enqueue_scripts',
	function () {
		if ( setting( 'everywhere' ) ) {
			enqueue();
		}
	}
);

/*
 * What authors place.
 */

/** An element with those of the given attributes that it has; `$inside` is HTML, `$more` attributes for its tag. */
function element( $tag, $given, $inside, $more = '' ) {
	$attributes = '';
	foreach ( array_keys( known()['elements'][ $tag ]['attributes'] ) as $name ) {
		$value = $given[ $name ] ?? '';
		if ( '' !== $value ) {
			$attributes .= sprintf( ' %s="%s"', $name, 'src' === $name ? esc_url( $value ) : esc_attr( $value ) );
		}
	}
	enqueue( $given['lang'] ?? '' );
	$inside = trim( $inside );
	$attributes .= $more ? " $more" : '';
	return "<$tag$attributes>" . ( '' === $inside ? page_link( $given ) : $inside ) . "</$tag>";
}

/** What is read where no script runs, if the author wrote nothing: the story's own page. */
function page_link( $given ) {
	$stories = stories();
	$story   = empty( $given['story'] ) && empty( $given['src'] ) ? reset( $stories ) : ( $stories[ $given['story'] ?? '' ] ?? array() );
	return isset( $story['page'] ) ? sprintf( '<a href="%s">%s</a>', esc_url( $story['page'] ), esc_html( $story['title'] ?? __( 'The story so far', 'crisis-elements' ) ) ) : '';
}

/** `[crisis-timeline story="idlib-2020" limit="8"]a link[/crisis-timeline]`, and so for each element. */
function shortcode( $given, $inside, $tag ) {
	$given = (array) $given;
	$names = array_keys( known()['elements'][ $tag ]['attributes'] );
	$wrong = '';
	foreach ( $given as $name => $value ) {
		// As in HTML, a word alone is on.
		if ( is_int( $name ) ) {
			$name           = $value;
			$given[ $name ] = 'true';
		}
		if ( ! in_array( $name, $names, true ) && current_user_can( 'edit_post', get_the_ID() ) ) {
			/* translators: 1: shortcode, 2: an attribute that it does not have, 3: those that it has */
			$wrong .= '<p><strong>' . esc_html( sprintf( __( '[%1$s] has no “%2$s”. It has: %3$s. (Readers do not see this.)', 'crisis-elements' ), $tag, $name, implode( ', ', $names ) ) ) . '</strong></p>';
		}
	}
	return $wrong . element( $tag, $given, wp_kses_post( do_shortcode( (string) $inside ) ) );
}

/** What the blocks are called, and their icons. */
function looks() {
	return array(
		'crisis-actors'     => array( __( 'Crisis actors', 'crisis-elements' ), 'groups' ),
		'crisis-explainer'  => array( __( 'Crisis explainer', 'crisis-elements' ), 'editor-help' ),
		'crisis-factbox'    => array( __( 'Crisis factbox', 'crisis-elements' ), 'editor-ul' ),
		'crisis-figures'    => array( __( 'Crisis figures', 'crisis-elements' ), 'chart-bar' ),
		'crisis-map'        => array( __( 'Crisis map', 'crisis-elements' ), 'location-alt' ),
		'crisis-media'      => array( __( 'Crisis media', 'crisis-elements' ), 'format-gallery' ),
		'crisis-statements' => array( __( 'Crisis statements', 'crisis-elements' ), 'format-quote' ),
		'crisis-story'      => array( __( 'Crisis story', 'crisis-elements' ), 'text-page' ),
		'crisis-timeline'   => array( __( 'Crisis timeline', 'crisis-elements' ), 'list-view' ),
		'crisis-updates'    => array( __( 'Crisis updates', 'crisis-elements' ), 'backup' ),
	);
}

function register_elements() {
	wp_register_script( EDITOR, plugins_url( 'editor.js', __FILE__ ), array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ), known()['hash'], true );
	wp_set_script_translations( EDITOR, 'crisis-elements' );
	foreach ( known()['elements'] as $tag => $about ) {
		add_shortcode( $tag, __NAMESPACE__ . '\shortcode' );
		$text = array(
			'type'    => 'string',
			'default' => '',
		);
		// The fallback is what the post holds of the block, so that it is still there when the plugin is not.
		$fallback = array(
			'type'     => 'string',
			'source'   => 'html',
			'selector' => 'p',
			'default'  => '',
		);
		list( $title, $icon ) = looks()[ $tag ];
		register_block_type(
			str_replace( 'crisis-', 'crisis-elements/', $tag ),
			array(
				'api_version'     => 3,
				'title'           => $title,
				'description'     => $about['summary'],
				'category'        => 'crisis-elements',
				'icon'            => $icon,
				'attributes'      => array_fill_keys( array_keys( $about['attributes'] ), $text ) + array( 'fallback' => $fallback ),
				'supports'        => array(
					'align' => array( 'wide', 'full' ),
					'html'  => false,
				),
				'example'         => array( 'viewportWidth' => 700 ),
				'editor_script'   => EDITOR,
				'render_callback' => function ( $given, $saved ) use ( $tag ) {
					$phrasing = array(
						'a' => array(
							'href'   => true,
							'rel'    => true,
							'target' => true,
						),
					);
					return element( $tag, $given, wp_kses( $saved, $phrasing ), get_block_wrapper_attributes() );
				},
			)
		);
	}
}
add_action( 'init', __NAMESPACE__ . '\register_elements' );

add_action(
	'enqueue_block_editor_assets',
	function () {
		$file = function ( $handle ) {
			$script = wp_scripts()->registered[ $handle ];
			return array(
				'src'       => $script->src,
				'integrity' => $script->extra['integrity'] ?? '',
			);
		};
		$words = array();
		foreach ( known()['languages'] as $lang ) {
			$words[ $lang ] = $file( SCRIPT . "-$lang" );
		}
		wp_localize_script(
			EDITOR,
			'crisisElements',
			array(
				'elements' => known()['elements'],
				'stories'  => (object) stories(),
				'script'   => $file( SCRIPT ),
				'words'    => $words,
				'locale'   => determine_locale(),
			)
		);
	}
);

add_filter(
	'block_categories_all',
	function ( $categories ) {
		$categories[] = array(
			'slug'  => 'crisis-elements',
			'title' => __( 'Crisis elements', 'crisis-elements' ),
		);
		return $categories;
	}
);

/** Lets the tags stand in posts of those whose HTML is filtered: authors, contributors, editors of a network. */
add_filter(
	'wp_kses_allowed_html',
	function ( $tags, $context ) {
		if ( 'post' === $context ) {
			foreach ( known()['elements'] as $tag => $about ) {
				$tags[ $tag ] = array_fill_keys( array_merge( array_keys( $about['attributes'] ), array( 'class', 'data-*', 'dir', 'id', 'style' ) ), true );
			}
		}
		return $tags;
	},
	10,
	2
);

/** A story may lie in the media library, for `src`. */
add_filter(
	'upload_mimes',
	function ( $types ) {
		$types['json'] = 'application/json';
		return $types;
	}
);

/** A story's page by its address alone, in WordPress's own sandboxed frame; without a folder, WordPress finds it by discovery. */
function register_embed() {
	$folder = setting( 'folder' );
	if ( $folder ) {
		wp_embed_register_handler( 'crisis-elements', '~^' . preg_quote( $folder, '~' ) . '([\w-]+)\.html(?:[?#].*)?$~', __NAMESPACE__ . '\frame' );
	}
}
add_action( 'init', __NAMESPACE__ . '\register_embed' );

function frame( $matches, $attributes, $url ) {
	wp_enqueue_script( 'wp-embed' );
	$title = stories()[ $matches[1] ]['title'] ?? $matches[1];
	$html  = sprintf( '<blockquote><a href="%1$s">%2$s</a></blockquote><iframe src="%1$s" title="%2$s" width="100%%" height="600" frameborder="0"></iframe>', esc_url( $url ), esc_attr( $title ) );
	return wp_filter_oembed_result( $html, (object) array( 'type' => 'rich' ), $url );
}

/*
 * Settings → Writing.
 */

function read_settings( $given ) {
	$given  = (array) $given;
	$asked  = $given['folder'] ?? '';
	$folder = is_string( $asked ) ? esc_url_raw( trim( $asked ), array( 'http', 'https' ) ) : '';
	if ( $folder ) {
		$folder    = trailingslashit( $folder );
		$published = pointer( $folder );
		if ( $published ) {
			update_option( PUBLISHED, $published );
		} else {
			/* translators: %s: address of a file */
			add_settings_error( SETTINGS, 'folder', sprintf( __( 'No published stories: %s cannot be read, or names a script elsewhere.', 'crisis-elements' ), $folder . 'latest.json' ) );
			$folder = setting( 'folder' );
		}
	} else {
		delete_option( PUBLISHED );
	}
	return array(
		'folder'     => $folder,
		'everywhere' => ! empty( $given['everywhere'] ),
	);
}

function register_settings() {
	register_setting(
		'writing',
		SETTINGS,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\read_settings',
		)
	);
	add_settings_section( SETTINGS, __( 'Crisis elements', 'crisis-elements' ), '__return_null', 'writing' );
	add_settings_field(
		SETTINGS . '_folder',
		__( 'Published stories', 'crisis-elements' ),
		function () {
			printf( '<input type="url" class="regular-text code" id="%1$s_folder" name="%1$s[folder]" value="%2$s" placeholder="https://static.example/stories/">', esc_attr( SETTINGS ), esc_attr( setting( 'folder' ) ) );
			echo '<p class="description">' . esc_html__( 'Address of the folder that “crisis-elements publish” made: its script and its stories take the place of those that come with the plugin. Nothing else is asked for anywhere.', 'crisis-elements' ) . '</p>';
		},
		'writing',
		SETTINGS,
		array( 'label_for' => SETTINGS . '_folder' )
	);
	add_settings_field(
		SETTINGS . '_everywhere',
		__( 'Script', 'crisis-elements' ),
		function () {
			printf( '<label><input type="checkbox" name="%s[everywhere]" value="1" %s> %s</label>', esc_attr( SETTINGS ), checked( setting( 'everywhere' ), true, false ), esc_html__( 'On all pages, for elements that a theme puts there', 'crisis-elements' ) );
		},
		'writing',
		SETTINGS
	);
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/*
 * Nothing stays behind.
 */

register_deactivation_hook(
	__FILE__,
	function () {
		wp_clear_scheduled_hook( REFRESH );
	}
);

function uninstall() {
	$sites = is_multisite() ? get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) : array( 0 );
	foreach ( $sites as $site ) {
		if ( $site ) {
			switch_to_blog( $site );
		}
		delete_option( SETTINGS );
		delete_option( PUBLISHED );
		wp_clear_scheduled_hook( REFRESH );
		if ( $site ) {
			restore_current_blog();
		}
	}
}
register_activation_hook(
	__FILE__,
	function () {
		// Only here: what is registered when WordPress loads this file to uninstall it, stays behind.
		register_uninstall_hook( __FILE__, __NAMESPACE__ . '\uninstall' );
	}
);
