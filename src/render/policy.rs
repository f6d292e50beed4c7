//! What a page may load and where it may send: nothing from anybody else, and nothing at all.

/// The content security policy of every page, as far as a page can say it itself. What it does not
/// name is refused: no frame, no font, no request of a script.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
                          img-src 'self'; form-action 'none'; base-uri 'none'";

/// The policy as a host sends it, which can say besides that nobody may put a page into a frame.
pub fn sent() -> String {
    format!("{POLICY}; frame-ancestors 'none'")
}
