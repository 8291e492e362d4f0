"""Shortcodes: the tags in square brackets that a CMS writes into its bodies, made HTML before the body is read.

The syntax is WordPress's (https://developer.wordpress.org/plugins/shortcodes/): `[name attributes]`,
`[name attributes]inner[/name]`, `[name /]` and `[[name]]` for one that is only shown. A tag encloses what
stands before the first closing tag of its name, so it cannot enclose another of the same name; its
attributes hold no square brackets.
"""
