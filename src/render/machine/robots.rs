//! What robots and hosts are told.

use crate::render::policy;
use crate::render::renderer::Renderer;

/// `robots.txt` (RFC 9309): everything may be read.
pub fn render(renderer: &Renderer) -> String {
    let sitemap = renderer.known.site.config.base.absolute("/sitemap.xml");
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}

/// `_headers`, which several static hosts read: no request to anyone else, nothing sent, and files
/// whose name changes with their bytes kept for ever.
pub fn headers() -> String {
    format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n",
        policy::sent()
    )
}
