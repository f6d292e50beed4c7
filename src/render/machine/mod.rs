//! What is written for machines: search engines, feed readers, hosts.

pub mod feed;
pub mod json_ld;
pub mod robots;
pub mod sitemap;
