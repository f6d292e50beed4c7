//! What is written for machines: search engines, feed readers, hosts.

pub(super) mod feed;
pub(super) mod json_ld;
pub(super) mod robots;
pub(super) mod sitemap;
