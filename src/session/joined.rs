//! What parsed files come to together, and how one page of it is renewed.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::options::Options;
use crate::check::{self, Context, Part};
use crate::config::{self, Unapproved};
use crate::diagnostic::{Diagnostic, Findings, Reported};
use crate::graph::{self, LinkGraph};
use crate::kind::Kind;
use crate::model::{self, Page, Site};
use crate::parsed::{ParsedFiles, ParsedPage};
use crate::plan::{self, Known, Plan, Planned};
use crate::proof::{self, Proofs};
use crate::render::{Renderer, Shared};
use crate::review::{self, Reviews, Seen};
use crate::source::{FileId, Files};
use crate::theme::Theme;

/// A site that was joined, with everything that is known of it before it is judged.
pub struct Joined {
    pub site: Site,
    graph: LinkGraph,
    reviews: Reviews,
    proofs: Proofs,
    /// What the site has; made when it is first asked for.
    plan: OnceLock<Plan>,
    /// What all files share; worked out when the first is made.
    shared: OnceLock<Shared>,
    /// By page: what the lints say of it; asked when it is first wanted.
    opinions: Vec<OnceLock<Vec<Diagnostic>>>,
    /// What is wrong with the settings, with the ledger, and with files beside each other.
    faults: Vec<Diagnostic>,
    /// What stands in the way of the proofs.
    objections: Vec<Diagnostic>,
}

/// What is beside a joined site when something is asked of it.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    pub files: &'a Files,
    pub theme: &'a Theme,
    pub options: Options,
}

/// Joins what was parsed; what was proved before need not be proved anew. `None` for a project without
/// any text.
pub fn join(
    files: &Files,
    parsed: &ParsedFiles,
    options: Options,
    proved: &Proofs,
) -> Option<Joined> {
    let mut faults = Vec::new();
    let config = config::parse(files).report_to(&mut faults)?;
    let site = model::join(files, parsed, &Arc::new(config)).report_to(&mut faults);
    let graph = graph::link(files, &site);
    let seen = Seen { files, site: &site, graph: &graph };
    let reviews = review::judge(seen, options.today).report_to(&mut faults);
    let Reported { value: proofs, diagnostics: objections } = proof::prove_all(&site, proved);
    let (plan, shared) = (OnceLock::new(), OnceLock::new());
    let opinions = site.pages.iter().map(|_| OnceLock::new()).collect();
    Some(Joined { site, graph, reviews, proofs, plan, shared, opinions, faults, objections })
}

impl Joined {
    /// Gives up everything but the proofs.
    pub fn into_proofs(self) -> Proofs {
        self.proofs
    }

    /// What is known of the site, and what it has.
    pub fn known<'a>(&'a self, given: Given<'a>) -> Planned<'a> {
        let Joined { site, graph, reviews, proofs, .. } = self;
        let known = Known { files: given.files, site, graph, reviews, proofs };
        let Given { theme, options, .. } = given;
        let plan = self.plan.get_or_init(|| plan::plan(known, &theme.assets, options.drafts));
        Planned { known, plan }
    }

    /// What makes any file of the site alone.
    pub fn renderer<'a>(&'a self, given: Given<'a>) -> Renderer<'a> {
        let (known, today) = (self.known(given), given.options.today);
        let shared = self.shared.get_or_init(|| Shared::of(known, given.theme, today));
        Renderer::new(known, shared, today)
    }

    /// Forgets what the site has, and what its files share: a file of the theme changed.
    pub fn forget_plan(&mut self) {
        self.plan = OnceLock::new();
        self.shared = OnceLock::new();
    }

    /// What was found before anybody judged: in each file that the site is made of, and in all of
    /// them together.
    pub fn findings(&self, files: &Files, parsed: &ParsedFiles) -> Findings {
        let mut found = Findings {
            faults: self.faults.clone(),
            objections: self.objections.clone(),
            ..Findings::default()
        };
        found.faults.extend(self.site.faults_of_files(files, parsed).into_iter().cloned());
        found.spare_unread();
        found
    }

    /// What the lints say.
    pub fn opinions(&self, given: Given) -> Vec<Diagnostic> {
        let (planned, today) = (self.known(given), given.options.today);
        let context = Context { planned, today, looks_at: Part::All };
        let of_page = |page: &Page| {
            self.opinions[page.id.index()].get_or_init(|| check::of_page(&context, page.id))
        };
        let mut found: Vec<Diagnostic> =
            self.site.pages.par_iter().flat_map_iter(|it| of_page(it).iter().cloned()).collect();
        found.extend(check::of_rest(&context));
        found
    }

    /// Puts what a page says now in the place of what it said, when the rest of the site need not
    /// be joined again for that. Says whether it did.
    pub fn renew(&mut self, files: &Files, file: FileId, page: &Arc<ParsedPage>) -> bool {
        let Some(id) = self.site.page_of(file) else { return false };
        // What a term says is shown, and was approved, wherever it is explained.
        if page.kind == Kind::Term || !self.site.page(id).parsed.says_alike(page) {
            return false;
        }
        let is_as_sourced = self.site.page(id).parsed.sources().eq(page.sources());
        self.site.pages[id.index()].parsed = Arc::clone(page);
        let files_named =
            |it: &LinkGraph| -> BTreeSet<String> { it.of(id).files().map(str::to_owned).collect() };
        let named = files_named(&self.graph);
        self.graph.renew(files, &self.site, id);
        let seen = Seen { files, site: &self.site, graph: &self.graph };
        self.reviews.renew(seen, id);
        self.opinions[id.index()] = OnceLock::new();
        let holds = self.site.config.unapproved == Unapproved::Hold;
        if holds || named != files_named(&self.graph) {
            self.forget_plan();
        } else if !is_as_sourced {
            self.shared = OnceLock::new();
        }
        true
    }
}
