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

/**
 * The settings: `folder`, the address of a folder made by `crisis-elements publish`; `follow`, whether its new scripts are
 * used without consent; `origins`, other sites from which authors may load stories, one a line; `uploads`, whether everybody who
 * may upload files may upload JSON; `everywhere`, whether all pages load the script.
 */
const SETTINGS = 'crisis_elements';
/** The validated `latest.json` of that folder: `stories`, the `script` in use, a newer script that is `offered`, and when it was `seen`. */
const PUBLISHED = 'crisis_elements_published';
const REFRESH   = 'crisis_elements_refresh';
const SCRIPT    = 'crisis-elements';
const EDITOR    = 'crisis-elements-editor';

/** Data from the build: the elements with their attributes, the stories in the script, its languages, the hashes of its scripts. */
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

/** Whether an address is inside a folder. Browsers resolve `..` and its encodings, so these are refused. */
function is_inside( $address, $folder ) {
	return is_string( $address ) && 0 === strpos( $address, $folder )
		&& preg_match( '~^[\w-]+(?:[./][\w-]+)*$~D', substr( $address, strlen( $folder ) ) );
}

/** The valid parts of `latest.json` of a folder, or null if it is invalid. It comes from another server, so only known fields are copied. */
function pointer( $folder ) {
	$response = wp_safe_remote_get( $folder . 'latest.json', array( 'timeout' => 5, 'limit_response_size' => MB_IN_BYTES ) );
	$pointer  = json_decode( wp_remote_retrieve_body( $response ), true );
	$script   = $pointer['script'] ?? null;
	$valid    = 200 === wp_remote_retrieve_response_code( $response )
		&& is_array( $pointer['stories'] ?? null )
		&& is_array( $script ) && is_inside( $script['src'] ?? null, $folder )
		// The administrator consents to this hash, and browsers run no other file.
		&& is_string( $script['integrity'] ?? null ) && preg_match( '~^sha(?:256|384|512)-[\w+/]+=*$~D', $script['integrity'] );
	if ( ! $valid ) {
		return null;
	}
	$stories = array();
	foreach ( $pointer['stories'] as $id => $story ) {
		if ( preg_match( '~^[a-z0-9-]{1,200}$~D', $id ) && is_array( $story ) && is_string( $story['title'] ?? null ) ) {
			$stories[ $id ] = array( 'title' => $story['title'] );
			foreach ( array( 'page', 'json', 'src' ) as $name ) {
				if ( is_inside( $story[ $name ] ?? null, $folder ) ) {
					$stories[ $id ][ $name ] = $story[ $name ];
				}
			}
		}
	}
	return array(
		'seen'    => time(),
		'script'  => array(
			'src'       => $script['src'],
			'integrity' => $script['integrity'],
		),
		// Seconds between requests of open pages; missing in folders made by older versions.
		'live'    => max( 5, min( 3600, is_int( $pointer['live'] ?? null ) ? $pointer['live'] : 30 ) ),
		'stories' => $stories,
	);
}

/** The published folder's `latest.json`, cached for a minute and refreshed after the response was sent. */
function published() {
	$published = setting( 'folder' ) ? get_option( PUBLISHED ) : null;
	if ( ! is_array( $published ) || ! is_array( $published['stories'] ?? null ) || ! is_array( $published['script'] ?? null ) ) {
		return null;
	}
	if ( time() - (int) ( $published['seen'] ?? 0 ) > MINUTE_IN_SECONDS ) {
		wp_schedule_single_event( time(), REFRESH );
	}
	return $published;
}

/** Stores the new edition of the stories. A new script needs an administrator's consent, unless the settings give it in advance. */
function refresh() {
	$before = published();
	$folder = setting( 'folder' );
	if ( $before && $folder ) {
		// The last valid data stays if the folder cannot be reached.
		$now = pointer( $folder ) ?? array( 'seen' => time() ) + $before;
		if ( $now['script']['integrity'] !== $before['script']['integrity'] && ! setting( 'follow' ) ) {
			$now['offered'] = $now['script'];
			$now['script']  = $before['script'];
		}
		update_option( PUBLISHED, $now );
	}
}
add_action( REFRESH, __NAMESPACE__ . '\refresh' );

/** Shows administrators that a new script needs their consent. */
function offer_script() {
	$offered = published()['offered'] ?? null;
	if ( $offered && current_user_can( 'manage_options' ) ) {
		printf(
			'<div class="notice notice-warning"><p>%1$s <code>%2$s</code></p><p><a class="button" href="%3$s">%4$s</a></p></div>',
			esc_html__( 'Crisis elements: the folder of published stories has a new script. The stories are up to date. Readers keep the current script until you accept the new one:', 'crisis-elements' ),
			esc_html( $offered['src'] . ' ' . $offered['integrity'] ),
			esc_url( wp_nonce_url( admin_url( 'admin-post.php?action=crisis_elements_script&integrity=' . rawurlencode( $offered['integrity'] ) ), 'crisis_elements_script' ) ),
			esc_html__( 'Use the new script', 'crisis-elements' )
		);
	}
}
add_action( 'admin_notices', __NAMESPACE__ . '\offer_script' );

/** Accepts the script that the administrator was shown, not a newer one. */
function accept_script() {
	check_admin_referer( 'crisis_elements_script' );
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'Sorry, you are not allowed to do that.', 'default' ), 403 );
	}
	$published = published();
	$agreed    = sanitize_text_field( wp_unslash( $_GET['integrity'] ?? '' ) );
	if ( ( $published['offered']['integrity'] ?? null ) === $agreed ) {
		$published['script'] = $published['offered'];
		unset( $published['offered'] );
		update_option( PUBLISHED, $published );
	}
	wp_safe_redirect( wp_get_referer() ? wp_get_referer() : admin_url() );
	exit;
}
add_action( 'admin_post_crisis_elements_script', __NAMESPACE__ . '\accept_script' );

/** The stories that authors may name: id to `title` and, if it has one, `page`. */
function stories() {
	return published()['stories'] ?? known()['stories'];
}

/*
 * The script, once per page, and only on pages with an element.
 */

/** The address of a script of the plugin, which changes with its content, so that no cache serves a file with another hash. */
function own_file( $name ) {
	return add_query_arg( 'ver', substr( md5( known()['files'][ $name ] ), 0, 16 ), plugins_url( $name, __FILE__ ) );
}

function register_scripts() {
	$file   = array(
		'src'       => own_file( 'crisis-elements.js' ),
		'integrity' => known()['files']['crisis-elements.js'],
	);
	$script = apply_filters( 'crisis_elements_script', published()['script'] ?? $file );
	// Not wp_enqueue_script_module: the editor does not load modules into its frame, and older versions lack it.
	wp_register_script( SCRIPT, $script['src'], array(), null, false );
	wp_script_add_data( SCRIPT, 'integrity', $script['integrity'] ?? '' );
	foreach ( known()['languages'] as $lang ) {
		wp_register_script( SCRIPT . "-$lang", own_file( "lang/$lang.js" ), array( SCRIPT ), null, false );
		wp_script_add_data( SCRIPT . "-$lang", 'integrity', known()['files'][ "lang/$lang.js" ] );
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

/** Loads the script, with the messages of the site's language and of `$lang`. */
function enqueue( $lang = '' ) {
	wp_enqueue_script( SCRIPT );
	foreach ( array( determine_locale(), $lang ) as $one ) {
		$handle = SCRIPT . '-' . substr( $one, 0, 2 );
		if ( wp_script_is( $handle, 'registered' ) ) {
			wp_enqueue_script( $handle );
		}
	}
}

/** Loads the script for tags, divs and links that authors wrote themselves; returns its argument. */
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

/** Tells the script which sites divs and links may load stories from, and to ignore comments. */
function page_settings() {
	$places = array_merge( array( home_url( '/' ), content_url( '/' ) ), array_filter( array( setting( 'folder' ) ) ), origins() );
	$settings = array(
		'crisis-stories' => implode( ' ', array_unique( $places ) ),
		'crisis-off'     => '#comments, .comments-area, .comment-content, .wp-block-comments',
	);
	// Tags, divs and links by authors also update from the addresses of published stories.
	if ( isset( published()['live'] ) ) {
		$settings['crisis-live'] = (string) published()['live'];
	}
	foreach ( $settings as $name => $content ) {
		printf( '<meta name="%s" content="%s">' . "\n", esc_attr( $name ), esc_attr( $content ) );
	}
}
add_action( 'wp_head', __NAMESPACE__ . '\page_settings' );

add_action(
	'wp_enqueue_scripts',
	function () {
		if ( setting( 'everywhere' ) ) {
			enqueue();
		}
	}
);

/*
 * What authors may set. Those without `unfiltered_html` (authors, contributors, editors of a network) are strangers to the
 * page: a story on another site can change after it was approved.
 */

/** The column of the allowlist (`elements.json`, from the table of all placements) for an author: null if everything is allowed. */
function column( $may_publish, $is_trusted ) {
	return $is_trusted ? null : ( $may_publish ? 'author' : 'contributor' );
}

/** The column for the current user. */
function writer_now() {
	return column( current_user_can( 'publish_posts' ), current_user_can( 'unfiltered_html' ) );
}

/** The posts of reusable blocks that are being rendered, the innermost last. */
function reused( $change = null, $id = 0 ) {
	static $stack = array();
	if ( 'push' === $change ) {
		$stack[] = $id;
	} elseif ( 'pop' === $change ) {
		array_pop( $stack );
	}
	return end( $stack );
}
add_filter(
	'pre_render_block',
	function ( $rendered, $block ) {
		if ( null === $rendered && 'core/block' === $block['blockName'] ) {
			reused( 'push', (int) ( $block['attrs']['ref'] ?? 0 ) );
		}
		return $rendered;
	},
	PHP_INT_MAX,
	2
);
add_filter(
	'render_block_core/block',
	function ( $html ) {
		reused( 'pop' );
		return $html;
	},
	PHP_INT_MAX
);

/** The column for the author of the content being shown. */
function writer_shown() {
	if ( doing_filter( 'comment_text' ) || doing_filter( 'comment_text_rss' ) ) {
		return 'contributor';
	}
	$reused = reused();
	$post   = $reused ? get_post( $reused ) : get_post();
	if ( $post ) {
		return column( author_can( $post, 'publish_posts' ), author_can( $post, 'unfiltered_html' ) );
	}
	// Without a post it is a template or a widget, which administrators write, or a preview for the current user.
	return defined( 'REST_REQUEST' ) && REST_REQUEST ? writer_now() : null;
}

/** Scheme, host and port of an address, or '' if it has none. */
function origin_of( $address ) {
	$parts = wp_parse_url( $address );
	if ( ! isset( $parts['scheme'], $parts['host'] ) || isset( $parts['user'] ) ) {
		return '';
	}
	$scheme  = strtolower( $parts['scheme'] );
	$default = 'https' === $scheme ? 443 : 80;
	$port    = $parts['port'] ?? $default;
	return in_array( $scheme, array( 'http', 'https' ), true ) ? "$scheme://" . strtolower( $parts['host'] ) . ( $port === $default ? '' : ":$port" ) : '';
}

/** Whether an untrusted author may name an address: of this site, without a query that could redirect; of the published folder; of a site in the settings. */
function may_name( $address ) {
	if ( ! is_string( $address ) || preg_match( '~[\s\\\\\x00-\x1f]|^//|/\.\.?(?:/|$)|%2e~i', $address ) ) {
		return false;
	}
	$is_relative = preg_match( '~^/?[\w.-]+(?:/[\w.%-]*)*$~', $address );
	$origin      = $is_relative ? '' : origin_of( $address );
	$own         = array_map( __NAMESPACE__ . '\origin_of', array( home_url(), site_url(), content_url() ) );
	if ( $is_relative || in_array( $origin, $own, true ) ) {
		return false === strpos( $address, '?' );
	}
	$folder = setting( 'folder' );
	return $origin && ( $folder && is_inside( $address, $folder ) || in_array( $origin, origins(), true ) );
}

/** The other sites from which stories may be loaded. */
function origins() {
	return array_filter( explode( "\n", (string) setting( 'origins' ) ) );
}

/** Whether the column allows a value of an attribute. */
function may_set( $name, $value, $column ) {
	switch ( known()['allowed'][ $name ][ $column ] ?? 'never' ) {
		case 'any':
			return true;
		case 'site':
			return may_name( $value );
		case 'slow':
			return is_numeric( $value ) && $value >= 30;
	}
	return false;
}

/** The given attributes that the column allows. */
function permitted( $given, $column ) {
	if ( null === $column ) {
		return $given;
	}
	return array_filter(
		$given,
		function ( $value, $name ) use ( $column ) {
			return ! is_string( $value ) || ! isset( known()['allowed'][ $name ] ) || may_set( $name, $value, $column );
		},
		ARRAY_FILTER_USE_BOTH
	);
}

/** HTML without the attributes of our tags and divs that the column does not allow. */
function without_forbidden( $html, $column ) {
	$tags = implode( '|', array_keys( known()['elements'] ) );
	if ( null === $column || false === strpos( $html, 'crisis-' ) ) {
		return $html;
	}
	return preg_replace_callback(
		'~<([a-z][\w-]*)(\s(?:[^>"\']|"[^"]*"|\'[^\']*\')*)>~i',
		function ( $found ) use ( $tags, $column ) {
			list( $whole, $tag, $attributes ) = $found;
			if ( ! preg_match( "~^(?:$tags)$~i", $tag ) && ! preg_match( "~\\bclass\\s*=[^>]*\\b(?:$tags)\\b~i", $attributes ) ) {
				return $whole;
			}
			$kept = '';
			foreach ( wp_kses_hair( $attributes, wp_allowed_protocols() ) as $name => $attribute ) {
				$plain = preg_replace( '~^data-~', '', strtolower( $name ) );
				$value = html_entity_decode( $attribute['value'], ENT_QUOTES | ENT_HTML5 );
				if ( ! isset( known()['allowed'][ $plain ] ) || may_set( $plain, $value, $column ) ) {
					$kept .= ' ' . $attribute['whole'];
				}
			}
			return "<$tag$kept" . ( preg_match( '~/\s*$~', $attributes ) ? ' />' : '>' );
		},
		$html
	);
}

/** Content without the attributes of our shortcodes that the column does not allow. */
function shortcodes_without_forbidden( $text, $column ) {
	return preg_replace_callback(
		'/' . get_shortcode_regex( array_keys( known()['elements'] ) ) . '/s',
		function ( $found ) use ( $column ) {
			$given = shortcode_parse_atts( $found[3] );
			$inner = isset( $found[5] ) && '' !== $found[5] ? shortcodes_without_forbidden( $found[5], $column ) : '';
			$kept  = is_array( $given ) ? permitted( $given, $column ) : $given;
			$text  = $found[3];
			if ( $kept !== $given ) {
				$text = '';
				foreach ( $kept as $name => $value ) {
					$text .= is_int( $name ) ? " $value" : sprintf( ' %s="%s"', $name, str_replace( '"', '&quot;', $value ) );
				}
			}
			$end = preg_match( '~\[/' . $found[2] . '\]\]?$~', $found[0] ) ? "{$inner}[/{$found[2]}]" : '';
			return "[{$found[1]}{$found[2]}$text{$found[4]}]$end{$found[6]}";
		},
		$text
	);
}

/** Content without the attributes of our blocks that the column does not allow. */
function blocks_without_forbidden( $blocks, $column ) {
	foreach ( $blocks as &$block ) {
		if ( 0 === strpos( (string) $block['blockName'], 'crisis-elements/' ) ) {
			$block['attrs'] = permitted( $block['attrs'], $column );
		}
		$block['innerBlocks'] = blocks_without_forbidden( $block['innerBlocks'], $column );
	}
	return $blocks;
}

/** Filters saved content, after WordPress's own filter. */
function filter_saved( $slashed ) {
	$column = writer_now();
	if ( null === $column || false === strpos( $slashed, 'crisis-' ) ) {
		return $slashed;
	}
	$content = wp_unslash( $slashed );
	if ( false !== strpos( $content, '<!-- wp:crisis-elements/' ) ) {
		$content = serialize_blocks( blocks_without_forbidden( parse_blocks( $content ), $column ) );
	}
	return wp_slash( without_forbidden( shortcodes_without_forbidden( $content, $column ), $column ) );
}
add_filter( 'content_save_pre', __NAMESPACE__ . '\filter_saved', 20 );

add_filter(
	'the_content',
	function ( $html ) {
		return without_forbidden( $html, writer_shown() );
	},
	98
);

/*
 * Blocks, shortcodes and tags.
 */

/** An element with the given attributes that it has and that its author may set; `$inside` is HTML, `$more` are further attributes of its tag. */
function element( $tag, $given, $inside, $more = '' ) {
	$given = permitted( (array) $given, writer_shown() ) + array( 'story' => '' );
	$published = published();
	if ( empty( $given['src'] ) && $published ) {
		$id    = $given['story'] ? $given['story'] : (string) array_key_first( stories() );
		$story = stories()[ $id ] ?? array();
		if ( isset( $story['src'] ) ) {
			// Open pages poll the story's address.
			$given['src']  = $story['src'];
			$given['live'] = empty( $given['live'] ) ? (string) $published['live'] : $given['live'];
		} elseif ( isset( $published['offered'] ) ) {
			// The readers' script may be older than the stories.
			$given['src'] = $story['json'] ?? '';
		}
	}
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

/** The default fallback, shown without JavaScript: a link to the story's page. */
function page_link( $given ) {
	$stories = stories();
	$story   = empty( $given['story'] ) && empty( $given['src'] ) ? reset( $stories ) : ( $stories[ $given['story'] ?? '' ] ?? array() );
	return isset( $story['page'] ) ? sprintf( '<a href="%s">%s</a>', esc_url( $story['page'] ), esc_html( $story['title'] ?? __( 'The story so far', 'crisis-elements' ) ) ) : '';
}

/** `[crisis-timeline story="idlib-2020" limit="8"]a link[/crisis-timeline]`and one for each other element. */
function shortcode( $given, $inside, $tag ) {
	$given = (array) $given;
	$names = array_keys( known()['elements'][ $tag ]['attributes'] );
	$wrong = '';
	foreach ( $given as $name => $value ) {
		// As in HTML, a name without a value is a true boolean.
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

/** The names and icons of the blocks. */
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
		// The post contains the fallback, so that it stays when the plugin is removed.
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

/** Keeps the tags in posts of users whose HTML is filtered: authors, contributors, editors of a network. */
add_filter(
	'wp_kses_allowed_html',
	function ( $tags, $context ) {
		if ( 'post' === $context ) {
			foreach ( known()['elements'] as $tag => $about ) {
				$names        = array_keys( $about['attributes'] );
				$alias        = preg_replace( '~^~', 'data-', $names );
				$tags[ $tag ] = array_fill_keys( array_merge( $names, $alias, array( 'class', 'dir', 'id', 'style' ) ), true );
			}
		}
		return $tags;
	},
	10,
	2
);

/** Allows JSON in the media library, for `src`: for users whose HTML is not filtered, and for all if the settings say so. */
add_filter(
	'upload_mimes',
	function ( $types, $user ) {
		$is_trusted = $user ? user_can( $user, 'unfiltered_html' ) : current_user_can( 'unfiltered_html' );
		if ( $is_trusted || setting( 'uploads' ) ) {
			$types['json'] = 'application/json';
		}
		return $types;
	},
	10,
	2
);

/** Embeds a story's page by its address in WordPress's sandboxed frame; without a folder, WordPress uses oEmbed discovery. */
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

/** Whether content cannot be changed in transit: the address is https or this machine, or this site itself has no https. */
function is_secure( $address ) {
	$own = 0 === strpos( home_url(), 'http:' );
	return 0 === strpos( $address, 'https:' ) || $own || preg_match( '~^http://(?:localhost|127\.0\.0\.1|\[::1\])[:/]~', $address );
}

function read_settings( $given ) {
	$given  = (array) $given;
	$asked  = $given['folder'] ?? '';
	$folder = is_string( $asked ) ? esc_url_raw( trim( $asked ), array( 'http', 'https' ) ) : '';
	if ( $folder && ! is_secure( $folder ) ) {
		/* translators: %s: address of a folder */
		add_settings_error( SETTINGS, 'folder', sprintf( __( 'Published stories: %s must begin with https://, so that the script cannot be changed in transit.', 'crisis-elements' ), $folder ) );
		$folder = setting( 'folder' );
	} elseif ( $folder ) {
		$folder    = trailingslashit( $folder );
		$published = pointer( $folder );
		if ( $published ) {
			// Setting the folder is consent to its current script.
			update_option( PUBLISHED, $published );
		} else {
			/* translators: %s: address of a file */
			add_settings_error( SETTINGS, 'folder', sprintf( __( 'No published stories: %s cannot be read, or its script is outside the folder.', 'crisis-elements' ), $folder . 'latest.json' ) );
			$folder = setting( 'folder' );
		}
	} else {
		delete_option( PUBLISHED );
	}
	return array(
		'folder'     => $folder,
		'follow'     => ! empty( $given['follow'] ),
		'origins'    => implode( "\n", array_filter( array_map( __NAMESPACE__ . '\origin_of', preg_split( '~\s+~', is_string( $given['origins'] ?? null ) ? $given['origins'] : '' ) ) ) ),
		'uploads'    => ! empty( $given['uploads'] ),
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
			echo '<p class="description">' . esc_html__( 'Address of the folder that “crisis-elements publish” made: its script and stories replace those of the plugin. No other requests are made.', 'crisis-elements' ) . '</p>';
		},
		'writing',
		SETTINGS,
		array( 'label_for' => SETTINGS . '_folder' )
	);
	add_settings_field(
		SETTINGS . '_follow',
		__( 'New scripts', 'crisis-elements' ),
		function () {
			printf( '<label><input type="checkbox" name="%s[follow]" value="1" %s> %s</label>', esc_attr( SETTINGS ), checked( setting( 'follow' ), true, false ), esc_html__( 'Use a new script of that folder without asking me (anybody who can write to the folder can then run code on this site)', 'crisis-elements' ) );
		},
		'writing',
		SETTINGS
	);
	add_settings_field(
		SETTINGS . '_origins',
		__( 'Other sites', 'crisis-elements' ),
		function () {
			printf( '<textarea class="large-text code" rows="2" id="%1$s_origins" name="%1$s[origins]" placeholder="https://data.example">%2$s</textarea>', esc_attr( SETTINGS ), esc_textarea( (string) setting( 'origins' ) ) );
			echo '<p class="description">' . esc_html__( 'Sites from which authors and contributors may load stories, besides this site and the folder above; one a line.', 'crisis-elements' ) . '</p>';
		},
		'writing',
		SETTINGS,
		array( 'label_for' => SETTINGS . '_origins' )
	);
	add_settings_field(
		SETTINGS . '_uploads',
		__( 'Uploads', 'crisis-elements' ),
		function () {
			printf( '<label><input type="checkbox" name="%s[uploads]" value="1" %s> %s</label>', esc_attr( SETTINGS ), checked( setting( 'uploads' ), true, false ), esc_html__( 'Everybody who may upload files may upload stories as JSON', 'crisis-elements' ) );
		},
		'writing',
		SETTINGS
	);
	add_settings_field(
		SETTINGS . '_everywhere',
		__( 'Script', 'crisis-elements' ),
		function () {
			printf( '<label><input type="checkbox" name="%s[everywhere]" value="1" %s> %s</label>', esc_attr( SETTINGS ), checked( setting( 'everywhere' ), true, false ), esc_html__( 'On all pages, for elements in the theme', 'crisis-elements' ) );
		},
		'writing',
		SETTINGS
	);
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/*
 * Uninstalling.
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
		// Only here, because hooks registered while WordPress loads this file to uninstall it would be stored.
		register_uninstall_hook( __FILE__, __NAMESPACE__ . '\uninstall' );
	}
);
